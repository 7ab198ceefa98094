package io.greenlit.systemtests.flow;

import io.greenlit.schemas.topics.Topic;
import io.greenlit.schemas.topics.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Tells when the stream has folded all that was given to it, and all of it can be read. */
public final class StreamAtRest implements AutoCloseable {

  private static final List<Topic<?>> IN =
      List.of(
          Topics.ARTICLES,
          Topics.SHOWS,
          Topics.CLAIMS,
          Topics.IDENTITIES,
          Topics.MOVES,
          Topics.DAYS);
  private static final List<Topic<?>> OUT = List.of(Topics.SHOW_STATUS, Topics.STATUS_CHANGES);

  private final Admin admin;
  private final String prefix;

  /**
   * @param prefix of the deployment's topics
   */
  public StreamAtRest(String bootstrapServers, String prefix) {
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    this.prefix = prefix;
  }

  /** Waits for it. */
  public void await(Duration patience) {
    Awaitility.await()
        .atMost(patience)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(this::isAtRest);
  }

  /**
   * What comes of a record is committed together with the offset behind it. So where nothing is
   * added between two looks at the ends, and all before was taken in between, nothing is on its
   * way.
   */
  private boolean isAtRest() throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> before = ends(IN, IsolationLevel.READ_UNCOMMITTED);
    Map<TopicPartition, OffsetAndMetadata> taken =
        admin
            .listConsumerGroupOffsets(prefix + "greenlit-status")
            .partitionsToOffsetAndMetadata()
            .get();
    return before.entrySet().stream()
            .allMatch(end -> offset(taken.get(end.getKey())) >= end.getValue())
        && ends(IN, IsolationLevel.READ_UNCOMMITTED).equals(before)
        && ends(OUT, IsolationLevel.READ_COMMITTED)
            .equals(ends(OUT, IsolationLevel.READ_UNCOMMITTED));
  }

  private Map<TopicPartition, Long> ends(List<Topic<?>> topics, IsolationLevel isolation)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked =
        topics.stream()
            .flatMap(this::partitions)
            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    return admin
        .listOffsets(asked, new ListOffsetsOptions(isolation))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  private Stream<TopicPartition> partitions(Topic<?> topic) {
    return IntStream.range(0, topic.partitions())
        .mapToObj(number -> new TopicPartition(topic.nameWith(prefix), number));
  }

  private static long offset(@Nullable OffsetAndMetadata taken) {
    return taken == null ? 0 : taken.offset();
  }

  @Override
  public void close() {
    admin.close();
  }
}
