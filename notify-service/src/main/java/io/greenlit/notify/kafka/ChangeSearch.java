package io.greenlit.notify.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.notify.delivery.LogEntry;
import io.greenlit.notify.delivery.Positions;
import io.greenlit.notify.web.ChangeArchive;
import io.greenlit.platform.kafka.PollLoop;
import io.greenlit.schemas.topics.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Looks into the log of changes, as far as one request may. */
final class ChangeSearch implements ChangeArchive {

  private static final int CHUNK = 500;
  private static final List<LogEntry> NONE = List.of();

  private final LogSearch search;
  private final LogEnds ends;
  private final String topic;

  ChangeSearch(LogSearch search, LogEnds ends, Clients clients) {
    this.search = search;
    this.ends = ends;
    this.topic = clients.name(Topics.STATUS_CHANGES);
  }

  @Override
  public CompletableFuture<Map<Integer, Long>> offsetsAt(Instant time) {
    return ends.at(topic, time);
  }

  @Override
  public CompletableFuture<Survey> survey(
      Positions from, Positions to, Predicate<LogEntry> wanted, int most) {
    return search.ask(consumer -> {
      int left = most;
      Survey survey = Survey.NOTHING;
      for (var end : to.toMap().entrySet()) {
        TopicPartition partition = new TopicPartition(topic, end.getKey());
        long at = from.at(end.getKey());
        while (at < end.getValue() && left > 0) {
          long next = Math.min(at + Math.min(CHUNK, left), end.getValue());
          for (LogEntry entry : entries(consumer, partition, at, next)) {
            survey = wanted.test(entry) ? survey.with(entry) : survey;
          }
          left -= (int) (next - at);
          at = next;
        }
        if (at < end.getValue()) {
          return survey.cutShort();
        }
      }
      return survey;
    });
  }

  /** The oldest change that is wanted, of those near to where each partition is begun. */
  CompletableFuture<Optional<LogEntry>> oldest(Positions from, Predicate<LogEntry> wanted) {
    return search.ask(consumer -> {
      Survey survey = Survey.NOTHING;
      for (var head : consumer.endOffsets(PollLoop.partitions(consumer, topic)).entrySet()) {
        long at = from.at(head.getKey().partition());
        long next = Math.min(at + CHUNK, head.getValue());
        for (LogEntry entry : at < next ? entries(consumer, head.getKey(), at, next) : NONE) {
          survey = wanted.test(entry) ? survey.with(entry) : survey;
        }
      }
      return Optional.ofNullable(survey.first());
    });
  }

  @Override
  public CompletableFuture<Optional<LogEntry>> find(
      String changeId, @Nullable String showId, int most) {
    return search.ask(consumer -> {
      List<TopicPartition> partitions =
          showId == null
              ? PollLoop.partitions(consumer, topic)
              : List.of(
                  new TopicPartition(
                      topic, LogSearch.partition(consumer, topic, showId.getBytes(UTF_8))));
      Map<TopicPartition, Long> heads = consumer.endOffsets(partitions);
      for (TopicPartition partition : partitions) {
        long head = heads.getOrDefault(partition, 0L);
        Optional<LogEntry> found =
            newest(consumer, partition, head, head - most / partitions.size(), changeId);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    });
  }

  private static Optional<LogEntry> newest(
      Consumer<byte[], byte[]> consumer,
      TopicPartition partition,
      long head,
      long floor,
      String changeId) {
    long least = Math.max(0, floor);
    for (long to = head; to > least; to -= CHUNK) {
      Optional<LogEntry> found =
          entries(consumer, partition, Math.max(least, to - CHUNK), to).stream()
              .filter(entry -> entry.changeId().equals(changeId))
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static List<LogEntry> entries(
      Consumer<byte[], byte[]> consumer, TopicPartition partition, long from, long to) {
    return ChangeTail.entries(LogSearch.read(consumer, partition, from, to));
  }
}
