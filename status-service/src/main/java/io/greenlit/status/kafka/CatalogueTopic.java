package io.greenlit.status.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.platform.kafka.PollLoop;
import io.greenlit.platform.kafka.ReadPositions;
import io.greenlit.schemas.CatalogueShow;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.status.reading.catalogue.InvalidEntry;
import io.greenlit.status.reading.catalogue.ShowRegister;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the register as the topic of shows says, on every instance: the whole topic is read anew at
 * each start, and followed from then on.
 */
public final class CatalogueTopic implements PollLoop.Work {

  private static final Logger log = LoggerFactory.getLogger(CatalogueTopic.class);
  private static final AvroCodec<CatalogueShow> CODEC = AvroCodec.of(CatalogueShow.class);

  private final String topic;
  private final ShowRegister register;
  private final CatalogueSnapshots snapshots;
  private final ReadPositions positions = new ReadPositions();
  private Map<Integer, Long> atStart = Map.of();
  private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();

  CatalogueTopic(String topic, ShowRegister register, CatalogueSnapshots snapshots) {
    this.topic = topic;
    this.register = register;
    this.snapshots = snapshots;
  }

  /** Completes when all that was there at the start is in the catalogue that is read with. */
  public CompletableFuture<Void> caughtUp() {
    return caughtUp;
  }

  /** A new consumer is there: it goes on where the last one was, or begins at the beginning. */
  @Override
  public void begin(Consumer<byte[], byte[]> consumer) {
    positions.resume(consumer, topic);
    if (!caughtUp.isDone()) {
      atStart = ReadPositions.ends(consumer);
    }
  }

  /** Takes what came, if anything; makes a new catalogue where it is time. */
  @Override
  public void polled(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
    records.forEach(this::take);
    positions.note(consumer);
    if (positions.isRead(atStart)) {
      snapshots.refresh();
      caughtUp.complete(null);
    }
    positions.tellWaiters();
  }

  /** Completes when the register knows a record that was written here, or is late. */
  CompletableFuture<Void> seen(RecordMetadata written) {
    return positions.seen(written);
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      log.error("{} has no key: left out", place(record));
      return;
    }
    String id = new String(record.key(), UTF_8);
    try {
      CatalogueShow show = record.value() == null ? null : CODEC.decode(record.value());
      if (show == null) {
        register.reset(id);
      } else if (show.getRemoved()) {
        register.remove(id);
      } else {
        register.put(CatalogueRecords.toDomain(show));
      }
      snapshots.change();
    } catch (SerializationException | InvalidEntry e) {
      // an older instance beside a newer one goes on with what it has
      log.error("{} of show {} cannot be read, the entry before stays", place(record), id, e);
    }
  }

  private static String place(ConsumerRecord<byte[], byte[]> record) {
    return record.topic() + "/" + record.partition() + "/" + record.offset();
  }
}
