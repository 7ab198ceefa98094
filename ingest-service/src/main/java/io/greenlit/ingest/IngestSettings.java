package io.greenlit.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a deployment may choose about taking articles in.
 *
 * @param maxArticleSize of one article's body; a little below what Kafka takes by default (1 MiB)
 * @param maxUnderWay of all articles that are being received or wait for Kafka; beyond it, 503
 * @param patience how long Kafka may take to confirm an article before its sender gets 503; where
 *     Kafka must be found first, it may take that long, too
 * @param batchConcurrency articles of one batch that wait for Kafka at once
 * @param unreadAnswers answers of one batch that are kept for a sender that does not read while it
 *     sends
 * @param tracedShare of the requests without a trace that begin a sampled one, 0..1
 */
@ConfigurationProperties("greenlit.ingest")
public record IngestSettings(
    @DefaultValue("1000000B") DataSize maxArticleSize,
    @DefaultValue("32MB") DataSize maxUnderWay,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("64") int batchConcurrency,
    @DefaultValue("10000") int unreadAnswers,
    @DefaultValue("0.1") double tracedShare) {}
