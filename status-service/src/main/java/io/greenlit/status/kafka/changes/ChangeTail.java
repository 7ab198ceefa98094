package io.greenlit.status.kafka.changes;

import io.greenlit.platform.kafka.PollLoop;
import io.greenlit.status.following.Cursor;
import io.greenlit.status.following.RecentChanges;
import io.greenlit.status.following.RecentChanges.Bounds;
import io.greenlit.status.following.RecentChanges.Part;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Follows the end of the log of changes once for all followers of this instance: keeps its newest
 * part and tells who waits that there is more.
 */
final class ChangeTail implements PollLoop.Work {

  /** Offsets before the end at which it begins: what feeds show is there soon after a start. */
  private static final long LOOK_BACK = 256;

  private final String topic;
  private final ChangeRecords records;
  private final Bounds bounds;
  private final Sinks.Many<Cursor> ends = Sinks.many().replay().latest();
  private SortedMap<Integer, Part<LoggedChange>> parts = new TreeMap<>();
  private Cursor atStart = new Cursor(List.of());
  private volatile @Nullable RecentChanges<LoggedChange> recent;
  private volatile boolean closed;

  ChangeTail(String topic, ChangeRecords records, Bounds bounds) {
    this.topic = topic;
    this.records = records;
    this.bounds = bounds;
  }

  /** The newest part of the log; null until what was there at the start is read. */
  @Nullable RecentChanges<LoggedChange> recent() {
    return recent;
  }

  /** Completes when there is something behind the cursor, or after the time, or when all ends. */
  Mono<Void> ahead(Cursor cursor, Duration wait) {
    return ends.asFlux()
        .filter(cursor::isBehind)
        .next()
        .timeout(wait, Mono.empty())
        .publishOn(Schedulers.parallel()) // the thread that polls has other followers to tell
        .then();
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void begin(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions = PollLoop.partitions(consumer, topic);
    consumer.assign(partitions);
    Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> now = consumer.endOffsets(partitions);
    Map<Integer, Long> targets = new HashMap<>();
    for (TopicPartition partition : partitions) {
      long start = starts.getOrDefault(partition, 0L);
      long end = now.getOrDefault(partition, 0L);
      Part<LoggedChange> part =
          parts.computeIfAbsent(
              partition.partition(), _ -> Part.at(Math.max(start, end - LOOK_BACK)));
      consumer.seek(partition, part.end());
      targets.put(partition.partition(), end);
    }
    atStart = Cursor.of(targets);
  }

  @Override
  public void polled(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> polled) {
    SortedMap<Integer, Part<LoggedChange>> moved = new TreeMap<>(parts);
    for (TopicPartition partition : consumer.assignment()) {
      long end = consumer.position(partition);
      moved.computeIfPresent(
          partition.partition(),
          (_, part) ->
              part.end() == end
                  ? part
                  : part.with(records.all(polled.records(partition)), end, bounds));
    }
    if (recent == null || !moved.equals(parts)) {
      parts = moved;
      publish(new RecentChanges<>(moved));
    }
  }

  private void publish(RecentChanges<LoggedChange> now) {
    Cursor end = now.end();
    if (!end.isBehind(atStart)) {
      recent = now;
      ends.emitNext(end, Sinks.EmitFailureHandler.FAIL_FAST);
    }
  }

  /** Sends all followers home; they find the other instances, or this one when it is back. */
  void close() {
    closed = true;
    ends.tryEmitComplete();
  }
}
