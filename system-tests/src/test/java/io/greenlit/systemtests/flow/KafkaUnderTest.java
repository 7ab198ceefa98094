package io.greenlit.systemtests.flow;

import io.greenlit.standalone.broker.EmbeddedKafka;
import io.greenlit.standalone.broker.FreePorts;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * A broker for tests: a container where a Docker engine answers, else the embedded one. {@code
 * REQUIRE_DOCKER=true} turns a missing engine into a failure, so that a check of containers cannot
 * pass without any.
 */
public record KafkaUnderTest(String bootstrapServers, Runnable stop) implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(KafkaUnderTest.class);
  private static final String IMAGE = "apache/kafka:4.2.1";

  static KafkaUnderTest start(Path folder) {
    boolean required = Boolean.parseBoolean(System.getenv("REQUIRE_DOCKER"));
    if (required || DockerClientFactory.instance().isDockerAvailable()) {
      KafkaContainer kafka = new KafkaContainer(IMAGE);
      kafka.start();
      log.info("the tests run against a container of {}", IMAGE);
      return new KafkaUnderTest(kafka.getBootstrapServers(), kafka::stop);
    }
    List<Integer> ports = FreePorts.find(2);
    EmbeddedKafka kafka = EmbeddedKafka.start(folder, ports.get(0), ports.get(1));
    log.info("no Docker engine answers: the tests run against the embedded broker");
    return new KafkaUnderTest(kafka.bootstrapServers(), kafka::close);
  }

  @Override
  public void close() {
    stop.run();
  }
}
