package io.greenlit.status.kafka;

import io.greenlit.platform.kafka.TopicWriter;
import io.greenlit.schemas.CatalogueShow;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import io.greenlit.status.reading.catalogue.ShowRegister;
import io.greenlit.status.web.CatalogueLog;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Writes shows into their topic; a write is done when all in-sync replicas have it. */
final class ShowLog implements CatalogueLog, AutoCloseable {

  private static final AvroCodec<CatalogueShow> CODEC = AvroCodec.of(CatalogueShow.class);
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
    return send(entry.id(), CODEC.encode(CatalogueRecords.toRecord(entry)))
        .thenCompose(reader::seen);
  }

  @Override
  public CompletableFuture<Void> removeAndSee(CatalogueEntry entry) {
    byte[] removal =
        register.inSeedFile(entry.id()) ? CODEC.encode(CatalogueRecords.removal(entry)) : null;
    return send(entry.id(), removal).thenCompose(reader::seen);
  }

  private CompletableFuture<RecordMetadata> send(String id, byte @Nullable [] value) {
    return writer
        .write(id, value)
        .exceptionallyCompose(error -> CompletableFuture.failedFuture(notWritten(id, error)));
  }

  private static NotWritten notWritten(String id, Throwable error) {
    return new NotWritten("Kafka did not confirm the show " + id, error);
  }

  @Override
  public void close() {
    producer.close(PATIENCE);
  }
}
