package io.greenlit.ingest.kafka;

import io.greenlit.ingest.article.Article;
import io.greenlit.ingest.intake.ArticleLog;
import io.greenlit.ingest.intake.NotTaken;
import io.greenlit.ingest.intake.NotTaken.Reason;
import io.greenlit.ingest.intake.Trace;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
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
      ProducerRecord<byte[], byte[]> record = records.of(article, trace);
      if (topic.isKnown()) {
        send(record, sink);
      } else {
        sendOnceKnown(record, sink);
      }
    });
  }

  /** Gives the articles under way the time they would have had anyway, then lets go. */
  @Override
  public void close() {
    topic.close();
    producer.close(patience);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // its callback tells
  private void send(ProducerRecord<byte[], byte[]> record, MonoSink<Void> sink) {
    Thread sender = Thread.currentThread();
    try {
      producer.send(
          record,
          (_, error) -> {
            if (error == null) {
              sink.success();
            } else if (isTopicForgotten(error) && Thread.currentThread().equals(sender)) {
              // Refused before it was queued: after an outage the producer asks anew where the
              // topic is.
              sendOnceKnown(record, sink);
            } else {
              sink.error(notTaken(error));
            }
          });
    } catch (KafkaException | IllegalStateException e) {
      sink.error(notTaken(e));
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the sink is told, whatever happens
  private void sendOnceKnown(ProducerRecord<byte[], byte[]> record, MonoSink<Void> sink) {
    topic
        .known()
        .whenComplete((_, error) -> {
          if (error == null) {
            send(record, sink);
          } else {
            sink.error(notTaken(error));
          }
        });
  }

  private static boolean isTopicForgotten(Exception error) {
    return error instanceof TimeoutException && !(error instanceof BufferExhaustedException);
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
}
