package io.greenlit.systemtests.delivery;

import io.greenlit.platform.access.KnownTokens;
import io.greenlit.systemtests.flow.TestKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests ask of a notify-service, wherever it runs. */
abstract class NotifyCalls {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port;

  NotifyCalls(int port) {
    this.port = port;
  }

  /** What every one of them is started with. */
  static List<String> settings(String bootstrapServers, int port) {
    return Stream.concat(
            Stream.of(
                "server.port=" + port,
                "server.address=127.0.0.1",
                "greenlit.notify.outbound.allow-http=true",
                "greenlit.notify.outbound.vet-addresses=false",
                "spring.kafka.bootstrap-servers=" + bootstrapServers,
                "spring.kafka.consumer.properties.group.instance.id=on-" + port),
            TestKey.SETTINGS.entrySet().stream().map(Object::toString))
        .map(setting -> "--" + setting)
        .toList();
  }

  boolean saysThatItIsReady() throws InterruptedException {
    try {
      return get("/actuator/health/readiness").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Subscribes and returns the answer. */
  JsonNode subscribe(String body) throws IOException, InterruptedException {
    return post("/v1/subscriptions", body, 201);
  }

  int delete(String id) throws IOException, InterruptedException {
    return HTTP.send(
            request("/v1/subscriptions/" + id).DELETE().build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  JsonNode subscription(String id) throws IOException, InterruptedException {
    return JSON.readTree(get("/v1/subscriptions/" + id).body());
  }

  /** Posts a body and returns the answer, which must have this status. */
  JsonNode post(String path, String body, int status) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HTTP.send(
            request(path)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != status) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("authorization", KnownTokens.bearer(KnownTokens.OPERATOR))
        .timeout(Duration.ofSeconds(20));
  }
}
