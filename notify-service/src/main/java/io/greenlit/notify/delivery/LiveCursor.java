package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Digest;
import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subscription at work: its cursor, what is under way for it, and what of that is written down. A
 * show is busy from the start of an attempt until the outcome is written, and only then goes on; so
 * what a crash can repeat is what was busy, and no show ever goes back.
 */
final class LiveCursor {

  private final int partition;
  private final Map<String, Delivery> inFlight = new HashMap<>();
  private final Settling settling = new Settling();
  private final Lanes lanes;
  private final Limits limits;
  private final Pace pace;
  private Subscription subscription;
  private String host;
  private boolean beginning;
  private boolean closing;

  LiveCursor(Subscription subscription, int partition, CursorState state, Limits limits) {
    this.subscription = subscription;
    this.host = Hosts.of(subscription.url());
    this.limits = limits;
    this.pace = new Pace(limits.slow().after());
    this.partition = partition;
    this.lanes = new Lanes(state, this::wants, this::isBusy, settling::moved);
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
    return lanes.state();
  }

  /** There is an outcome that no write covers yet. */
  boolean hasSettled() {
    return settling.hasSettled() || beginning;
  }

  /** Those whose outcome is known but not yet written. */
  List<Delivery> settled() {
    return settling.deliveries();
  }

  /** Where its webhooks go. */
  String host() {
    return host;
  }

  Pace pace() {
    return pace;
  }

  /** A parked show may be tried (again). */
  void ready(String showId) {
    lanes.ready(showId);
  }

  /** A page came. */
  void cameIn(PageKey page) {
    lanes.cameIn(page);
  }

  /** The subscriber changed something. */
  void follow(Subscription newer) {
    subscription = newer;
    host = Hosts.of(newer.url());
  }

  /** Starts nothing any more. */
  void close() {
    closing = true;
  }

  boolean closing() {
    return closing;
  }

  /** Nothing is under way and all is written. */
  boolean quiet() {
    return inFlight.isEmpty() && settling.quiet();
  }

  int inFlight() {
    return inFlight.size();
  }

  /** Shows that wait for an outcome, or for it to be written. */
  private int busy() {
    return inFlight.size() + settling.shows();
  }

  private boolean isBusy(String showId) {
    return inFlight.containsKey(showId) || settling.holds(showId);
  }

  /** Whether its subscriber wants a change. */
  boolean wants(LogEntry entry) {
    return entry.passes(subscription.filter());
  }

  void started(Delivery delivery) {
    inFlight.put(delivery.entry().showId(), delivery);
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
    beginning = true;
  }

  /** Does what the subscriber told it, once, however often it hears of it. */
  void obey(long offset, Command command, Instant now) {
    if (offset >= lanes.state().obeyed()) {
      lanes.obey(offset, command, now);
    }
  }

  /** What to do next; the cursor has then moved past all that needs nothing done. */
  Step next(ChangeLog log, Instant now) {
    Health health = state().health();
    int allowed = pace.window(health.failing() ? 1 : limits.inFlightPerSubscription());
    if (closing || !subscription.active() || !health.lets(now) || busy() >= allowed) {
      return new Step.Rest();
    }
    if (pace.notBefore().isAfter(now)) {
      return new Step.Wait(pace.notBefore());
    }
    if (Handshake.isPending(subscription, state().handshake())) {
      return lanes.handshake(subscription, now);
    }
    // half of what is allowed, so that a new change never waits for a replay
    boolean replays = replaysInFlight() < Math.max(1, allowed / 2);
    Digest digest = subscription.digest();
    Step step = lanes.next(replays, digest == null ? limits.parkedShows() : 0, log, limits, now);
    return digest == null || beginning || !(step instanceof Step.Rest)
        ? step
        : lanes.digest(subscription, digest, log, now);
  }

  private long replaysInFlight() {
    return inFlight.values().stream().filter(each -> each.lane() == Lane.REPLAY).count();
  }

  /** Whether the outcome of this delivery is still awaited here. */
  boolean awaits(Delivery delivery) {
    Delivery current = inFlight.get(delivery.entry().showId());
    return current != null && current.number() == delivery.number();
  }

  /** The subscriber has the change. */
  void delivered(Delivery delivery, AttemptResult result, ChangeLog log, Instant now) {
    lanes.delivered(delivery, result, log, now);
    settle(delivery);
  }

  /**
   * The subscriber does not have the change.
   *
   * @return when it is tried again; null where it is not
   */
  @Nullable Instant failed(
      Delivery delivery, AttemptResult result, RetrySchedule retries, ChangeLog log, Instant now) {
    Instant next = lanes.failed(delivery, result, retries, log, now);
    settle(delivery);
    return next;
  }

  private void settle(Delivery delivery) {
    inFlight.remove(delivery.entry().showId());
    settling.settle(delivery);
  }

  /** The write to make now; null where there is nothing new, or one is still under way. */
  @Nullable CursorWrite write(long number, Instant now) {
    return settling.begin(number) ? new CursorWrite(id(), partition, number, state(), now) : null;
  }

  /** A write took effect: the deliveries that it covers, whose shows are no longer busy. */
  List<Delivery> written(long number) {
    List<Delivery> covered = settling.written(number);
    beginning = beginning && !settling.quiet();
    return covered;
  }

  /** A write did not take effect: it has to be made again. */
  void writeFailed(long number) {
    settling.failed(number);
  }
}
