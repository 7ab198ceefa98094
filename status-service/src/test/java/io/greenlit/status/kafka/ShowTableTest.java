package io.greenlit.status.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.schemas.Evidence;
import io.greenlit.schemas.Polarity;
import io.greenlit.schemas.SeasonStatus;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.Tier;
import io.greenlit.schemas.serde.AvroCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowTableTest {

  private static final String TOPIC = "show-status";
  private static final AvroCodec<ShowStatus> CODEC = AvroCodec.of(ShowStatus.class);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final ShowTable table = new ShowTable(TOPIC);
  private final long[] ends = {0, 0};

  @BeforeEach
  void a_topic_of_two_partitions() {
    consumer.updatePartitions(
        TOPIC,
        List.of(
            new PartitionInfo(TOPIC, 0, null, null, null),
            new PartitionInfo(TOPIC, 1, null, null, null)));
  }

  @Test
  void shows_of_all_partitions_come_in_order_of_their_ids_behind_the_one_given() {
    read(() -> {
      put(1, "c", show("c"));
      put(0, "a", show("a"));
      put(1, "d", show("d"));
      put(0, "b", show("b"));
    });

    assertThat(table.shows("a", _ -> true, 2))
        .extracting(ShowStatus::getShowId)
        .containsExactly("b", "c");
    assertThat(table.shows(null, show -> show.getShowId().compareTo("c") >= 0, 5))
        .extracting(ShowStatus::getShowId)
        .containsExactly("c", "d");
    assertThat(table.show("d").map(ShowStatus::getTitle)).contains("d");
    assertThat(table.show("nothing")).isEmpty();
  }

  @Test
  void the_last_record_of_a_show_counts_and_one_without_value_ends_it() {
    read(() -> {
      put(0, "a", show("a"));
      put(0, "b", show("b"));
      put(0, "a", ShowStatus.newBuilder(show("a")).setTitle("Now").build());
      put(0, "b", null);
    });

    assertThat(table.shows(null, _ -> true, 5))
        .extracting(ShowStatus::getTitle)
        .containsExactly("Now");
  }

  @Test
  void a_record_that_cannot_be_read_leaves_the_row_as_it_was() {
    read(() -> {
      put(0, "a", show("a"));
      add(0, "a", new byte[] {1, 2, 3});
    });

    assertThat(table.show("a")).isPresent();
  }

  @Test
  void rows_keep_no_evidence_but_that_of_a_premiere() {
    SeasonStatus renewed = season(1, Status.RENEWED, List.of(evidence(Status.RENEWED, false)));
    SeasonStatus dated =
        season(
            2,
            Status.DATED,
            List.of(
                evidence(Status.RENEWED, false),
                evidence(Status.DATED, true),
                evidence(Status.DATED, false),
                evidence(Status.DATED, false)));
    ShowStatus show = ShowStatus.newBuilder(show("a")).setSeasons(List.of(renewed, dated)).build();
    read(() -> put(0, "a", show));

    List<SeasonStatus> seasons = table.show("a").orElseThrow().getSeasons();

    assertThat(seasons.get(0).getEvidence()).isEmpty();
    assertThat(seasons.get(1).getEvidence()).containsExactly(evidence(Status.DATED, false));
  }

  @Test
  void until_all_is_read_that_was_there_it_says_so() {
    consumer.updateBeginningOffsets(Map.of(partition(0), 0L, partition(1), 0L));
    consumer.updateEndOffsets(Map.of(partition(0), 1L, partition(1), 0L));
    table.begin(consumer);
    table.polled(consumer, consumer.poll(Duration.ZERO));

    assertThat(table.caughtUp()).isNotDone();
    assertThatThrownBy(() -> table.shows(null, _ -> true, 1)).isInstanceOf(ShowTable.NotRead.class);
    assertThatThrownBy(() -> table.show("a")).isInstanceOf(ShowTable.NotRead.class);
    put(0, "a", show("a"));
    table.polled(consumer, consumer.poll(Duration.ZERO));

    assertThat(table.caughtUp()).isDone();
    assertThat(table.show("a")).isPresent();
  }

  private void read(Runnable records) {
    consumer.updateBeginningOffsets(Map.of(partition(0), 0L, partition(1), 0L));
    consumer.updateEndOffsets(Map.of(partition(0), 0L, partition(1), 0L));
    table.begin(consumer);
    records.run();
    table.polled(consumer, consumer.poll(Duration.ZERO));
  }

  private void put(int partition, String id, @Nullable ShowStatus show) {
    add(partition, id, show == null ? null : CODEC.encode(show));
  }

  @SuppressWarnings("NullAway") // a record without value
  private void add(int partition, String id, byte @Nullable [] value) {
    consumer.addRecord(
        new ConsumerRecord<>(TOPIC, partition, ends[partition]++, id.getBytes(UTF_8), value));
  }

  private static TopicPartition partition(int number) {
    return new TopicPartition(TOPIC, number);
  }

  private static ShowStatus show(String id) {
    return ShowStatus.newBuilder()
        .setShowId(id)
        .setTitle(id)
        .setSequence(1)
        .setUpdatedAt(Instant.EPOCH)
        .setSeasons(List.of())
        .build();
  }

  private static SeasonStatus season(int number, Status status, List<Evidence> evidence) {
    return SeasonStatus.newBuilder()
        .setSeason(number)
        .setStatus(status)
        .setConfidence(900)
        .setTier(Tier.OFFICIAL)
        .setSince(Instant.EPOCH)
        .setEvidence(evidence)
        .build();
  }

  private static Evidence evidence(Status status, boolean withdrawn) {
    return Evidence.newBuilder()
        .setArticleId("article")
        .setStatus(status)
        .setPolarity(Polarity.AFFIRMED)
        .setTier(Tier.OFFICIAL)
        .setQuote("It is said.")
        .setRules(List.of())
        .setOrigin(0)
        .setWithdrawn(withdrawn)
        .build();
  }
}
