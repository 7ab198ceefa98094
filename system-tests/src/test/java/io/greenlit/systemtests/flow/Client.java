package io.greenlit.systemtests.flow;

import static org.awaitility.Awaitility.await;

import io.greenlit.platform.access.KnownTokens;
import io.greenlit.standalone.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services as any HTTP client sees them. */
public final class Client {

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.shared();
  private final Ports ports;
  private final String token;

  /** The operator's, of services that tests have started. */
  public Client(Ports ports) {
    this(ports, KnownTokens.OPERATOR);
  }

  public Client(Ports ports, String token) {
    this.ports = ports;
    this.token = token;
  }

  /** The ports of the three services. */
  List<Integer> ports() {
    return List.of(ports.ingest(), ports.status(), ports.notifications());
  }

  /** The status of a service's answer to whether it is well. */
  int health(int port) {
    return get(port, "/actuator/health").statusCode();
  }

  /** Posts an article; gives the answer, whatever it is. */
  public HttpResponse<String> post(Object article) {
    return send(ports.ingest(), "/v1/articles", article);
  }

  /** Posts an article as a part of the caller's trace. */
  public HttpResponse<String> post(Map<String, String> article, String traceparent) {
    return exchange(
        request(ports.ingest(), "/v1/articles")
            .header("content-type", "application/json")
            .header("traceparent", traceparent)
            .POST(BodyPublishers.ofString(json.writeValueAsString(article))));
  }

  /** Posts a bare text, of which nothing else is known. */
  public HttpResponse<String> postText(String text) {
    return exchange(
        request(ports.ingest(), "/v1/articles")
            .header("content-type", "text/plain; charset=utf-8")
            .POST(BodyPublishers.ofString(text)));
  }

  /** Subscribes a receiver to everything; gives the secret. */
  public String subscribe(String url) {
    return json.readTree(
            send(ports.notifications(), "/v1/subscriptions", Map.of("url", url)).body())
        .path("secret")
        .asString();
  }

  /** Status of a season as "STATUS", if the show is known. */
  public Optional<String> statusOf(String showId, int season) {
    HttpResponse<String> answer = get(ports.status(), "/v1/shows/" + showId);
    if (answer.statusCode() != 200) {
      return Optional.empty();
    }
    return json.readTree(answer.body())
        .path("seasons")
        .valueStream()
        .filter(entry -> entry.path("season").asInt(0) == season)
        .map(entry -> entry.path("status").asString())
        .findFirst();
  }

  /** Ids of all articles that stand as evidence behind any show. */
  public Set<String> evidence() {
    return shows().stream()
        .map(id -> json.readTree(get(ports.status(), "/v1/shows/" + id).body()))
        .flatMap(show -> show.findValues("articleId").stream())
        .map(JsonNode::asString)
        .collect(Collectors.toSet());
  }

  /** Ids of all shows. */
  public List<String> shows() {
    return listed().stream().map(show -> show.path("id").asString()).toList();
  }

  /** All shows as the list tells of them, page by page. */
  public List<JsonNode> listed() {
    List<JsonNode> shows = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = json.readTree(get(ports.status(), "/v1/shows?limit=200" + after).body());
      page.path("shows").forEach(shows::add);
      JsonNode next = page.path("next");
      after = next.isString() ? "&after=" + next.asString() : "";
    } while (!after.isEmpty());
    return shows;
  }

  /** The end of the log of changes now. */
  public String endOfChanges() {
    return changesPage("now").path("next").asString();
  }

  /** The changes that lie between two cursors; waits until the service has read so far. */
  public List<JsonNode> changes(String after, String end) {
    List<JsonNode> changes = new ArrayList<>();
    Deque<String> at = new ArrayDeque<>(List.of(after));
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> {
          JsonNode page = changesPage(at.getLast());
          page.path("changes").forEach(changes::add);
          at.addLast(page.path("next").asString());
          return at.getLast().equals(end);
        });
    return changes;
  }

  private JsonNode changesPage(String after) {
    return json.readTree(get(ports.status(), "/v1/changes?limit=500&after=" + after).body());
  }

  private HttpResponse<String> get(int port, String path) {
    return exchange(request(port, path).GET());
  }

  private HttpResponse<String> send(int port, String path, Object body) {
    return exchange(
        request(port, path)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("authorization", KnownTokens.bearer(token))
        .timeout(Duration.ofSeconds(30));
  }
}
