package io.greenlit.standalone.listen;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of notify-service, as far as listening needs it. */
final class Subscriptions {

  private static final String PATH = "/v1/subscriptions";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int NOT_FOUND = 404;

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.shared();
  private final String address;
  private final @Nullable String authorization;

  /**
   * @param authorization value of the header; null for none
   */
  Subscriptions(URI notifyUrl, @Nullable String authorization) {
    this.address = notifyUrl.toString().replaceAll("/+$", "");
    this.authorization = authorization;
  }

  /** Subscribes; gives the id. */
  String create(Map<String, ?> subscription) throws IOException, InterruptedException {
    HttpResponse<String> answer = send("POST", PATH, subscription);
    return json.readTree(good(answer).body()).path("id").asString();
  }

  /** Changes a subscription, and goes on with it where it stood; false where it is gone. */
  boolean resume(String id, Map<String, ?> changes) throws IOException, InterruptedException {
    HttpResponse<String> changed = send("PATCH", PATH + "/" + id, changes);
    if (changed.statusCode() == NOT_FOUND) {
      return false;
    }
    good(changed);
    good(send("POST", PATH + "/" + id + "/resume", null));
    return true;
  }

  /** Stops deliveries; nothing is lost meanwhile. */
  void pause(String id) throws IOException, InterruptedException {
    good(send("POST", PATH + "/" + id + "/pause", null));
  }

  void remove(String id) throws IOException, InterruptedException {
    HttpResponse<String> answer = send("DELETE", PATH + "/" + id, null);
    if (answer.statusCode() != NOT_FOUND) {
      good(answer);
    }
  }

  private HttpResponse<String> send(String method, String path, @Nullable Object body)
      throws IOException, InterruptedException {
    BodyPublisher content =
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(json.writeValueAsString(body));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .header("content-type", "application/json")
            .method(method, content);
    if (authorization != null) {
      request.header("authorization", authorization);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IOException(
          "notify-service does not answer at %s: start it with ./greenlit up, or say where it is with --notify-url URL"
              .formatted(address),
          e);
    }
  }

  private HttpResponse<String> good(HttpResponse<String> answer) throws IOException {
    return switch (answer.statusCode() / 100) {
      case 2 -> answer;
      default ->
          throw new IOException(
              "notify-service answered %d to %s %s: %s%s"
                  .formatted(
                      answer.statusCode(),
                      answer.request().method(),
                      answer.uri().getPath(),
                      detail(answer.body()),
                      answer.statusCode() == 401 ? " Say whose you are with --token TOKEN." : ""));
    };
  }

  private String detail(String body) {
    try {
      JsonNode problem = json.readTree(body);
      return problem.path("detail").asString(body);
    } catch (JacksonException e) {
      return body;
    }
  }
}
