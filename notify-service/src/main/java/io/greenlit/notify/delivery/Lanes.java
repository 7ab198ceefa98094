package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The ways on which changes come to one subscriber, in the order in which they have their turn. */
final class Lanes {

  private final Ledger ledger;
  private final HandshakeCourse handshake;
  private final AsideCourse aside;
  private final LogCourse log;
  private final ReplayCourse replay;
  private final DigestCourse digest;
  private final List<Course> inTurn;

  /**
   * @param wanted what the subscriber wants of the log
   * @param busy shows for which something is under way
   */
  Lanes(Ledger ledger, Predicate<LogEntry> wanted, Predicate<String> busy) {
    this.ledger = ledger;
    this.handshake = new HandshakeCourse(ledger, busy);
    this.aside = new AsideCourse(ledger, busy);
    this.log = new LogCourse(ledger, wanted, busy);
    this.replay = new ReplayCourse(ledger, wanted, busy);
    this.digest = new DigestCourse(ledger, wanted, busy);
    this.inTurn = List.of(aside, log, replay, digest);
  }

  private Course of(Lane lane) {
    return switch (lane) {
      case LOG -> log;
      case ASIDE -> aside;
      case REPLAY -> replay;
      case HANDSHAKE -> handshake;
      case DIGEST -> digest;
      case NOTICE -> throw new IllegalArgumentException("operational events come by the postbox");
    };
  }

  /** A parked show may be tried (again). */
  void ready(String showId) {
    inTurn.forEach(course -> course.ready(showId));
  }

  /** A page came. */
  void cameIn(PageKey page) {
    inTurn.forEach(course -> course.cameIn(page));
  }

  /** The subscriber wants something else of the log from now on. */
  void filtersAnew() {
    log.catchingUp().forget();
  }

  /** Does what the subscriber told, once, however often that is heard. */
  void obey(
      Subscription subscription, long offset, Command command, ChangeLog changes, Instant now) {
    if (offset >= ledger.state().obeyed()) {
      ledger.become(Obedience.to(command, ledger.state(), now).obeyed(offset + 1));
      replay.takeUp();
      if (command instanceof Command.Resume) {
        cameBack(subscription, changes, now);
      }
    }
  }

  /** An outage has ended: by a success of a failing endpoint, or since its subscriber says so. */
  void cameBack(Subscription subscription, ChangeLog changes, Instant now) {
    if (subscription.coalesce() && subscription.digest() == null) {
      log.catchingUp().cameBack(changes, now);
    }
  }

  /** What to do next; the cursor has then moved past all that needs nothing done. */
  Step next(Turn turn) {
    if (handshake.isPending(turn.subscription())) {
      return handshake.next(turn);
    }
    for (Course course : inTurn) {
      Step step = course.next(turn);
      if (!(step instanceof Step.Rest)) {
        return step;
      }
    }
    return new Step.Rest();
  }

  /** A digest begins, or is over. */
  void begin(DigestRun run, Instant now) {
    digest.begin(run, now);
  }

  /** The subscriber has what was sent. */
  void delivered(Delivery delivery, AttemptResult result, ChangeLog changes, Instant now) {
    Health before = ledger.state().health();
    ledger.become(ledger.state().with(before.succeeded()));
    of(delivery.lane()).delivered(delivery, result, changes, now);
    if (before.failing()) {
      cameBack(delivery.subscription(), changes, now);
    }
  }

  /**
   * The subscriber does not have what was sent.
   *
   * @return when it is tried again; null where it is not
   */
  @Nullable Instant failed(
      Delivery delivery,
      AttemptResult result,
      RetrySchedule retries,
      ChangeLog changes,
      Instant now) {
    Setback setback = Setback.of(ledger.state().health(), delivery, result, retries, now);
    ledger.become(ledger.state().with(setback.health()));
    return of(delivery.lane()).failed(delivery, result, setback.nextAttemptAt(), changes, now);
  }
}
