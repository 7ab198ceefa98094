package io.greenlit.ingest.kafka;

import io.greenlit.ingest.article.Article;
import io.greenlit.ingest.intake.ArticleLog;
import io.greenlit.ingest.intake.NotTaken;
import io.greenlit.ingest.intake.NotTaken.Reason;
import io.greenlit.ingest.intake.Trace;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * The log of articles in Kafka. An article is safe when all in-sync replicas have it.
 *
 * <p>The producer must be set up not to block ({@link ProducerSettings}): senders' threads are
 * event loops.
 */
public final class KafkaArticleLog implements ArticleLog, AutoCloseable {

  private final Producer<byte[], byte[]> producer;
  private final ArticleRecords records;
  private final TopicWatch topic;
  private final Duration patience;

  /**
   * @param created completes when the topic is there: nobody asks for it before
   * @param patience how long an article waits for its topic to be known, and closing for the
   *     articles under way
   */
  public KafkaArticleLog(
      Producer<byte[], byte[]> producer,
      String topicName,
      CompletableFuture<Void> created,
      Duration patience) {
    this.producer = producer;
    this.records = new ArticleRecords(topicName);
    this.topic = new TopicWatch(producer, topicName, created, patience);
    this.patience = patience;
  }

  @Override
  public Mono<Void> append(Article article, Trace trace) {
    return Mono.create(sink -> {
      Sending sending = new Sending(records.of(article, trace), sink);
      if (topic.isKnown()) {
        sending.send();
      } else {
        sending.sendOnceKnown();
      }
    });
  }

  /** Gives the articles under way the time they would have had anyway, then lets go. */
  @Override
  public void close() {
    topic.close();
    producer.close(patience);
  }

  private static NotTaken notTaken(Throwable error) {
    return switch (error) {
      case BufferExhaustedException _ ->
          new NotTaken(Reason.BUSY, "too many articles wait for Kafka", error);
      case RecordTooLargeException _ ->
          new NotTaken(
              Reason.TOO_LARGE, "this Kafka cluster takes no record of the article's size", error);
      default -> new NotTaken(Reason.NO_ANSWER, "Kafka did not confirm the article", error);
    };
  }

  /** One record on its way. */
  private final class Sending implements Callback {

    private final ProducerRecord<byte[], byte[]> record;
    private final MonoSink<Void> sink;
    private @Nullable Thread sender; // while it sends

    private Sending(ProducerRecord<byte[], byte[]> record, MonoSink<Void> sink) {
      this.record = record;
      this.sink = sink;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells
    private void send() {
      sender = Thread.currentThread();
      try {
        producer.send(record, this);
      } catch (KafkaException | IllegalStateException e) {
        sink.error(notTaken(e));
      } finally {
        sender = null;
      }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the sink is told, whatever happens
    private void sendOnceKnown() {
      topic
          .known()
          .whenComplete((_, error) -> {
            if (error == null) {
              send();
            } else {
              sink.error(notTaken(error));
            }
          });
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception error) {
      if (error == null) {
        sink.success();
      } else if (isRefusedAtOnce() && isTopicUnknown(error)) {
        // After an outage the producer asks anew where the topic is, and may not wait for the
        // answer.
        sendOnceKnown();
      } else {
        sink.error(notTaken(error));
      }
    }

    /**
     * Only then was nothing queued; the same error comes later, from another thread, when it was.
     */
    private boolean isRefusedAtOnce() {
      return Thread.currentThread().equals(sender);
    }

    private static boolean isTopicUnknown(Exception error) {
      return error instanceof TimeoutException && !(error instanceof BufferExhaustedException);
    }
  }
}
