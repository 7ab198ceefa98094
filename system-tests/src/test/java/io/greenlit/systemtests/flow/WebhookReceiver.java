package io.greenlit.systemtests.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber's endpoint that keeps all it gets, for questions afterwards. */
public final class WebhookReceiver implements AutoCloseable {

  /** A request as it came. */
  public record Request(String body, Map<String, List<String>> headers) {

    /** The change in words: "show season from→to". */
    public String change() {
      JsonNode data = JsonMapper.shared().readTree(body).path("data");
      return "%s %s %s→%s"
          .formatted(
              data.at("/show/id").asString(),
              data.path("season").asString(),
              data.path("from").isNull() ? "" : data.path("from").asString(),
              data.path("to").asString());
    }

    public String id() {
      return header("Webhook-id");
    }

    /** The first value of a header, named with only its first letter in upper case. */
    public String header(String name) {
      return Objects.requireNonNull(headers.get(name), name).getFirst();
    }

    /** Whether the signature holds, by a library that is not ours. */
    public boolean isSignedWith(String secret) {
      try {
        new Webhook(secret).verify(body, HttpHeaders.of(headers, (_, _) -> true));
        return true;
      } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
        return false;
      }
    }
  }

  private final LoopbackServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  private WebhookReceiver() throws IOException {
    server = LoopbackServer.serving(this::receive);
  }

  public static WebhookReceiver start() {
    try {
      return new WebhookReceiver();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return server.url("/hooks");
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** What came, in words, in order. */
  public List<String> changes() {
    return requests.stream().map(Request::change).toList();
  }

  @Override
  public void close() {
    server.close();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      requests.add(new Request(body, Map.copyOf(exchange.getRequestHeaders())));
      exchange.sendResponseHeaders(204, -1);
    }
  }
}
