package io.greenlit.notify.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.notify.delivery.Command;
import io.greenlit.notify.dispatch.Dispatcher;
import io.greenlit.platform.kafka.PollLoop;
import io.greenlit.platform.kafka.ReadPositions;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.schemas.topics.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the engine all commands, from the oldest there is: cursors say which of them have taken
 * effect.
 */
final class CommandTail implements PollLoop.Work, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CommandTail.class);
  private static final AvroCodec<io.greenlit.schemas.Command> CODEC =
      AvroCodec.of(io.greenlit.schemas.Command.class);
  private static final Duration UNTIL_HEARD = Duration.ofSeconds(3);

  private final String topic;
  private final Dispatcher dispatcher;
  private final PollLoop loop;
  private final ReadPositions positions = new ReadPositions();

  CommandTail(Clients clients, Dispatcher dispatcher) {
    this.topic = clients.name(Topics.COMMANDS);
    this.dispatcher = dispatcher;
    this.loop = new PollLoop("notify-commands", () -> clients.reader("commands"), this);
  }

  void start() {
    loop.start();
  }

  /**
   * Completes when the engine of this instance was told of a command. It is safe by then; being
   * late here does not make it less so.
   */
  CompletableFuture<Void> heard(int partition, long offset) {
    return positions
        .reached(Map.of(partition, offset + 1))
        .orTimeout(UNTIL_HEARD.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(late -> {
          log.warn("command {}/{} is written but not yet heard here", partition, offset, late);
          return null;
        });
  }

  @Override
  public void begin(Consumer<byte[], byte[]> consumer) {
    positions.resume(consumer, topic);
  }

  @Override
  public void polled(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
    records.forEach(this::tell);
    positions.note(consumer);
    positions.tellWaiters();
  }

  private void tell(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null || record.value() == null) {
      log.error("command {}/{} is empty: left out", record.partition(), record.offset());
      return;
    }
    String id = new String(record.key(), UTF_8);
    try {
      Command command = CommandRecords.command(CODEC.decode(record.value()));
      dispatcher.tell(engine -> engine.commanded(id, record.offset(), command));
    } catch (SerializationException e) {
      log.error("command {}/{} for {} is left out", record.partition(), record.offset(), id, e);
    }
  }

  @Override
  public void close() {
    loop.close();
  }
}
