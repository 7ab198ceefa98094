package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.CustomHeaders;
import io.greenlit.notify.subscription.Digest;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.SubscriptionLike;
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
    return SubscriptionLike.like(subscription).filtered(filter).made();
  }

  static Subscription with(Subscription subscription, boolean active) {
    return subscription.with(active, CREATED);
  }

  /** The same that wants to hear what becomes of it. */
  static Subscription hearing(Subscription subscription) {
    return hearing(subscription, "https://ops." + subscription.id() + ".example.com/events");
  }

  static Subscription hearing(Subscription subscription, @Nullable String operationalUrl) {
    return SubscriptionLike.like(subscription).hearing(operationalUrl).made();
  }

  /** The same with an endpoint that must agree. */
  static Subscription verified(Subscription subscription, Verification verify, String url) {
    return SubscriptionLike.like(subscription).verified(verify).at(url).made();
  }

  /** The same that hears of all changes at once. */
  static Subscription digesting(Subscription subscription, Digest digest) {
    return SubscriptionLike.like(subscription).digesting(digest).made();
  }

  /** The same that after an outage gets only the latest change of each show and season. */
  static Subscription coalescing(Subscription subscription) {
    return SubscriptionLike.like(subscription).coalescing().made();
  }
}
