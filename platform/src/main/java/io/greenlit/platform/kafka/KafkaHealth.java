package io.greenlit.platform.kafka;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import reactor.core.publisher.Mono;

/** Whether the cluster answers and this service's topics are there. */
public final class KafkaHealth extends AbstractReactiveHealthIndicator {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Admin admin;
  private final TopicCreation topics;

  public KafkaHealth(Admin admin, TopicCreation topics) {
    this.admin = admin;
    this.topics = topics;
  }

  @Override
  protected Mono<Health> doHealthCheck(Health.Builder builder) {
    if (!topics.done().isDone()) {
      return Mono.just(builder.down().withDetail("topics", "not created yet").build());
    }
    return Mono.fromFuture(this::clusterId)
        .map(id -> builder.up().withDetail("clusterId", id).build());
  }

  private CompletableFuture<String> clusterId() {
    DescribeClusterOptions options =
        new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis());
    return admin.describeCluster(options).clusterId().toCompletionStage().toCompletableFuture();
  }
}
