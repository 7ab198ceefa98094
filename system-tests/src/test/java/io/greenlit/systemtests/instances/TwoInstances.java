package io.greenlit.systemtests.instances;

import static org.awaitility.Awaitility.await;

import io.greenlit.ingest.IngestService;
import io.greenlit.platform.access.KnownTokens;
import io.greenlit.standalone.broker.EmbeddedKafka;
import io.greenlit.standalone.broker.FreePorts;
import io.greenlit.systemtests.flow.StreamAtRest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A broker, ingest-service and two instances of status-service. */
final class TwoInstances implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final EmbeddedKafka kafka;
  private final ConfigurableApplicationContext ingest;
  private final StreamAtRest stream;
  private final List<Integer> ports;
  private final Path folder;
  private StatusProcess one;
  private StatusProcess other;

  private TwoInstances(EmbeddedKafka kafka, List<Integer> ports, Path folder) {
    this.kafka = kafka;
    this.ports = ports;
    this.folder = folder;
    one = StatusProcess.start(kafka.bootstrapServers(), ports.get(0), folder);
    other = StatusProcess.start(kafka.bootstrapServers(), ports.get(1), folder);
    ingest =
        IngestService.application()
            .registerShutdownHook(false)
            .run(
                "--server.port=" + ports.get(2),
                "--server.address=127.0.0.1",
                "--%s=%s".formatted(KnownTokens.SETTING, KnownTokens.OPERATOR),
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers());
    stream = new StreamAtRest(kafka.bootstrapServers(), "");
  }

  /** Starts all; returns when all are ready. */
  static TwoInstances start(Path folder) {
    List<Integer> ports = FreePorts.find(5);
    EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), ports.get(3), ports.get(4));
    TwoInstances all = new TwoInstances(kafka, ports, folder);
    all.awaitReady();
    return all;
  }

  StatusProcess one() {
    return one;
  }

  StatusProcess other() {
    return other;
  }

  String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /** Starts the second one again. */
  void startOtherAgain() {
    other = StatusProcess.start(kafka.bootstrapServers(), ports.get(1), folder);
    awaitReady();
  }

  /** Posts an article; true when it is accepted. */
  boolean post(Map<String, String> article) {
    try {
      return HTTP.send(
                  HttpRequest.newBuilder(
                          URI.create("http://127.0.0.1:" + ports.get(2) + "/v1/articles"))
                      .timeout(PATIENCE)
                      .header("content-type", "application/json")
                      .header("authorization", KnownTokens.bearer(KnownTokens.OPERATOR))
                      .POST(BodyPublishers.ofString(JSON.writeValueAsString(article)))
                      .build(),
                  BodyHandlers.discarding())
              .statusCode()
          == 202;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until all that was posted is folded. */
  void awaitRest() {
    stream.await(PATIENCE);
  }

  /** Waits until both have all of these shows, one to fold it and the other as a copy. */
  void awaitCopies(List<String> showIds) {
    await()
        .atMost(PATIENCE)
        .until(() ->
            showIds.stream()
                .allMatch(id ->
                    one.own(id).statusCode() == 200
                        && other.own(id).statusCode() == 200
                        && (one.owns(id) || other.owns(id))));
  }

  private void awaitReady() {
    await().atMost(Duration.ofMinutes(2)).until(() -> one.isReady() && other.isReady());
  }

  @Override
  public void close() {
    stream.close();
    ingest.close();
    one.close();
    other.close();
    kafka.close();
  }
}
