package io.greenlit.notify.delivery;

import io.greenlit.notify.change.Traits;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.Verification;
import io.greenlit.notify.webhook.Messages;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an endpoint has come in saying that it wants webhooks. It stands in the cursor, so that
 * whoever owns the subscription asks, and nobody twice.
 *
 * @param about what was asked: the way and the url; anything else has to be asked anew
 * @param agreed whether the endpoint said yes
 * @param attempts made so far
 * @param nextAttemptAt null where it is not asked again, unless its subscriber wants that
 * @param error what the last attempt ended with, for people
 * @param perMinute how many webhooks a minute it takes; null where it did not say
 */
public record Handshake(
    String about,
    boolean agreed,
    int attempts,
    @Nullable Instant nextAttemptAt,
    @Nullable String error,
    @Nullable Integer perMinute) {

  /** The handshake that a subscription needs, as far as it has come. */
  static Handshake of(Subscription subscription, @Nullable Handshake before, Instant now) {
    String about = about(subscription);
    return before != null && before.about().equals(about)
        ? before
        : new Handshake(about, false, 0, now, null, null);
  }

  /** Whether nothing may be sent to a subscription yet. */
  public static boolean isPending(Subscription subscription, @Nullable Handshake handshake) {
    return subscription.verify() != Verification.NONE
        && (handshake == null
            || !handshake.agreed()
            || !handshake.about().equals(about(subscription)));
  }

  /** What is told to an endpoint that has to agree: in the place of a change, it is of no show. */
  static LogEntry entry(Subscription subscription) {
    Instant at = subscription.updatedAt();
    return new LogEntry(
        0,
        0,
        "verify_" + subscription.id(),
        Traits.of(subscription.id(), null),
        at,
        at,
        null,
        Messages.verification(subscription.id(), at));
  }

  boolean isAbout(Subscription subscription) {
    return about.equals(about(subscription));
  }

  boolean isDue(Instant now) {
    return !agreed && nextAttemptAt != null && !nextAttemptAt.isAfter(now);
  }

  Handshake succeeded(@Nullable Integer rate) {
    return new Handshake(about, true, attempts + 1, null, null, rate);
  }

  Handshake failed(@Nullable String reason, @Nullable Instant next) {
    return new Handshake(about, false, attempts + 1, next, reason, null);
  }

  /** It is asked at once, with the whole schedule before it; who has agreed is not asked again. */
  Handshake triedAfresh(Instant now) {
    return agreed ? this : new Handshake(about, false, 0, now, error, null);
  }

  private static String about(Subscription subscription) {
    return subscription.verify().word() + " " + subscription.url();
  }
}
