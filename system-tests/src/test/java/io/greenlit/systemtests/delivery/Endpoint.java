package io.greenlit.systemtests.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import io.greenlit.systemtests.flow.LoopbackServer;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber's endpoint that verifies each webhook and takes those that it is told to take. */
final class Endpoint implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  /** Of this delivery only: 503 would ask for a rest from all. */
  private static final int FAILURE = 500;

  /** A webhook that was taken, and by which path. */
  record Taken(String path, String showId, long sequence, String changeId) {}

  /** An event about a subscription that came, by which path. */
  record Noticed(String path, String id, String type) {}

  final List<Taken> taken = new CopyOnWriteArrayList<>();
  final List<Noticed> noticed = new CopyOnWriteArrayList<>();
  final List<String> wrong = new CopyOnWriteArrayList<>();
  volatile Predicate<Taken> takes = _ -> true;
  private volatile @Nullable String secret;
  private final LoopbackServer server;

  Endpoint() throws IOException {
    server = LoopbackServer.serving(this::handle);
  }

  String url() {
    return url("/hook");
  }

  String url(String path) {
    return server.url(path);
  }

  void verifyWith(String whsec) {
    secret = whsec;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      JsonNode event = JSON.readTree(body);
      JsonNode data = event.get("data");
      String path = exchange.getRequestURI().getPath();
      if (data.has("subscription")) {
        verify(exchange, body);
        noticed.add(
            new Noticed(
                path,
                exchange.getRequestHeaders().getFirst("webhook-id"),
                event.get("type").stringValue()));
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      Taken webhook =
          new Taken(
              path,
              data.at("/show/id").stringValue(),
              data.get("sequence").longValue(),
              data.get("changeId").stringValue());
      boolean take = takes.test(webhook);
      if (take) {
        verify(exchange, body);
        taken.add(webhook);
      }
      exchange.sendResponseHeaders(take ? 204 : FAILURE, -1);
    }
  }

  private void verify(HttpExchange exchange, String body) {
    String key = secret;
    try {
      if (key != null) {
        HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true);
        new Webhook(key).verify(body, headers);
      }
    } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
      wrong.add(e.getMessage() + ": " + body);
    }
  }

  /** Sequences taken of a show, in the order they came. */
  List<Long> sequencesOf(String showId) {
    return taken.stream()
        .filter(each -> each.showId().equals(showId))
        .map(Taken::sequence)
        .toList();
  }

  @Override
  public void close() {
    server.close();
  }
}
