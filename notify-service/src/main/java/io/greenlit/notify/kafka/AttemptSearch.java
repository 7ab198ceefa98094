package io.greenlit.notify.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.notify.web.AttemptBook;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.schemas.topics.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the log of attempts backwards, in the partition of one subscription. */
final class AttemptSearch implements AttemptBook {

  private static final Logger log = LoggerFactory.getLogger(AttemptSearch.class);
  private static final AvroCodec<io.greenlit.schemas.Attempt> CODEC =
      AvroCodec.of(io.greenlit.schemas.Attempt.class);
  private static final int CHUNK = 500;
  private static final int MOST = 20_000;

  private final LogSearch search;
  private final String topic;

  AttemptSearch(LogSearch search, Clients clients) {
    this.search = search;
    this.topic = clients.name(Topics.ATTEMPTS);
  }

  @Override
  public CompletableFuture<Page> attempts(
      String subscriptionId, Wanted wanted, @Nullable Long before, int limit) {
    return search.ask(consumer -> read(consumer, subscriptionId, wanted, before, limit));
  }

  private Page read(
      Consumer<byte[], byte[]> consumer,
      String subscriptionId,
      Wanted wanted,
      @Nullable Long before,
      int limit) {
    byte[] key = subscriptionId.getBytes(UTF_8);
    TopicPartition partition = new TopicPartition(topic, LogSearch.partition(consumer, topic, key));
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    long begin = beginning(consumer, partition, wanted.since(), end);
    long place = before == null ? end : Math.min(before, end);
    long furthest = Math.max(begin, place - MOST);
    List<Attempt> found = new ArrayList<>();
    while (place > furthest) {
      long from = Math.max(furthest, place - CHUNK);
      for (var record : LogSearch.read(consumer, partition, from, place).reversed()) {
        Attempt attempt = Arrays.equals(record.key(), key) ? attempt(record) : null;
        if (attempt != null && wanted.lets(attempt)) {
          found.add(attempt);
          if (found.size() == limit) {
            return new Page(found, record.offset() > begin ? record.offset() : null);
          }
        }
      }
      place = from;
    }
    return new Page(found, place > begin ? place : null);
  }

  /** Nothing that is asked for lies before; an attempt is written after it has started. */
  private static long beginning(
      Consumer<byte[], byte[]> consumer,
      TopicPartition partition,
      @Nullable Instant since,
      long end) {
    if (since == null) {
      return consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }
    OffsetAndTimestamp first =
        consumer.offsetsForTimes(Map.of(partition, since.toEpochMilli())).get(partition);
    return first == null ? end : first.offset();
  }

  private static @Nullable Attempt attempt(ConsumerRecord<byte[], byte[]> record) {
    try {
      return AttemptRecords.attempt(CODEC.decode(record.value()));
    } catch (SerializationException e) {
      log.error("attempt {}/{} is left out", record.partition(), record.offset(), e);
      return null;
    }
  }
}
