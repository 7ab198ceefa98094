package io.greenlit.systemtests.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.platform.access.KnownTokens;
import io.greenlit.standalone.broker.EmbeddedKafka;
import io.greenlit.standalone.broker.FreePorts;
import io.greenlit.status.StatusService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** status-service against a real broker; its stream is read through connections that break. */
class ChangeStreamTest {

  private static final Logger log = LoggerFactory.getLogger(ChangeStreamTest.class);
  private static final long SEED = 20260403;
  private static final int DISCONNECTIONS = 100;
  private static final int MOST_BYTES = 12_000;
  private static final int HALF = 800;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private EmbeddedKafka kafka;
  private ConfigurableApplicationContext service;
  private URI address;

  @BeforeEach
  void start() {
    List<Integer> ports = FreePorts.find(3);
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), ports.get(0), ports.get(1));
    service =
        StatusService.application()
            .registerShutdownHook(false)
            .run(
                "--server.port=" + ports.get(2),
                "--server.address=127.0.0.1",
                "--%s=%s".formatted(KnownTokens.SETTING, KnownTokens.OPERATOR),
                "--greenlit.access.open-reads=true",
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--greenlit.status.state-dir=" + folder.resolve("state"),
                // so little that followers read from the log, too
                "--greenlit.changes.memory=64KB",
                // so often that a reader who waits for its bytes does not wait for long
                "--greenlit.changes.heartbeat=20ms");
    address = URI.create("http://127.0.0.1:" + ports.get(2));
  }

  @AfterEach
  void stop() {
    service.close();
    kafka.close();
  }

  @Test
  void a_reader_cut_off_a_hundred_times_sees_every_change_exactly_once_and_in_order()
      throws Exception {
    RandomGenerator random = random(SEED);
    StreamReader reader = new StreamReader(address.resolve("/v1/changes/stream?after=beginning"));
    try (ChangeWriter writer = new ChangeWriter(kafka.bootstrapServers(), random(SEED + 1))) {
      awaitLog();
      writer.write(HALF, 20);

      CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> writer.write(HALF, 5));
      int disconnections = 0;
      Instant deadline = Instant.now().plus(PATIENCE);
      while (Instant.now().isBefore(deadline)
          && (disconnections < DISCONNECTIONS
              || !writing.isDone()
              || reader.changes().size() < writer.committed().size())) {
        reader.read(1 + random.nextInt(MOST_BYTES));
        disconnections++;
      }
      writing.get();
      reader.read(MOST_BYTES / 8); // nothing but heartbeats may come now

      log.info(
          "seed {}: {} changes, {} disconnections", SEED, reader.changes().size(), disconnections);
      assertThat(disconnections).isGreaterThanOrEqualTo(DISCONNECTIONS);
      assertThat(reader.changes().stream().map(change -> change.path("id").asString()))
          .as("seed %d", SEED)
          .containsExactlyInAnyOrderElementsOf(writer.committed());
      assertThat(sequences(reader.changes())).allSatisfy(ChangeStreamTest::isInOrder);
    }
  }

  private void awaitLog() {
    StreamReader probe = new StreamReader(address.resolve("/v1/changes/stream"));
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> {
          probe.read(1);
          return true;
        });
  }

  private static Map<String, List<Long>> sequences(List<JsonNode> changes) {
    return changes.stream()
        .collect(
            Collectors.groupingBy(
                change -> change.path("showId").asString(),
                Collectors.mapping(
                    change -> change.path("sequence").asLong(), Collectors.toList())));
  }

  private static void isInOrder(String show, List<Long> sequence) {
    assertThat(sequence)
        .as(show)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, sequence.size()).boxed().toList());
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
