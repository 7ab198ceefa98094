package io.greenlit.benchmarks.clients;

import io.greenlit.benchmarks.endpoints.Subscriber;
import io.greenlit.notify.webhook.Body;
import io.greenlit.notify.webhook.Signature;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A webhook that is signed before it is sent.
 *
 * @param timestamp in seconds since 1970
 */
public record Signed(URI url, String id, String timestamp, String signature, Body body) {

  static final String CONTENT_TYPE = "application/json";

  /** One for each subscriber, all of the same body. */
  public static List<Signed> all(List<Subscriber> subscribers, String id, Body body) {
    Instant now = Instant.now();
    String timestamp = Long.toString(now.getEpochSecond());
    return subscribers.stream()
        .map(each ->
            new Signed(
                each.url(),
                id,
                timestamp,
                Signature.of(id, now, body, List.of(each.secret())),
                body))
        .toList();
  }

  /** Its headers by name, but for those that say what the body is. */
  void headers(BiConsumer<String, String> header) {
    header.accept("webhook-id", id);
    header.accept("webhook-timestamp", timestamp);
    header.accept("webhook-signature", signature);
  }

  /** A copy of the body, for clients that take no buffer. */
  byte[] bytes() {
    byte[] bytes = new byte[body.size()];
    body.buffer().get(bytes);
    return bytes;
  }
}
