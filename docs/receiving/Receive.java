// Receives Greenlit's webhooks: verified, each once, and nothing older than what was there before.
//   PORT=8000 WEBHOOK_SECRET=whsec_… java -cp standardwebhooks-1.2.0.jar Receive.java
// Needs Java 25 and https://central.sonatype.com/artifact/com.standardwebhooks/standardwebhooks

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

// Yours belong into a database, written in one transaction with what a change means to you.
final Set<String> seen = new HashSet<>();
final Map<String, Long> newest = new HashMap<>();

void main() throws Exception {
  // Compares in constant time, refuses what is older than five minutes, and takes any of several signatures.
  var webhook = new Webhook(System.getenv("WEBHOOK_SECRET"));
  int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8000"));
  var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
  server.createContext("/", exchange -> {
    try (exchange) {
      exchange.sendResponseHeaders(receive(webhook, exchange), -1);
    }
  });
  server.start();
  IO.println(server.getAddress().getPort());
}

synchronized int receive(Webhook webhook, HttpExchange exchange) throws IOException {
  String body = new String(exchange.getRequestBody().readNBytes(20_000), StandardCharsets.UTF_8);
  var headers = java.net.http.HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
  try {
    webhook.verify(body, headers);
  } catch (WebhookVerificationException e) {
    return 400;
  }
  if (seen.add(exchange.getRequestHeaders().getFirst("webhook-id"))) {
    String show = field(body, "\"show\":\\{\"id\":\"([^\"]+)\"");
    long sequence = Long.parseLong(field(body, "\"sequence\":(\\d+)"));
    if (sequence > newest.getOrDefault(show, 0L)) { // one that was given up once can come late
      newest.put(show, sequence);
      IO.println(show + " " + sequence + " " + field(body, "\"to\":\"?(\\w+)"));
    }
  }
  return 204; // only now: what is not answered with 2xx comes again
}

// Yours is a JSON library.
String field(String json, String pattern) {
  var found = Pattern.compile(pattern).matcher(json);
  return found.find() ? found.group(1) : "";
}
