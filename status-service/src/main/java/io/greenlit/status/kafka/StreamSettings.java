package io.greenlit.status.kafka;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a deployment may choose about the stream.
 *
 * @param stateDir folder of the local stores; they can always be restored from Kafka
 * @param threads stream threads in this instance
 * @param commitInterval how often a transaction is committed: shorter shows changes sooner, longer
 *     carries more
 */
@ConfigurationProperties("greenlit.status")
public record StreamSettings(
    Path stateDir, @DefaultValue("2") int threads, @DefaultValue("50ms") Duration commitInterval) {}
