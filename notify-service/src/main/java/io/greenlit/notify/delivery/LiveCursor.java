package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Endpoint;
import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription at work: its cursor, its lanes, what is under way for it, and how fast it goes.
 */
final class LiveCursor {

  private final int partition;
  private final UnderWay underWay = new UnderWay();
  private final Ledger ledger;
  private final Lanes lanes;
  private final Limits limits;
  private final Pace pace;
  private final Telling telling;
  private Subscription subscription;
  private String host;
  private boolean closing;
  private boolean inLine;

  LiveCursor(Subscription subscription, int partition, CursorState state, Limits limits) {
    this.subscription = subscription;
    this.host = Endpoint.hostAndPort(subscription.url());
    this.limits = limits;
    this.pace = new Pace(limits.slow().after());
    this.partition = partition;
    this.ledger = new Ledger(state, underWay);
    this.lanes = new Lanes(ledger, this::wants, underWay::holds);
    this.telling = new Telling(subscription, ledger);
  }

  String id() {
    return subscription.id();
  }

  int partition() {
    return partition;
  }

  Subscription subscription() {
    return subscription;
  }

  CursorState state() {
    return ledger.state();
  }

  Lanes lanes() {
    return lanes;
  }

  UnderWay underWay() {
    return underWay;
  }

  Pace pace() {
    return pace;
  }

  /** What tells its subscriber what becomes of it. */
  Telling telling() {
    return telling;
  }

  /** Where its webhooks go. */
  String host() {
    return host;
  }

  /** The subscriber changed something. */
  void follow(Subscription newer) {
    if (!newer.filter().equals(subscription.filter())) {
      lanes.filtersAnew();
    }
    subscription = newer;
    host = Endpoint.hostAndPort(newer.url());
    telling.follow(newer);
  }

  /** Starts nothing any more. */
  void close() {
    closing = true;
  }

  boolean closing() {
    return closing;
  }

  /** Whether it waits for its turn. */
  boolean inLine() {
    return inLine;
  }

  void inLine(boolean waits) {
    inLine = waits;
  }

  /** Whether its subscriber wants a change. */
  boolean wants(LogEntry entry) {
    return entry.passes(subscription.filter());
  }

  void started(Delivery delivery) {
    underWay.started(delivery);
    pace.started(rate(), delivery.startedAt());
  }

  /** Requests a minute, as its subscriber and its endpoint want them; null where neither says. */
  private @Nullable Integer rate() {
    Handshake handshake = state().handshake();
    Integer allowed = handshake == null ? null : handshake.perMinute();
    Integer wanted = subscription.rateLimit();
    return wanted == null || allowed == null
        ? (wanted == null ? allowed : wanted)
        : Integer.valueOf(Math.min(wanted, allowed));
  }

  /** A digest begins, or is over: nothing of it is sent before that is written. */
  void begin(DigestRun run, Instant now) {
    lanes.begin(run, now);
  }

  /** What to do next; the cursor has then moved past all that needs nothing done. */
  Step next(ChangeLog log, Instant now) {
    Health health = state().health();
    int allowed = pace.window(health.failing() ? 1 : limits.inFlightPerSubscription());
    if (closing || !subscription.active() || !health.lets(now) || underWay.shows() >= allowed) {
      return new Step.Rest();
    }
    if (pace.notBefore().isAfter(now)) {
      return new Step.Wait(pace.notBefore());
    }
    return lanes.next(new Turn(subscription, allowed, underWay, log, limits, now));
  }

  /**
   * An attempt has ended.
   *
   * @return when the subscriber is tried again; null where that is not needed, or was the last time
   */
  @Nullable Instant finished(
      Delivery delivery, AttemptResult result, RetrySchedule retries, ChangeLog log, Instant now) {
    pace.finished(result, limits.inFlightPerSubscription());
    CursorState before = state();
    Instant next = null;
    if (result.delivered()) {
      lanes.delivered(delivery, result, log, now);
    } else {
      next = lanes.failed(delivery, result, retries, log, now);
    }
    telling.happened(before, result, now);
    underWay.settle(delivery);
    return next;
  }

  /** There is something that no write covers yet and that waits for one. */
  boolean needsWrite() {
    return underWay.needsWrite() || telling.waitsForWrite();
  }

  /** The write to make now; null where there is nothing new, or one is still under way. */
  @Nullable CursorWrite write(long number, Instant now) {
    return underWay.write(number) ? new CursorWrite(id(), partition, number, state(), now) : null;
  }

  /** A write took effect: the deliveries that it covers, whose shows are no longer busy. */
  List<Delivery> written(CursorWrite write) {
    if (underWay.isWriting(write.number())) {
      telling.written(write.state().outbox());
    }
    return underWay.written(write.number());
  }
}
