package io.greenlit.platform.kafka;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a deployment may choose about its topics.
 *
 * @param topicPrefix put before the name of every topic and consumer group, so that deployments can
 *     share a cluster
 * @param replicationFactor of topics that are created; -1 takes the cluster's default
 */
@ConfigurationProperties("greenlit.kafka")
public record KafkaSettings(
    @DefaultValue("") String topicPrefix, @DefaultValue("-1") short replicationFactor) {}
