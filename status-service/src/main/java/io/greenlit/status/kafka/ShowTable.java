package io.greenlit.status.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.platform.kafka.PollLoop;
import io.greenlit.platform.kafka.ReadPositions;
import io.greenlit.schemas.Evidence;
import io.greenlit.schemas.SeasonStatus;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.serde.AvroCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A row of each show of all partitions, on every instance (ADR 10): what lists and the calendar
 * tell of a show. Rows are kept encoded, some 300 bytes each.
 */
public final class ShowTable implements PollLoop.Work {

  private static final Logger log = LoggerFactory.getLogger(ShowTable.class);
  private static final AvroCodec<ShowStatus> CODEC = AvroCodec.of(ShowStatus.class);

  private final String topic;
  private final ConcurrentNavigableMap<String, byte[]> rows = new ConcurrentSkipListMap<>();
  private final ReadPositions positions = new ReadPositions();
  private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
  private Map<Integer, Long> atStart = Map.of();

  /**
   * @param topic of statuses, with the deployment's prefix
   */
  public ShowTable(String topic) {
    this.topic = topic;
  }

  /** Says that the table does not yet have all that was there when the service started. */
  public static final class NotRead extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRead() {
      super("the statuses of all shows are still being read");
    }
  }

  /** Completes when all is here that was there at the start. */
  public CompletableFuture<Void> caughtUp() {
    return caughtUp;
  }

  /** How many shows are known, with those that became part of another. */
  public int size() {
    return rows.size();
  }

  /** One show, without evidence but for that of its premiere. */
  public Optional<ShowStatus> show(String id) {
    requireRead();
    return Optional.ofNullable(rows.get(id)).map(CODEC::decode);
  }

  /**
   * Shows in order of their ids, without evidence but for that of their premieres.
   *
   * @param after id to begin behind; null begins at the first
   * @param wanted which of them
   * @param limit how many at most
   */
  public List<ShowStatus> shows(@Nullable String after, Predicate<ShowStatus> wanted, int limit) {
    requireRead();
    List<ShowStatus> shows = new ArrayList<>();
    for (byte[] row : (after == null ? rows : rows.tailMap(after, false)).values()) {
      if (shows.size() == limit) {
        break;
      }
      ShowStatus show = CODEC.decode(row);
      if (wanted.test(show)) {
        shows.add(show);
      }
    }
    return List.copyOf(shows);
  }

  private void requireRead() {
    if (!caughtUp.isDone()) {
      throw new NotRead();
    }
  }

  @Override
  public void begin(Consumer<byte[], byte[]> consumer) {
    positions.resume(consumer, topic);
    if (!caughtUp.isDone()) {
      atStart = ReadPositions.ends(consumer);
    }
  }

  @Override
  public void polled(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
    records.forEach(this::take);
    positions.note(consumer);
    if (positions.isRead(atStart)) {
      caughtUp.complete(null);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      log.error("{} has no key: left out", place(record));
      return;
    }
    String id = new String(record.key(), UTF_8);
    if (record.value() == null) {
      rows.remove(id);
      return;
    }
    try {
      rows.put(id, CODEC.encode(row(CODEC.decode(record.value()))));
    } catch (SerializationException e) {
      // an older instance beside a newer one goes on with what it has
      log.error("{} of show {} cannot be read, the row before stays", place(record), id, e);
    }
  }

  private static ShowStatus row(ShowStatus show) {
    return ShowStatus.newBuilder(show)
        .setSeasons(show.getSeasons().stream().map(ShowTable::row).toList())
        .build();
  }

  private static SeasonStatus row(SeasonStatus season) {
    return SeasonStatus.newBuilder(season).setEvidence(ofPremiere(season)).build();
  }

  private static List<Evidence> ofPremiere(SeasonStatus season) {
    return season.getStatus() == Status.DATED
        ? season.getEvidence().stream()
            .filter(one -> one.getStatus() == Status.DATED && !one.getWithdrawn())
            .limit(1)
            .toList()
        : List.of();
  }

  private static String place(ConsumerRecord<byte[], byte[]> record) {
    return record.topic() + "/" + record.partition() + "/" + record.offset();
  }
}
