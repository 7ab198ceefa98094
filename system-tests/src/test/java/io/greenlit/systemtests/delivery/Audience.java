package io.greenlit.systemtests.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import io.greenlit.systemtests.flow.LoopbackServer;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many endpoints that answer slowly and sometimes not well, and hold each webhook against the one
 * before it of its show: it is the next, or that one again.
 */
final class Audience implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final long SLOWEST = TimeUnit.MILLISECONDS.toNanos(40);
  private static final int ONE_FAILS_IN = 100;

  final AtomicLong taken = new AtomicLong();
  final AtomicInteger repeated = new AtomicInteger();

  /** What came again, by the life of notify-service in which it had come the last time. */
  final Map<Integer, Integer> repeatedOfLife = new ConcurrentHashMap<>();

  final AtomicInteger mostUnderWay = new AtomicInteger();
  final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger life = new AtomicInteger(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Listener> listeners = new ArrayList<>();

  Audience(int size) throws IOException {
    for (int i = 0; i < size; i++) {
      listeners.add(new Listener());
    }
  }

  void subscribe(NotifyProcess notify) throws IOException, InterruptedException {
    for (Listener listener : listeners) {
      JsonNode made = notify.subscribe("{\"url\": \"" + listener.url() + "\"}");
      listener.secret = made.get("secret").stringValue();
    }
  }

  /** Notify-service was killed: once all that it sent is dealt with, its next life begins. */
  void killed() {
    await().until(() -> underWay.get() == 0);
    life.incrementAndGet();
  }

  /** Whether each has all changes of each show, given how many there are. */
  boolean hasAll(Map<String, Long> sequences) {
    return listeners.stream().allMatch(listener -> listener.has(sequences));
  }

  @Override
  public void close() {
    listeners.forEach(listener -> listener.server.close());
    threads.close();
  }

  private final class Listener {

    private final Map<String, Long> newest = new HashMap<>();
    private final Map<String, Integer> lifeOfNewest = new HashMap<>();
    private final LoopbackServer server;
    private volatile @Nullable String secret;

    private Listener() throws IOException {
      server = LoopbackServer.serving(this::handle, threads);
    }

    private String url() {
      return server.url("/");
    }

    private void handle(HttpExchange exchange) throws IOException {
      mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
      try (exchange) {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        ThreadLocalRandom random = ThreadLocalRandom.current();
        LockSupport.parkNanos(random.nextLong(SLOWEST));
        boolean take = random.nextInt(ONE_FAILS_IN) > 0;
        if (take) {
          verify(exchange, body);
          take(JSON.readTree(body).path("data"));
        }
        exchange.sendResponseHeaders(take ? 204 : 500, -1);
      } finally {
        underWay.decrementAndGet();
      }
    }

    private synchronized void take(JsonNode data) {
      String show = data.at("/show/id").stringValue();
      long sequence = data.path("sequence").longValue();
      long before = newest.getOrDefault(show, 0L);
      int now = life.get();
      int lifeBefore = Objects.requireNonNullElse(lifeOfNewest.put(show, now), 0);
      if (sequence == before + 1) {
        newest.put(show, sequence);
        taken.incrementAndGet();
      } else if (sequence == before && lifeBefore < now) {
        repeated.incrementAndGet();
        repeatedOfLife.merge(lifeBefore, 1, Integer::sum);
      } else {
        wrong.add(
            "%s: %d in life %d after %d in life %d"
                .formatted(show, sequence, now, before, lifeBefore));
      }
    }

    private synchronized boolean has(Map<String, Long> sequences) {
      return newest.equals(sequences);
    }

    private void verify(HttpExchange exchange, String body) {
      String key = secret;
      if (key == null) {
        return;
      }
      try {
        new Webhook(key).verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true));
      } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
        wrong.add(e.getMessage() + ": " + body);
      }
    }
  }
}
