package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.Credentials;
import io.greenlit.notify.subscription.CustomHeaders;
import io.greenlit.notify.subscription.Digest;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.Verification;
import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Subscriptions for tests. */
final class Subscriptions {

  private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

  private Subscriptions() {}

  static Subscription to(String id) {
    return to(id, ChangeFilter.EVERYTHING, Map.of());
  }

  static Subscription to(String id, ChangeFilter filter, Map<Integer, Long> start) {
    return new Subscription(
        id,
        URI.create("https://" + id + ".example.com/hook"),
        null,
        filter,
        true,
        Format.STANDARD,
        Secrets.of(Secret.of(new byte[32])),
        CustomHeaders.NONE,
        CREATED,
        CREATED,
        start,
        "operator");
  }

  static Subscription with(Subscription subscription, ChangeFilter filter) {
    return new Subscription(
        subscription.id(),
        subscription.url(),
        null,
        filter,
        subscription.active(),
        subscription.format(),
        subscription.secrets(),
        CustomHeaders.NONE,
        CREATED,
        CREATED,
        subscription.start(),
        subscription.owner());
  }

  static Subscription with(Subscription subscription, boolean active) {
    return subscription.with(active, CREATED);
  }

  /** The same that wants to hear what becomes of it. */
  static Subscription hearing(Subscription subscription) {
    return hearing(subscription, "https://ops." + subscription.id() + ".example.com/events");
  }

  static Subscription hearing(Subscription subscription, @Nullable String operationalUrl) {
    return new Subscription(
        subscription.id(),
        subscription.url(),
        null,
        subscription.filter(),
        subscription.active(),
        subscription.format(),
        subscription.secrets(),
        subscription.headers(),
        CREATED,
        CREATED,
        subscription.start(),
        subscription.owner(),
        subscription.verify(),
        subscription.rateLimit(),
        subscription.digest(),
        operationalUrl == null ? null : URI.create(operationalUrl),
        Credentials.NONE,
        subscription.coalesce());
  }

  /** The same with an endpoint that must agree. */
  static Subscription verified(Subscription subscription, Verification verify, String url) {
    return new Subscription(
        subscription.id(),
        URI.create(url),
        null,
        subscription.filter(),
        subscription.active(),
        subscription.format(),
        subscription.secrets(),
        CustomHeaders.NONE,
        CREATED,
        CREATED,
        subscription.start(),
        subscription.owner(),
        verify,
        null,
        null,
        null,
        Credentials.NONE,
        false);
  }

  /** The same that hears of all changes at once. */
  static Subscription digesting(Subscription subscription, Digest digest) {
    return new Subscription(
        subscription.id(),
        subscription.url(),
        null,
        subscription.filter(),
        subscription.active(),
        subscription.format(),
        subscription.secrets(),
        CustomHeaders.NONE,
        CREATED,
        CREATED,
        subscription.start(),
        subscription.owner(),
        Verification.NONE,
        null,
        digest,
        null,
        Credentials.NONE,
        false);
  }

  /** The same that after an outage gets only the latest change of each show and season. */
  static Subscription coalescing(Subscription subscription) {
    return new Subscription(
        subscription.id(),
        subscription.url(),
        null,
        subscription.filter(),
        subscription.active(),
        subscription.format(),
        subscription.secrets(),
        CustomHeaders.NONE,
        CREATED,
        CREATED,
        subscription.start(),
        subscription.owner(),
        Verification.NONE,
        null,
        null,
        null,
        Credentials.NONE,
        true);
  }
}
