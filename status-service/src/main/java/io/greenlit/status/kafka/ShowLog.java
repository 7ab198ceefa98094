package io.greenlit.status.kafka;

import io.greenlit.platform.kafka.TopicWriter;
import io.greenlit.schemas.CatalogueShow;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import io.greenlit.status.reading.catalogue.ShowRegister;
import io.greenlit.status.web.CatalogueLog;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes shows into their topic; a write is done when all in-sync replicas have it. */
final class ShowLog implements CatalogueLog, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ShowLog.class);
  private static final AvroCodec<CatalogueShow> CODEC = AvroCodec.of(CatalogueShow.class);
  private static final Duration UNTIL_SEEN = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Producer<byte[], byte[]> producer;
  private final TopicWriter writer;
  private final CatalogueTopic reader;
  private final ShowRegister register;

  ShowLog(
      String topic,
      Producer<byte[], byte[]> producer,
      CatalogueTopic reader,
      ShowRegister register) {
    this.producer = producer;
    this.writer = new TopicWriter(producer, topic);
    this.reader = reader;
    this.register = register;
  }

  @Override
  public CompletableFuture<Void> write(CatalogueEntry entry) {
    return send(entry.id(), CODEC.encode(CatalogueRecords.toRecord(entry))).thenAccept(_ -> {});
  }

  @Override
  public CompletableFuture<Void> writeAndSee(CatalogueEntry entry) {
    return send(entry.id(), CODEC.encode(CatalogueRecords.toRecord(entry))).thenCompose(this::seen);
  }

  @Override
  public CompletableFuture<Void> removeAndSee(CatalogueEntry entry) {
    byte[] removal =
        register.inSeedFile(entry.id()) ? CODEC.encode(CatalogueRecords.removal(entry)) : null;
    return send(entry.id(), removal).thenCompose(this::seen);
  }

  private CompletableFuture<RecordMetadata> send(String id, byte @Nullable [] value) {
    return writer
        .write(id, value)
        .exceptionallyCompose(error -> CompletableFuture.failedFuture(notWritten(id, error)));
  }

  private static NotWritten notWritten(String id, Throwable error) {
    return new NotWritten("Kafka did not confirm the show " + id, error);
  }

  /** It is safe by now; a reader that is late does not make it less so. */
  private CompletableFuture<Void> seen(RecordMetadata written) {
    return reader
        .reached(Map.of(written.partition(), written.offset() + 1))
        .orTimeout(UNTIL_SEEN.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(late -> {
          log.warn("{} is written but not yet seen here", written, late);
          return null;
        });
  }

  @Override
  public void close() {
    producer.close(PATIENCE);
  }
}
