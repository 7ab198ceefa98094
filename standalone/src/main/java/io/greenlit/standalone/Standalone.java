package io.greenlit.standalone;

import io.greenlit.standalone.broker.EmbeddedKafka;
import java.util.HashMap;
import java.util.Map;

/** The broker and the services in this JVM. */
public final class Standalone implements AutoCloseable {

  private final EmbeddedKafka kafka;
  private final Services services;

  private Standalone(EmbeddedKafka kafka, Services services) {
    this.kafka = kafka;
    this.services = services;
  }

  /** Starts all of it; see {@link Services#start}. */
  public static Standalone start(DataFolder data, Ports ports, Map<String, String> settings) {
    ports.requireFree();
    EmbeddedKafka kafka = EmbeddedKafka.start(data.kafka(), ports.kafka(), ports.controller());
    try {
      data.announce(kafka.bootstrapServers());
      Map<String, String> all = new HashMap<>(EncryptionKey.settings(data.path()));
      all.putAll(OperatorToken.settings(data.path()));
      all.putAll(settings);
      return new Standalone(
          kafka, Services.start(kafka.bootstrapServers(), ports, data.state(), all));
    } catch (RuntimeException e) {
      kafka.close();
      throw e;
    }
  }

  /** Stops the services before the broker, so that each can finish what it has begun. */
  @Override
  public void close() {
    try (kafka) {
      services.close();
    }
  }
}
