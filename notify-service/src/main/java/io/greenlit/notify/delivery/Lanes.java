package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Digest;
import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The ways on which changes come to one subscriber, and how far each has come. */
final class Lanes {

  private final Predicate<LogEntry> wanted;
  private final Predicate<String> busy;
  private final Runnable changed;
  private final Walker walker;
  private final Digests digests;
  private final Set<PageKey> awaited = new HashSet<>();
  private @Nullable Walker repeating;
  private CursorState state;

  /**
   * @param wanted what the subscriber wants of the log
   * @param busy shows for which something is under way
   * @param changed runs whenever there is something new to write
   */
  Lanes(CursorState state, Predicate<LogEntry> wanted, Predicate<String> busy, Runnable changed) {
    this.wanted = wanted;
    this.busy = busy;
    this.changed = changed;
    this.state = state;
    this.walker = new Walker(state.walk(), wanted, busy);
    this.digests = new Digests(wanted);
    takeUpReplay();
  }

  CursorState state() {
    return state;
  }

  /** A parked show may be tried (again). */
  void ready(String showId) {
    walker.ready(showId);
    if (repeating != null) {
      repeating.ready(showId);
    }
  }

  /** A page came. */
  void cameIn(PageKey page) {
    awaited.remove(page);
    digests.cameIn(page);
    walker.cameIn(page);
    if (repeating != null) {
      repeating.cameIn(page);
    }
  }

  void obey(long offset, Command command, Instant now) {
    Replay before = state.replay();
    moved(state.after(command, now).obeyed(offset + 1));
    walker.moveTo(state.walk());
    Replay replay = state.replay();
    if (repeating == null || replay == null || !isSame(before, replay.again())) {
      takeUpReplay();
    } else {
      repeating.moveTo(replay.walk());
    }
  }

  private void takeUpReplay() {
    Replay replay = state.replay();
    repeating =
        replay == null || !replay.running()
            ? null
            : new Walker(
                replay.walk(),
                entry ->
                    wanted.test(entry)
                        && entry.passes(replay.filter())
                        && !state.walk().isToCome(entry),
                busy,
                replay.end()::at,
                (entry, attempt) -> new Step.Send(entry, Lane.REPLAY, attempt, replay.again()));
  }

  /**
   * What to do next; the cursor has then moved past all that needs nothing done.
   *
   * @param parkedShows how many may be parked; 0: nothing is begun that is not under way
   * @param replays whether more of a replay may be sent now
   */
  Step next(boolean replays, int parkedShows, ChangeLog log, Limits limits, Instant now) {
    Step step = nextAside(log, now);
    if (step instanceof Step.Rest) {
      step = walker.next(log, parkedShows, now);
    }
    if (step instanceof Step.Rest && replays && repeating != null) {
      step = repeating.next(log, limits.parkedShows(), now);
    }
    walked(now);
    return step;
  }

  private Step nextAside(ChangeLog log, Instant now) {
    for (SetAside each : state.aside().values()) {
      PageKey in = PageKey.at(each.partition(), each.offset());
      if (!each.isDue(now) || busy.test(each.showId()) || awaited.contains(in)) {
        continue;
      }
      switch (log.find(each.partition(), each.offset(), each.offset() + 1, _ -> true)) {
        case Finding.Found(LogEntry entry) -> {
          return new Step.Send(entry, Lane.ASIDE, each.attempts() + 1, each.again());
        }
        case Finding.Unread(PageKey page, long _) -> {
          awaited.add(page);
          return new Step.Read(page, null);
        }
        // nothing is ever taken out of the log: it could not be read when it was written, either
        case Finding.Absent _ -> moved(state.without(each.changeId()));
      }
    }
    return new Step.Rest();
  }

  /** What a subscriber of digests needs, when nothing is left of what is told by itself. */
  Step digest(Subscription subscription, Digest digest, ChangeLog log, Instant now) {
    return state.parked().isEmpty() && !busy.test(subscription.id())
        ? digests.next(subscription, digest, state, log, now)
        : new Step.Rest();
  }

  /** A digest was counted, or nothing of it is left. */
  void begin(DigestRun run, Instant now) {
    moved(state.with(run));
    if (!run.running()) {
      told(run.end(), now);
    }
  }

  private void told(Positions upTo, Instant now) {
    digests.forget();
    walker.moveTo(state.walk().skippedTo(upTo, now));
    moved(state.with(walker.walk()));
  }

  /** The part that a delivery brought; null where that is not the one under way. */
  private Gathering.Found.@Nullable Part partOf(Delivery delivery) {
    DigestRun run = state.digest();
    return run != null
            && run.messageId(delivery.subscription().id()).equals(delivery.entry().changeId())
        ? digests.part()
        : null;
  }

  private @Nullable Instant failedDigest(
      Delivery delivery, AttemptResult result, @Nullable Instant next, Instant now) {
    Gathering.Found.Part part = partOf(delivery);
    DigestRun run = state.digest();
    if (part == null || run == null) {
      return null;
    }
    if (next == null && state.hasRoomAside(part.entries().size())) {
      part.entries()
          .forEach(entry ->
              moved(state.setAside(SetAside.of(entry, delivery.attempt(), result.error(), now))));
      moved(state.with(run.further(part.last(), now)));
      told(part.upTo(), now);
      return null;
    }
    if (next == null) {
      moved(state.with(state.health().disabled(Disabled.Reason.TOO_MANY_DEAD_LETTERS, now)));
    }
    digests.forget();
    moved(state.with(run.failed(next == null ? now : next)));
    return next;
  }

