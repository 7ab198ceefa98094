package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.Command;
import io.greenlit.notify.web.CommandBook;
import io.greenlit.platform.kafka.TopicWriter;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.schemas.topics.Topics;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;

/** Writes commands to their topic, from which the owner of the subscription hears of them. */
final class CommandTopic implements CommandBook {

  private static final AvroCodec<io.greenlit.schemas.Command> CODEC =
      AvroCodec.of(io.greenlit.schemas.Command.class);

  private final TopicWriter writer;
  private final CommandTail tail;
  private final InstantSource clock;

  CommandTopic(
      Clients clients, Producer<byte[], byte[]> producer, CommandTail tail, InstantSource clock) {
    this.writer = new TopicWriter(producer, clients.name(Topics.COMMANDS));
    this.tail = tail;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<Void> tell(String subscriptionId, Command command) {
    byte[] value = CODEC.encode(CommandRecords.written(subscriptionId, command, clock.instant()));
    return writer
        .write(subscriptionId, value)
        .thenCompose(written -> tail.heard(written.partition(), written.offset()));
  }
}
