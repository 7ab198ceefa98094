package io.greenlit.notify.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.notify.delivery.Handshake;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.Verification;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an endpoint has come in saying that it wants webhooks.
 *
 * @param attempts made so far
 * @param error what the last attempt ended with
 * @param nextAttemptAt null where it is not asked again by itself
 * @param perMinute how many webhooks a minute it takes, where it said so
 */
@Schema(name = "Verification")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"agreed", "attempts", "error", "nextAttemptAt", "perMinute"})
record VerificationView(
    boolean agreed,
    int attempts,
    @Nullable String error,
    @Nullable Instant nextAttemptAt,
    @Nullable Integer perMinute) {

  static @Nullable VerificationView of(Subscription subscription, @Nullable Handshake handshake) {
    if (subscription.verify() == Verification.NONE || handshake == null) {
      return null;
    }
    boolean pending = Handshake.isPending(subscription, handshake);
    return new VerificationView(
        !pending,
        handshake.attempts(),
        handshake.error(),
        handshake.nextAttemptAt(),
        handshake.perMinute());
  }
}
