package io.greenlit.standalone.demo;

import io.greenlit.standalone.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three services as anybody's HTTP client sees them. */
final class Api {

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.shared();
  private final Ports ports;
  private final String authorization;

  /**
   * @param authorization what it shows of itself
   */
  Api(Ports ports, String authorization) {
    this.ports = ports;
    this.authorization = authorization;
  }

  /** Subscribes to everything; gives the secret. */
  String subscribe(String url) throws IOException, InterruptedException {
    JsonNode created = post(ports.notifications(), "/v1/subscriptions", Map.of("url", url), 201);
    return created.path("secret").asString();
  }

  /** Sends an article; gives its id once the broker has it. */
  String send(JsonNode article) throws IOException, InterruptedException {
    return post(ports.ingest(), "/v1/articles", article, 202).path("id").asString();
  }

  /** What is known of a show. */
  Optional<JsonNode> show(String id) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            request(ports.status(), "/v1/shows/" + id).GET().build(), BodyHandlers.ofString());
    return answer.statusCode() == 200
        ? Optional.of(json.readTree(answer.body()))
        : Optional.empty();
  }

  private JsonNode post(int port, String path, Object body, int expected)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(port, path)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new IllegalStateException(
          "POST %s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
    }
    return json.readTree(answer.body());
  }

  private HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("authorization", authorization)
        .timeout(Duration.ofSeconds(20));
  }
}
