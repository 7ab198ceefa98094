package io.greenlit.ingest.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.greenlit.ingest.article.Article;
import io.greenlit.ingest.article.Review;
import io.greenlit.ingest.article.Submission;
import io.greenlit.ingest.intake.NotTaken;
import io.greenlit.ingest.intake.NotTaken.Reason;
import io.greenlit.ingest.intake.Trace;
import io.greenlit.schemas.ContentType;
import io.greenlit.schemas.serde.AvroCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KafkaArticleLogTest {

  private static final String TOPIC = "test-articles";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Trace TRACE =
      new Trace("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "vendor=x");

  private final ForgetfulProducer producer = new ForgetfulProducer();
  private final CompletableFuture<Void> topicCreated = new CompletableFuture<>();
  private final KafkaArticleLog log = new KafkaArticleLog(producer, TOPIC, topicCreated, PATIENCE);

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void an_article_is_safe_when_kafka_says_so_and_not_before() {
    topicCreated.complete(null);

    CompletableFuture<Void> safe = log.append(article(), TRACE).toFuture();
    awaitSent(1);
    assertThat(safe).isNotDone();
    producer.completeNext();

    assertThat(safe).succeedsWithin(PATIENCE);
  }

  @Test
  void the_record_carries_the_article_its_time_and_its_trace() {
    topicCreated.complete(null);

    var _ = log.append(article(), TRACE).toFuture();
    ProducerRecord<byte[], byte[]> record = awaitSent(1).getFirst();

    var value = AvroCodec.of(io.greenlit.schemas.Article.class).decode(record.value());
    assertThat(record.topic()).isEqualTo(TOPIC);
    assertThat(new String(record.key(), UTF_8)).isEqualTo(article().id()).isEqualTo(value.getId());
    assertThat(record.timestamp()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z").toEpochMilli());
    assertThat(value.getContentType()).isEqualTo(ContentType.HTML);
    assertThat(value.getContent()).isEqualTo("<p>It is back.");
    assertThat(value.getPublishedAt()).isEqualTo("2026-02-27T00:00:00Z");
    assertThat(header(record, "traceparent")).isEqualTo(TRACE.parent());
    assertThat(header(record, "tracestate")).isEqualTo("vendor=x");
  }

  @Test
  void nothing_is_sent_before_the_topic_is_created() {
    CompletableFuture<Void> safe = log.append(article(), TRACE).toFuture();
    assertThat(producer.history()).isEmpty();

    topicCreated.complete(null);
    awaitSent(1);
    producer.completeNext();

    assertThat(safe).succeedsWithin(PATIENCE);
  }

  static List<Object[]> refusals() {
    return List.of(
        new Object[] {new TimeoutException("Expiring 1 record(s)"), Reason.NO_ANSWER},
        new Object[] {new BufferExhaustedException("full"), Reason.BUSY},
        new Object[] {new RecordTooLargeException("large"), Reason.TOO_LARGE});
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void an_article_that_kafka_did_not_take_says_why(RuntimeException error, Reason reason) {
    topicCreated.complete(null);

    CompletableFuture<Void> safe = log.append(article(), TRACE).toFuture();
    awaitSent(1);
    producer.errorNext(error);

    assertNotTaken(safe, reason);
  }

  @Test
  void an_article_does_not_wait_for_ever_for_its_topic() {
    KafkaArticleLog impatient =
        new KafkaArticleLog(producer, TOPIC, topicCreated, Duration.ofMillis(20));

    assertNotTaken(impatient.append(article(), TRACE).toFuture(), Reason.NO_ANSWER);
  }

  @Test
  void a_producer_that_forgot_the_topic_is_asked_again() {
    topicCreated.complete(null);
    var first = log.append(article(), TRACE).toFuture();
    awaitSent(1);
    producer.completeNext();
    assertThat(first).succeedsWithin(PATIENCE);
    producer.hasForgotten = true;

    CompletableFuture<Void> second = log.append(article(), TRACE).toFuture();
    awaitSent(2);
    producer.completeNext();

    assertThat(second).succeedsWithin(PATIENCE);
  }

  private static void assertNotTaken(CompletableFuture<Void> safe, Reason reason) {
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> safe.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .havingCause()
        .isInstanceOfSatisfying(NotTaken.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private List<ProducerRecord<byte[], byte[]>> awaitSent(int count) {
    return await().until(producer::history, sent -> sent.size() == count);
  }

  private static String header(ProducerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    assertThat(header).isNotNull();
    return new String(header.value(), UTF_8);
  }

  private static Article article() {
    return Review.review(
        new Submission(
            "https://trade.example/a", null, null, null, "<p>It is back.", "2026-02-27", null),
        Instant.parse("2026-03-01T12:00:00Z"));
  }

  private static Cluster cluster() {
    Node node = new Node(1, "localhost", 9092);
    Node[] replicas = {node};
    return new Cluster(
        "test",
        List.of(node),
        List.of(new PartitionInfo(TOPIC, 0, node, replicas, replicas)),
        Set.of(),
        Set.of());
  }

  /** Does what the real one does when it does not know where a topic is and may not block. */
  private static final class ForgetfulProducer extends MockProducer<byte[], byte[]> {

    private boolean hasForgotten;

    ForgetfulProducer() {
      super(cluster(), false, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(
        ProducerRecord<byte[], byte[]> record, Callback callback) {
      if (!hasForgotten) {
        return super.send(record, callback);
      }
      hasForgotten = false;
      TimeoutException error = new TimeoutException("Topic not present in metadata after 0 ms.");
      callback.onCompletion(null, error);
      return CompletableFuture.failedFuture(error);
    }
  }
}
