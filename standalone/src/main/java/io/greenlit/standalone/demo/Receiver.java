package io.greenlit.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A subscriber's endpoint on loopback; it checks each signature with a library that is not ours.
 */
final class Receiver implements AutoCloseable {

  private final JsonMapper json = JsonMapper.shared();
  private final HttpServer server;
  private final List<Webhook> arrived = new CopyOnWriteArrayList<>();
  private volatile @Nullable String secret;

  private Receiver(HttpServer server) {
    this.server = server;
  }

  static Receiver start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Receiver receiver = new Receiver(server);
      server.createContext("/webhooks", receiver::receive);
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException("no port on loopback for the webhook receiver", e);
    }
  }

  String url() {
    return "http://127.0.0.1:%d/webhooks".formatted(server.getAddress().getPort());
  }

  /** Whose signatures to expect from now on. */
  void expectSignedWith(String newSecret) {
    secret = newSecret;
  }

  /** All webhooks so far, in order of arrival. */
  List<Webhook> arrived() {
    return List.copyOf(arrived);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String id = exchange.getRequestHeaders().getFirst("webhook-id");
      String flaw = flaw(body, HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true));
      arrived.add(new Webhook(String.valueOf(id), json.readTree(body), flaw));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private @Nullable String flaw(String body, HttpHeaders headers) {
    String expected = secret;
    if (expected == null) {
      return "arrived before the subscription's secret was known";
    }
    try {
      new com.standardwebhooks.Webhook(expected).verify(body, headers);
      return null;
    } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
      return e.getMessage();
    }
  }
}
