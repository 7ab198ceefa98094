package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks an endpoint that must agree before anything else is sent to it. */
final class HandshakeCourse implements Course {

  private final Ledger ledger;
  private final Predicate<String> busy;

  HandshakeCourse(Ledger ledger, Predicate<String> busy) {
    this.ledger = ledger;
    this.busy = busy;
  }

  /** Whether the endpoint has not agreed yet: nothing else may be sent. */
  boolean isPending(Subscription subscription) {
    return Handshake.isPending(subscription, ledger.state().handshake());
  }

  @Override
  public Step next(Turn turn) {
    Subscription subscription = turn.subscription();
    Handshake handshake = Handshake.of(subscription, ledger.state().handshake(), turn.now());
    if (busy.test(subscription.id()) || !handshake.isDue(turn.now())) {
      return new Step.Rest();
    }
    ledger.become(ledger.state().with(handshake));
    return new Step.Send(
        Handshake.entry(subscription), Lane.HANDSHAKE, handshake.attempts() + 1, null);
  }

  @Override
  public void delivered(Delivery delivery, AttemptResult result, ChangeLog log, Instant now) {
    Handshake handshake = about(delivery);
    if (handshake != null) {
      ledger.become(ledger.state().with(handshake.succeeded(result.perMinute())));
    }
  }

  @Override
  public @Nullable Instant failed(
      Delivery delivery, AttemptResult result, @Nullable Instant next, ChangeLog log, Instant now) {
    Handshake handshake = about(delivery);
    if (handshake == null) {
      return null;
    }
    ledger.become(ledger.state().with(handshake.failed(result.error(), next)));
    return next;
  }

  /** Null where another endpoint is asked by now. */
  private @Nullable Handshake about(Delivery delivery) {
    Handshake handshake = ledger.state().handshake();
    return handshake != null && handshake.isAbout(delivery.subscription()) ? handshake : null;
  }
}
