package io.greenlit.systemtests.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.ChangeType;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.Tier;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.schemas.topics.Topics;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes changes as status-service does: in transactions, numbered by show. */
final class Changes implements AutoCloseable {

  private static final AvroCodec<Change> CODEC = AvroCodec.of(Change.class);

  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<String, Long> sequences = new HashMap<>();

  Changes(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "transactional.id",
                "changes-of-a-test",
                "acks",
                "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  /** One more change of a show; returns when it is committed. */
  String next(String showId) throws ExecutionException, InterruptedException {
    return next(showId, 2);
  }

  /** One more change of a season. */
  String next(String showId, int season) throws ExecutionException, InterruptedException {
    long sequence = sequences.merge(showId, 1L, Long::sum);
    Change change =
        Change.newBuilder()
            .setId(showId + "-" + sequence)
            .setShowId(showId)
            .setShowTitle(showId)
            .setSeason(season)
            .setType(ChangeType.CHANGED)
            .setTo(Status.RENEWED)
            .setConfidence(900)
            .setTier(Tier.OFFICIAL)
            .setSequence(sequence)
            .setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
            .setArticleId("article-" + sequence)
            .build();
    raw(showId, CODEC.encode(change));
    return change.getId();
  }

  /** A record that nobody can read. */
  void raw(String showId, byte[] value) throws ExecutionException, InterruptedException {
    producer.beginTransaction();
    producer
        .send(
            new ProducerRecord<>(Topics.STATUS_CHANGES.nameWith(""), showId.getBytes(UTF_8), value))
        .get();
    producer.commitTransaction();
  }

  Map<String, Long> sequences() {
    return Map.copyOf(sequences);
  }

  @Override
  public void close() {
    producer.close();
  }
}
