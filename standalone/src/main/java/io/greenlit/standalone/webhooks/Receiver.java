package io.greenlit.standalone.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber's endpoint; it checks each signature with a library that is not ours. */
public final class Receiver implements AutoCloseable {

  private static final String PATH = "/webhooks";
  private static final int LONGEST_BODY = 1 << 16;
  private static final int NO_WEBHOOK = 400;

  private final JsonMapper json = JsonMapper.shared();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final ToIntFunction<Webhook> taking;
  private volatile @Nullable String secret;

  private Receiver(HttpServer server, ToIntFunction<Webhook> taking) {
    this.server = server;
    this.taking = taking;
  }

  /**
   * Starts one.
   *
   * @param taking takes a webhook, also one with a flaw; its result is the status of the answer
   */
  public static Receiver start(InetSocketAddress address, ToIntFunction<Webhook> taking) {
    try {
      HttpServer server = HttpServer.create(address, 0);
      Receiver receiver = new Receiver(server, taking);
      server.createContext(PATH, receiver::receive);
      server.setExecutor(receiver.threads);
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot receive webhooks on port %d (%s): choose another"
              .formatted(address.getPort(), e.getMessage()),
          e);
    }
  }

  /** Its url on this machine. */
  public String url() {
    return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), PATH);
  }

  /** Whose signatures to expect from now on. */
  public void expectSignedWith(String newSecret) {
    secret = newSecret;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readNBytes(LONGEST_BODY), UTF_8);
      JsonNode read = read(body);
      String id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
      String flaw = flaw(body, HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true));
      int status = read == null ? NO_WEBHOOK : taking.applyAsInt(new Webhook(id, read, flaw));
      exchange.sendResponseHeaders(status, -1);
    }
  }

  private @Nullable JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      return null;
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
