package io.greenlit.systemtests.following;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.Tier;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.schemas.topics.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes changes as the stream does: in transactions, numbered by show; some are aborted. */
final class ChangeWriter implements AutoCloseable {

  private static final AvroCodec<Change> CODEC = AvroCodec.of(Change.class);
  private static final int SHOWS = 40;
  private static final int ABORTED_OF = 10;

  private final KafkaProducer<byte[], byte[]> producer;
  private final RandomGenerator random;
  private final Map<String, Long> sequences = new HashMap<>();
  private final List<String> committed = new CopyOnWriteArrayList<>();

  ChangeWriter(String bootstrapServers, RandomGenerator random) {
    this.random = random;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "transactional.id",
                "writer",
                "acks",
                "all",
                // as the stream does: the transaction before may not have left a partition yet
                "retry.backoff.ms",
                5),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  /** Writes at least so many changes, in transactions of random size. */
  void write(int count, int mostInTransaction) {
    int goal = committed.size() + count;
    while (committed.size() < goal) {
      transaction(1 + random.nextInt(mostInTransaction), random.nextInt(ABORTED_OF) == 0);
    }
  }

  private void transaction(int size, boolean aborted) {
    Map<String, Long> numbers = new HashMap<>(sequences);
    List<String> ids = new ArrayList<>();
    producer.beginTransaction();
    for (int i = 0; i < size; i++) {
      String show = "show-" + random.nextInt(SHOWS);
      Change change = change(show, numbers.merge(show, 1L, Long::sum));
      ids.add(change.getId());
      var _ =
          producer.send(
              new ProducerRecord<>(
                  Topics.STATUS_CHANGES.name(), show.getBytes(UTF_8), CODEC.encode(change)));
    }
    producer.flush();
    if (aborted) {
      producer.abortTransaction();
    } else {
      producer.commitTransaction();
      sequences.putAll(numbers);
      committed.addAll(ids);
    }
  }

  private static Change change(String show, long sequence) {
    return Change.newBuilder()
        .setId(show + "/" + sequence)
        .setShowId(show)
        .setShowTitle(show)
        .setSeason(2)
        .setTo(Status.RENEWED)
        .setConfidence(900)
        .setTier(Tier.OFFICIAL)
        .setSequence(sequence)
        .setOccurredAt(Instant.EPOCH.plusSeconds(sequence))
        .setArticleId("article")
        .build();
  }

  /** Ids of all changes of committed transactions. */
  List<String> committed() {
    return committed;
  }

  @Override
  public void close() {
    producer.close();
  }
}
