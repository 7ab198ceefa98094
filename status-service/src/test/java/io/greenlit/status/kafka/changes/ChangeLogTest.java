package io.greenlit.status.kafka.changes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.status.following.ChangeFilter;
import io.greenlit.status.following.Cursor;
import io.greenlit.status.following.RecentChanges.Bounds;
import io.greenlit.status.following.Start;
import io.greenlit.status.following.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ChangeLogTest {

  private static final String TOPIC = "status-changes";
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final ChangeFilter ALL = new ChangeFilter(Set.of(), Set.of());
  private static final ChangeFilter CANCELLED =
      new ChangeFilter(Set.of(), Set.of(io.greenlit.status.claim.Status.CANCELLED));
  private static final Cursor BEGINNING = new Cursor(List.of());
  private static final Duration LONG = Duration.ofSeconds(20);

  private final MockConsumer<byte[], byte[]> tailConsumer = new MockConsumer<>("earliest");
  private final ChangeRecords records = new ChangeRecords(Change::getId);
  private final ChangeTail tail = new ChangeTail(TOPIC, records, new Bounds(2, 4, 1_000_000));
  private final ReaderPool pool = new ReaderPool(this::reader, 1);
  private final ChangeLog log = new ChangeLog(tail, new LogStretches(TOPIC, records), pool);
  private int written;

  @AfterEach
  void stop() {
    pool.close();
  }

  @Test
  void before_the_tail_is_there_the_log_says_that_it_is_not_ready() {
    assertThatThrownBy(() -> log.next(BEGINNING, ALL, 10, LONG).block())
        .isInstanceOf(LogNotReady.class);
    for (Start start :
        List.of(Start.Named.NOW, Start.Named.BEGINNING, new Start.After(BEGINNING))) {
      assertThatThrownBy(() -> log.begin(start).block())
          .as("%s: a stream that was opened would be broken off", start)
          .isInstanceOf(LogNotReady.class);
    }
  }

  @Test
  void what_is_there_already_is_answered_at_once() {
    begin();
    write(Status.RENEWED);
    write(Status.DATED);

    Stretch<LoggedChange> stretch = answer(log.next(BEGINNING, ALL, 10, LONG));

    assertThat(ids(stretch)).containsExactly("change-0", "change-1");
    assertThat(stretch.more()).isFalse();
  }

  @Test
  void who_waits_hears_of_a_change_as_soon_as_it_comes_and_of_no_other() {
    begin();
    CompletableFuture<Stretch<LoggedChange>> waiting =
        log.next(BEGINNING, CANCELLED, 10, LONG).toFuture();
    write(Status.RENEWED);
    assertThat(waiting).isNotDone();

    write(Status.CANCELLED);

    await().atMost(Duration.ofSeconds(5)).until(waiting::isDone);
    assertThat(ids(waiting.join())).containsExactly("change-1");
  }

  @Test
  void when_nothing_comes_in_time_the_answer_is_empty_and_the_cursor_has_moved() {
    begin();
    write(Status.RENEWED);

    Stretch<LoggedChange> stretch =
        answer(log.next(BEGINNING, CANCELLED, 10, Duration.ofMillis(50)));

    assertThat(stretch.entries()).isEmpty();
    assertThat(stretch.next()).isEqualTo(new Cursor(List.of(1L)));
  }

  @Test
  void a_follower_that_is_behind_what_is_at_hand_reads_from_the_log() {
    begin();
    IntStream.range(0, 10).forEach(_ -> write(Status.RENEWED));

    Stretch<LoggedChange> stretch = answer(log.next(BEGINNING, ALL, 3, LONG));
    Stretch<LoggedChange> rest = answer(log.next(stretch.next(), ALL, 100, LONG));

    assertThat(ids(stretch)).containsExactly("change-0", "change-1", "change-2");
    assertThat(stretch.more()).isTrue();
    assertThat(ids(rest))
        .containsExactlyElementsOf(
            IntStream.range(3, 10).mapToObj(number -> "change-" + number).toList());
    assertThat(rest.next()).isEqualTo(new Cursor(List.of(10L)));
  }

  @Test
  void a_record_that_cannot_be_read_holds_nobody_up() {
    begin();
    append(new byte[] {1, 2, 3});
    write(Status.RENEWED);

    assertThat(ids(answer(log.next(BEGINNING, ALL, 10, LONG)))).containsExactly("change-1");
  }

  @Test
  void a_cursor_beyond_the_end_belongs_to_another_log() {
    begin();
    write(Status.RENEWED);

    assertThat(log.begin(new Start.After(new Cursor(List.of(1L)))).block())
        .isEqualTo(new Cursor(List.of(1L)));
    assertThatThrownBy(() -> log.begin(new Start.After(new Cursor(List.of(2L)))).block())
        .isInstanceOf(NotInThisLog.class)
        .hasMessageContaining("beyond the end");
    assertThatThrownBy(() -> log.begin(new Start.After(new Cursor(List.of(1L, 1L)))).block())
        .isInstanceOf(NotInThisLog.class);
  }

  @Test
  void the_named_places_are_the_ends_of_the_log() {
    begin();
    write(Status.RENEWED);

    assertThat(log.begin(Start.Named.BEGINNING).block()).isEqualTo(new Cursor(List.of(0L)));
    assertThat(log.begin(Start.Named.NOW).block()).isEqualTo(new Cursor(List.of(1L)));
  }

  @Test
  void when_the_instance_ends_nobody_is_kept_waiting() {
    begin();
    CompletableFuture<Stretch<LoggedChange>> waiting =
        log.next(BEGINNING, ALL, 10, LONG).toFuture();

    tail.close();

    await().atMost(Duration.ofSeconds(5)).until(waiting::isDone);
    assertThat(waiting.join().entries()).isEmpty();
  }

  private static Stretch<LoggedChange> answer(Mono<Stretch<LoggedChange>> question) {
    return Objects.requireNonNull(question.block());
  }

  private static List<String> ids(Stretch<LoggedChange> stretch) {
    return stretch.entries().stream().map(LoggedChange::json).toList();
  }

  private void begin() {
    tailConsumer.updatePartitions(
        TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), new Node[0], new Node[0])));
    tailConsumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    tailConsumer.updateEndOffsets(Map.of(PARTITION, 0L));
    tail.begin(tailConsumer);
    poll();
  }

  private void write(Status to) {
    append(AvroCodec.of(Change.class).encode(change(written, to)));
  }

  private void append(byte[] value) {
    tailConsumer.addRecord(record(written, value));
    written++;
    poll();
  }

  private void poll() {
    tail.polled(tailConsumer, tailConsumer.poll(Duration.ZERO));
  }

  /** A consumer that finds in the log what was written until now. */
  private MockConsumer<byte[], byte[]> reader() {
    MockConsumer<byte[], byte[]> reader =
        new MockConsumer<>("none") {
          @Override
          public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            for (long offset = position(PARTITION); offset < written; offset++) {
              Change change = change(offset, Status.RENEWED);
              addRecord(record(offset, AvroCodec.of(Change.class).encode(change)));
            }
            return super.poll(timeout);
          }
        };
    reader.updatePartitions(
        TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), new Node[0], new Node[0])));
    reader.updateBeginningOffsets(Map.of(PARTITION, 0L));
    reader.updateEndOffsets(Map.of(PARTITION, (long) written));
    return reader;
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset, byte[] value) {
    return new ConsumerRecord<>(TOPIC, 0, offset, "salt-road".getBytes(UTF_8), value);
  }

  private static Change change(long number, Status to) {
    return Change.newBuilder()
        .setId("change-" + number)
        .setShowId("salt-road")
        .setShowTitle("Salt Road")
        .setTo(to)
        .setConfidence(900)
        .setSequence(number + 1)
        .setOccurredAt(Instant.EPOCH)
        .setArticleId("article")
        .build();
  }
}
