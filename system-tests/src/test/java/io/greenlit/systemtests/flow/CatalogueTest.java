package io.greenlit.systemtests.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.platform.access.KnownTokens;
import io.greenlit.standalone.Ports;
import io.greenlit.standalone.Readiness;
import io.greenlit.standalone.Services;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The catalogue on a real broker: what was acknowledged is there after a restart, and read with.
 */
class CatalogueTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SHOWS =
      """
      {"id":9001,"name":"Amber Quarry","premiered":"2023-01-05","webChannel":{"name":"Viki","country":{"code":"KR"}},"externals":{"imdb":"tt9001"}}
      {"item":"http://www.wikidata.org/entity/Q9001","itemLabel":"Hobak Chaeseokjang","P345":"tt9001"}
      """;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void imported_names_are_known_after_a_restart(@TempDir Path folder) throws Exception {
    Ports ports = Ports.firstFree();
    try (KafkaUnderTest kafka = KafkaUnderTest.start(folder.resolve("kafka"))) {
      try (Services services = start(kafka, ports, folder)) {
        assertThat(services).isNotNull();
        assertThat(post(ports, SHOWS).body()).contains("\"created\"", "\"updated\"");
        assertThat(delete(ports, "goblin").statusCode()).isEqualTo(204);
      }

      try (Services services = start(kafka, ports, folder)) {
        assertThat(services).isNotNull();
        assertThat(get(ports, "amber-quarry").body()).contains("Hobak Chaeseokjang", "tt9001");
        assertThat(get(ports, "goblin").statusCode()).isEqualTo(404);
        Client client = new Client(ports);
        client.postText("The drama “Hobak Chaeseokjang” has been renewed for a second season.");

        await()
            .atMost(PATIENCE)
            .until(() -> client.statusOf("amber-quarry", 2).equals(Optional.of("RENEWED")));
      }
    }
  }

  private Services start(KafkaUnderTest kafka, Ports ports, Path folder)
      throws InterruptedException {
    Services services =
        Services.start(kafka.bootstrapServers(), ports, folder.resolve("state"), TestKey.SETTINGS);
    new Readiness(http).await(ports, Duration.ofMinutes(2));
    return services;
  }

  private HttpResponse<String> post(Ports ports, String lines) throws Exception {
    return send(
        request(ports, "")
            .header("content-type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines)));
  }

  private HttpResponse<String> get(Ports ports, String id) throws Exception {
    return send(request(ports, "/" + id).GET());
  }

  private HttpResponse<String> delete(Ports ports, String id) throws Exception {
    return send(request(ports, "/" + id).DELETE());
  }

  /** Over a connection of its own; an answer that does not come shows what every thread does. */
  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (HttpTimeoutException late) {
      throw new AssertionError("no answer; the threads meanwhile:\n" + threads(), late);
    }
  }

  private static String threads() {
    return Arrays.stream(ManagementFactory.getThreadMXBean().dumpAllThreads(true, true))
        .map(ThreadInfo::toString)
        .collect(Collectors.joining());
  }

  private static HttpRequest.Builder request(Ports ports, String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + ports.status() + "/v1/catalogue/shows" + path))
        .header("authorization", KnownTokens.bearer(KnownTokens.OPERATOR))
        .timeout(Duration.ofSeconds(30));
  }
}
