package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Endpoint;
import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells one subscriber what becomes of its subscription: one event after the other, and none that
 * is not written down just so. Thus what is told has happened, whatever crashes, and an id never
 * stands for two events.
 */
final class Telling {

  private final Ledger ledger;
  private Subscription subscription;
  private Outbox written;
  private @Nullable Delivery underWay;
  private Instant alarm = Instant.MIN;

  Telling(Subscription subscription, Ledger ledger) {
    this.ledger = ledger;
    this.written = ledger.state().outbox();
    this.subscription = subscription;
    follow(subscription);
  }

  private Outbox outbox() {
    return ledger.state().outbox();
  }

  private void become(Outbox outbox) {
    ledger.become(ledger.state().with(outbox));
  }

  /** The subscriber changed something. */
  void follow(Subscription newer) {
    subscription = newer;
    if (newer.operationalUrl() == null && outbox().isOfUse()) {
      become(outbox().forgotten());
    }
  }

  /** Where events go; null where nobody hears them. */
  @Nullable String host() {
    return subscription.operationalUrl() == null
        ? null
        : Endpoint.hostAndPort(subscription.operationalUrl());
  }

  /** Something has become of the subscription by an attempt. */
  void happened(CursorState before, AttemptResult result, Instant now) {
    if (subscription.operationalUrl() != null) {
      Outbox next = outbox().after(before, ledger.state(), result, now);
      if (!next.equals(outbox())) {
        become(next);
      }
    }
  }

  /** A write took effect. */
  void written(Outbox outbox) {
    written = outbox;
  }

  /** Whether nothing more is told before something is written. */
  boolean waitsForWrite() {
    return !Objects.equals(outbox().first(), written.first());
  }

  /** Whether there is something to tell, now or later. */
  boolean waits() {
    return outbox().first() != null;
  }

  /** What may be told next, once it is due; null where there is nothing, or not yet. */
  @Nullable Notice next() {
    return underWay == null && !waitsForWrite() ? outbox().first() : null;
  }

  /** The request that tells an event; null where nobody hears it. */
  @Nullable Delivery begin(Notice notice, long number, Instant now) {
    Subscription operational = subscription.operational();
    underWay =
        operational == null
            ? null
            : new Delivery(
                number,
                operational,
                notice.entry(operational),
                Lane.NOTICE,
                notice.attempts() + 1,
                now,
                null);
    return underWay;
  }

  /**
   * A request has ended.
   *
   * @return when the event is told again; null where it is not
   */
  @Nullable Instant ended(Delivery delivery, AttemptResult result, Instant now) {
    if (underWay == null || underWay.number() != delivery.number()) {
      return null;
    }
    underWay = null;
    Notice notice = outbox().first();
    if (notice == null || !notice.messageId(subscription.id()).equals(delivery.messageId())) {
      return null; // dropped meanwhile
    }
    Notice next = result.delivered() ? null : notice.failed(subscription.id(), result, now);
    become(outbox().with(notice.number(), next));
    return next == null ? null : next.nextAttemptAt();
  }

  /** Whether nobody has set the clock for this time yet. */
  boolean isNews(Instant time) {
    boolean news = !time.equals(alarm);
    alarm = time;
    return news;
  }
}