  /** Asks an endpoint that must agree before anything is sent to it. */
  Step handshake(Subscription subscription, Instant now) {
    Handshake handshake = Handshake.of(subscription, state.handshake(), now);
    if (busy.test(subscription.id()) || !handshake.isDue(now)) {
      return new Step.Rest();
    }
    moved(state.with(handshake));
    return new Step.Send(
        Handshake.entry(subscription), Lane.HANDSHAKE, handshake.attempts() + 1, null);
  }

  /** The subscriber has the change. */
  void delivered(Delivery delivery, AttemptResult result, ChangeLog log, Instant now) {
    LogEntry entry = delivery.entry();
    moved(state.with(state.health().succeeded()));
    switch (delivery.lane()) {
      case LOG -> walker.finished(entry, log, now);
      case ASIDE -> {
        SetAside aside = state.aside().get(entry.changeId());
        if (aside != null && Objects.equals(aside.again(), delivery.again())) {
          moved(state.without(entry.changeId())); // it was not asked for anew meanwhile
        }
      }
      case DIGEST -> {
        Gathering.Found.Part part = partOf(delivery);
        DigestRun run = state.digest();
        if (part != null && run != null) {
          moved(state.with(run.further(part.last(), now)));
          told(part.upTo(), now);
        }
      }
      case HANDSHAKE -> {
        Handshake handshake = state.handshake();
        if (handshake != null && handshake.isAbout(delivery.subscription())) {
          moved(state.with(handshake.succeeded(result.perMinute())));
        }
      }
      case REPLAY -> {
        Walker walk = walkerOf(delivery);
        Replay replay = state.replay();
        if (walk != null && replay != null) {
          moved(state.with(replay.arrived()));
          walk.finished(entry, log, now);
        }
      }
    }
    walked(now);
  }

  /**
   * The subscriber does not have the change.
   *
   * @return when it is tried again; null where it is not
   */
  @Nullable Instant failed(
      Delivery delivery, AttemptResult result, RetrySchedule retries, ChangeLog log, Instant now) {
    Setback setback = Setback.of(state.health(), delivery, result, retries, now);
    moved(state.with(setback.health()));
    Instant next = setback.nextAttemptAt();
    Instant kept =
        switch (delivery.lane()) {
          case LOG, REPLAY -> failedInTurn(delivery, result, next, log, now);
          case ASIDE -> failedAside(delivery, result, next);
          case HANDSHAKE -> failedHandshake(delivery, result, next);
          case DIGEST -> failedDigest(delivery, result, next, now);
        };
    walked(now);
    return kept;
  }

  private @Nullable Instant failedInTurn(
      Delivery delivery, AttemptResult result, @Nullable Instant next, ChangeLog log, Instant now) {
    LogEntry entry = delivery.entry();
    Walker walk = walkerOf(delivery);
    if (walk == null || !walk.walk().holds(entry)) {
      return null; // passed over, or ended, meanwhile
    }
    if (next != null) {
      walk.failed(entry, next);
    } else if (state.hasRoomAside()) {
      moved(state.setAside(SetAside.of(delivery, result.error(), now)));
      walk.finished(entry, log, now);
    } else {
      moved(state.with(state.health().disabled(Disabled.Reason.TOO_MANY_DEAD_LETTERS, now)));
      walk.failed(entry, now);
    }
    return next;
  }

  private @Nullable Instant failedAside(
      Delivery delivery, AttemptResult result, @Nullable Instant next) {
    SetAside aside = state.aside().get(delivery.entry().changeId());
    if (aside == null) {
      return null; // dismissed meanwhile
    }
    moved(state.setAside(aside.failed(result.error(), next)));
    return next;
  }

  private @Nullable Instant failedHandshake(
      Delivery delivery, AttemptResult result, @Nullable Instant next) {
    Handshake handshake = state.handshake();
    if (handshake == null || !handshake.isAbout(delivery.subscription())) {
      return null; // another endpoint is asked by now
    }
    moved(state.with(handshake.failed(result.error(), next)));
    return next;
  }

  private @Nullable Walker walkerOf(Delivery delivery) {
    return switch (delivery.lane()) {
      case LOG -> walker;
      case REPLAY -> isSame(state.replay(), delivery.again()) ? repeating : null;
      case ASIDE, HANDSHAKE, DIGEST -> null;
    };
  }

  private static boolean isSame(@Nullable Replay replay, @Nullable Again again) {
    return replay != null && replay.again().equals(again);
  }

  private void walked(Instant now) {
    if (walker.hasMoved()) {
      moved(state.with(walker.walk()));
    }
    Replay replay = state.replay();
    if (repeating != null && replay != null && repeating.hasMoved()) {
      Replay further = replay.with(repeating.walk()).finishedIfDone(now);
      moved(state.with(further));
      if (!further.running()) {
        repeating = null;
      }
    }
  }

  private void moved(CursorState next) {
    state = next;
    changed.run();
  }
}
