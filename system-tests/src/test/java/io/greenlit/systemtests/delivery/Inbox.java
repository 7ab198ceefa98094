package io.greenlit.systemtests.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.sun.net.httpserver.HttpExchange;
import io.greenlit.systemtests.flow.LoopbackServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Endpoints of many subscriptions, by path: each answers as it is told, and what it took stays. */
final class Inbox implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int TAKEN = 204;

  /** A request that was taken, or refused. */
  record Came(String method, String id, long timestamp, String signature, String body) {

    JsonNode event() {
      return JSON.readTree(body);
    }

    String type() {
      return event().path("type").asString();
    }

    String changeId() {
      return event().at("/data/changeId").asString();
    }

    /** By a library that is not ours, at whatever time. */
    boolean isSignedWith(String secret) {
      try {
        return new Webhook(secret).sign(id, timestamp, body).equals(signature);
      } catch (EmptyWebhookSecretException | WebhookSigningException e) {
        throw new IllegalArgumentException(e);
      }
    }
  }

  private final Map<String, Integer> answers = new ConcurrentHashMap<>();
  private final Map<String, List<Came>> taken = new ConcurrentHashMap<>();
  private final Map<String, List<Came>> refused = new ConcurrentHashMap<>();
  private final LoopbackServer server;

  Inbox() throws IOException {
    server = LoopbackServer.serving(this::handle);
  }

  String url(String path) {
    return server.url(path);
  }

  /** What a path answers from now on; 204 where nothing was said. */
  void answer(String path, int status) {
    answers.put(path, status);
  }

  List<Came> taken(String path) {
    return taken.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>());
  }

  List<Came> refused(String path) {
    return refused.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>());
  }

  List<String> changesTaken(String path) {
    return taken(path).stream().map(Came::changeId).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Came came =
          new Came(
              exchange.getRequestMethod(),
              header(exchange, "webhook-id"),
              Long.parseLong("0" + header(exchange, "webhook-timestamp")),
              header(exchange, "webhook-signature"),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      int answer = answers.getOrDefault(path, TAKEN);
      if (answer == TAKEN) {
        String origin = header(exchange, "WebHook-Request-Origin");
        exchange.getResponseHeaders().set("WebHook-Allowed-Origin", origin);
      }
      (answer == TAKEN ? taken(path) : refused(path)).add(came);
      exchange.sendResponseHeaders(answer, -1);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  @Override
  public void close() {
    server.close();
  }
}
