package io.greenlit.status.kafka;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a deployment may choose about the stream.
 *
 * @param stateDir folder of the local stores; they can always be restored from Kafka
 * @param threads stream threads in this instance
 * @param commitInterval how often a transaction is committed: shorter shows changes sooner, longer
 *     carries more
 * @param advertisedAddress host:port at which the other instances find this one
 * @param standbys how many other instances keep a copy of each store, to read from while its owner
 *     is away; without effect where there is one instance only
 */
@ConfigurationProperties("greenlit.status")
public record StreamSettings(
    Path stateDir,
    @DefaultValue("2") int threads,
    @DefaultValue("50ms") Duration commitInterval,
    @DefaultValue("localhost:8082") String advertisedAddress,
    @DefaultValue("1") int standbys) {

  @ConstructorBinding
  public StreamSettings {}

  /** For one instance that nobody else has to find. */
  public StreamSettings(Path stateDir, int threads, Duration commitInterval) {
    this(stateDir, threads, commitInterval, "localhost:8082", 0);
  }
}
