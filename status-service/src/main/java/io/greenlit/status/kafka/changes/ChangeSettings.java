package io.greenlit.status.kafka.changes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a deployment may choose about the log of changes over HTTP.
 *
 * @param heartbeat how long a stream is silent at most; shorter than what proxies on the way allow
 * @param readers how many followers at once are served older parts of the log
 * @param memory for the newest part of the log, which all followers share
 */
@ConfigurationProperties("greenlit.changes")
public record ChangeSettings(
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("4") int readers,
    @DefaultValue("32MB") DataSize memory) {}
