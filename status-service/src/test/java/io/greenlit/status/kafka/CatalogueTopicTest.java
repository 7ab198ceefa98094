package io.greenlit.status.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.schemas.CatalogueShow;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import io.greenlit.status.reading.catalogue.ShowRegister;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogueTopicTest {

  private static final String TOPIC = "shows";
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final CatalogueEntry SALT_ROAD =
      new CatalogueEntry("salt-road", "Salt Road", List.of(), "KR", "tvN", 2024, Map.of());
  private static final CatalogueEntry OAK_STREET =
      new CatalogueEntry(
          "oak-street", "Oak Street", List.of("OS"), "US", "Fox", 2020, Map.of("imdb", "tt1"));

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final ShowRegister register = new ShowRegister(List.of(SALT_ROAD));
  private final List<Catalogue> catalogues = new ArrayList<>();
  private final AtomicLong nanoTime = new AtomicLong();
  private final CatalogueTopic topic =
      new CatalogueTopic(
          TOPIC, register, new CatalogueSnapshots(register, catalogues::add, nanoTime::get));
  private long offset;

  @BeforeEach
  void partitions() {
    Node node = Node.noNode();
    consumer.updatePartitions(
        TOPIC, List.of(new PartitionInfo(TOPIC, 0, node, new Node[0], new Node[0])));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
  }

  @Test
  void it_is_caught_up_only_when_all_that_was_there_at_the_start_is_read_with() {
    consumer.updateEndOffsets(Map.of(PARTITION, 2L));
    topic.begin(consumer);
    add("oak-street", CatalogueRecords.toRecord(OAK_STREET));
    poll();
    assertThat(topic.caughtUp()).isNotDone();
    assertThat(catalogues).isEmpty();

    add("salt-road", CatalogueRecords.removal(SALT_ROAD));
    poll();

    assertThat(topic.caughtUp()).isDone();
    assertThat(catalogues).singleElement().satisfies(c -> assertThat(c.has("oak-street")).isTrue());
    assertThat(register.entries()).containsExactly(OAK_STREET);
  }

  @Test
  void an_empty_topic_leaves_the_seed_file() {
    consumer.updateEndOffsets(Map.of(PARTITION, 0L));
    topic.begin(consumer);

    poll();

    assertThat(topic.caughtUp()).isDone();
    assertThat(catalogues).singleElement().satisfies(c -> assertThat(c.has("salt-road")).isTrue());
  }

  @Test
  void a_tombstone_brings_back_what_the_seed_file_says() {
    consumer.updateEndOffsets(Map.of(PARTITION, 0L));
    topic.begin(consumer);

    add("salt-road", CatalogueRecords.removal(SALT_ROAD));
    add("oak-street", CatalogueRecords.toRecord(OAK_STREET));
    add("salt-road", null);
    add("oak-street", null);
    poll();

    assertThat(register.entries()).containsExactly(SALT_ROAD);
  }

  @Test
  void while_shows_pour_in_the_catalogue_is_made_anew_once_a_second() {
    consumer.updateEndOffsets(Map.of(PARTITION, 0L));
    topic.begin(consumer);
    poll();

    for (int i = 0; i < 30; i++) {
      add("oak-street", CatalogueRecords.toRecord(OAK_STREET));
      nanoTime.addAndGet(Duration.ofMillis(100).toNanos());
      poll();
    }
    nanoTime.addAndGet(Duration.ofSeconds(2).toNanos());
    poll();
    poll();

    assertThat(catalogues).hasSize(4);
  }

  @Test
  void a_record_that_cannot_be_read_leaves_the_entry_before() {
    consumer.updateEndOffsets(Map.of(PARTITION, 0L));
    topic.begin(consumer);
    consumer.addRecord(
        new ConsumerRecord<>(TOPIC, 0, offset++, "salt-road".getBytes(UTF_8), new byte[] {1, 2}));
    poll();

    assertThat(register.get("salt-road")).isEqualTo(SALT_ROAD);
  }

  @Test
  void a_new_consumer_goes_on_where_the_last_one_was() {
    consumer.updateEndOffsets(Map.of(PARTITION, 0L));
    topic.begin(consumer);
    add("oak-street", CatalogueRecords.toRecord(OAK_STREET));
    poll();

    topic.begin(consumer);

    assertThat(consumer.position(PARTITION)).isEqualTo(1);
  }

  private void poll() {
    topic.polled(consumer, consumer.poll(Duration.ZERO));
  }

  private void add(String id, @Nullable CatalogueShow show) {
    byte[] value = show == null ? null : AvroCodec.of(CatalogueShow.class).encode(show);
    consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, offset++, id.getBytes(UTF_8), value));
  }
}
