package io.greenlit.benchmarks.endpoints;

import io.greenlit.notify.webhook.Body;
import io.greenlit.notify.webhook.Signature;
import java.time.Instant;
import java.util.List;

/** A webhook as it came to an endpoint. */
public record Webhook(String id, Instant timestamp, String signature, Body body) {

  /** Whether the subscription's secret signed it. */
  public boolean isSignedBy(Subscriber subscriber) {
    return signature.equals(Signature.of(id, timestamp, body, List.of(subscriber.secret())));
  }
}
