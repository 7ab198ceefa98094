package io.greenlit.status.kafka.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.schemas.ArticleTrace;
import io.greenlit.schemas.Baseline;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.schemas.topics.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Hands the running service what a replay found: all of it in one transaction, so that it is there
 * as a whole or not at all.
 */
final class SwitchOver implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final AvroCodec<Baseline> BASELINES = AvroCodec.of(Baseline.class);
  private static final AvroCodec<ArticleTrace> TRACES = AvroCodec.of(ArticleTrace.class);

  private final ReplayTarget target;
  private final Producer<byte[], byte[]> producer;

  /** Ends the transaction of a replay that was interrupted, if there is one. */
  SwitchOver(ReplayTarget target) {
    this.target = target;
    this.producer = target.producer();
    try {
      producer.initTransactions();
    } catch (KafkaException e) {
      producer.close(Duration.ZERO);
      throw new ReplayFailed(
          "no transaction can be begun (%s): may this client write, also with the transactional id %sgreenlit-replay?"
              .formatted(e.getMessage(), target.topicPrefix()),
          e);
    }
  }

  /** Writes baselines and traces; how many baselines there were. */
  long write(Outlook outlook, Scratch scratch) {
    AtomicLong shelves = new AtomicLong();
    inOneTransaction(() -> {
      outlook.eachBaseline(baseline -> {
        shelves.incrementAndGet();
        send(target.topic(Topics.BASELINES), baseline.getShelfId(), BASELINES.encode(baseline));
      });
      scratch.eachTrace(
          (articleId, trace) -> send(target.topic(Topics.TRACES), articleId, TRACES.encode(trace)));
    });
    return shelves.get();
  }

  /**
   * Says once more what was said of titles while the shelves were put onto their baselines: saying
   * it twice changes nothing.
   *
   * @return how many records there were
   */
  long repeat(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> identities) {
    List<TopicPartition> partitions = List.copyOf(identities.keySet());
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    if (ends.equals(identities)) {
      return 0;
    }
    AtomicLong repeated = new AtomicLong();
    consumer.assign(partitions);
    identities.forEach(consumer::seek);
    inOneTransaction(() -> {
      while (partitions.stream()
          .anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
        consumer
            .poll(POLL)
            .forEach(record -> {
              repeated.incrementAndGet();
              send(new ProducerRecord<>(record.topic(), record.key(), record.value()));
            });
      }
    });
    return repeated.get();
  }

  private void inOneTransaction(Runnable writing) {
    try {
      producer.beginTransaction();
      writing.run();
      producer.commitTransaction();
    } catch (ProducerFencedException e) {
      throw new ReplayFailed(
          "another replay has begun to switch over: nothing of this one is switched over", e);
    } catch (KafkaException e) {
      abort();
      throw new ReplayFailed(
          "the switch-over was not written, nothing is switched over (%s): run it again"
              .formatted(e.getMessage()),
          e);
    }
  }

  private void abort() {
    try {
      producer.abortTransaction();
    } catch (KafkaException unreachable) {
      // Kafka ends the transaction by itself when its time is over, or the next replay does
      return;
    }
  }

  private void send(String topic, String key, byte[] value) {
    send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value));
  }

  /** What cannot be sent makes the commit fail. */
  private void send(ProducerRecord<byte[], byte[]> record) {
    var _ = producer.send(record);
  }

  @Override
  public void close() {
    producer.close();
  }
}
