package io.greenlit.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All of a compacted topic in memory, kept up to date: the last value of each key, on every
 * instance.
 */
public final class TopicTable<V> implements PollLoop.Work, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TopicTable.class);

  private final String topic;
  private final Function<byte[], V> decoder;
  private final Listener<V> listener;
  private final PollLoop loop;
  private final Map<String, Row<V>> rows = new ConcurrentHashMap<>();

  /** All that are in {@link #rows}; most records are of a key that is. */
  private final NavigableSet<String> keys = new ConcurrentSkipListSet<>();

  private final ReadPositions positions = new ReadPositions();
  private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();

  /** Hears of every value, in the order of its partition, before it can be waited for. */
  @FunctionalInterface
  public interface Listener<V> {

    /**
     * The key has this value now.
     *
     * @param value null when the key is gone
     */
    void changed(String key, @Nullable V value, int partition);
  }

  private record Row<V>(V value, int partition) {}

  /**
   * @param topic its name in this deployment
   * @param consumers makes consumers without a group
   */
  public TopicTable(
      String threadName,
      String topic,
      Supplier<Consumer<byte[], byte[]>> consumers,
      Function<byte[], V> decoder,
      Listener<V> listener) {
    this.topic = topic;
    this.decoder = decoder;
    this.listener = listener;
    this.loop = new PollLoop(threadName, consumers, this);
  }

  /** Begins to read; the topic is there. */
  public void start() {
    loop.start();
  }

  /** Completes when all is read that was there at the start. */
  public CompletableFuture<Void> caughtUp() {
    return caughtUp;
  }

  /** The value of a key. */
  public @Nullable V get(String key) {
    Row<V> row = rows.get(key);
    return row == null ? null : row.value();
  }

  /** Up to {@code limit} values whose keys come after {@code key}, in the order of their keys. */
  public List<V> after(String key, int limit) {
    return after(key, limit, _ -> true);
  }

  /** The same, of those values only that are wanted. */
  public List<V> after(String key, int limit, Predicate<V> wanted) {
    return keys.tailSet(key, false).stream()
        .map(this::get)
        .filter(Objects::nonNull)
        .filter(wanted)
        .limit(limit)
        .toList();
  }

  /** All values of a partition, by key. */
  public Map<String, V> partition(int partition) {
    Map<String, V> values = new HashMap<>();
    rows.forEach((key, row) -> {
      if (row.partition() == partition) {
        values.put(key, row.value());
      }
    });
    return values;
  }

  /** Completes when every partition is read up to the offset (excluded) that is given for it. */
  public CompletableFuture<Void> reached(Map<Integer, Long> offsets) {
    return positions.reached(offsets);
  }

  /** Completes when a record that was written here is in the table, or is late. */
  public CompletableFuture<Void> seen(RecordMetadata written) {
    return positions.seen(written);
  }

  /** The name of the topic in this deployment. */
  public String topic() {
    return topic;
  }

  @Override
  public void begin(Consumer<byte[], byte[]> consumer) {
    positions.resume(consumer, topic);
    if (!caughtUp.isDone()) {
      var _ = reached(ReadPositions.ends(consumer)).thenAccept(caughtUp::complete);
    }
  }

  @Override
  public void polled(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
    records.forEach(this::take);
    positions.note(consumer);
    positions.tellWaiters();
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      log.error("{} has no key: left out", place(record));
      return;
    }
    String key = new String(record.key(), UTF_8);
    if (record.value() == null) {
      keys.remove(key);
      rows.remove(key);
      listener.changed(key, null, record.partition());
      return;
    }
    V value;
    try {
      value = decoder.apply(record.value());
    } catch (SerializationException | IllegalArgumentException e) {
      // the value before stays in force: an older instance beside a newer one goes on
      log.error("{} of {} cannot be read, the value before stays", place(record), key, e);
      return;
    }
    if (rows.put(key, new Row<>(value, record.partition())) == null) {
      keys.add(key);
    }
    listener.changed(key, value, record.partition());
  }

  private static String place(ConsumerRecord<byte[], byte[]> record) {
    return record.topic() + "/" + record.partition() + "/" + record.offset();
  }

  @Override
  public void close() {
    loop.close();
  }
}
