package io.greenlit.notify.delivery;

import io.greenlit.notify.webhook.OperationalEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Operational events of a subscription. They stand in its cursor, so that an event is written down
 * together with what it tells of.
 *
 * @param events how many there ever were
 * @param known what its subscriber was told last of its state
 * @param failingAt when its subscriber was last told that it is failing
 * @param waiting those to be told, in their order
 */
public record Outbox(long events, Known known, @Nullable Instant failingAt, List<Notice> waiting) {

  /** No events so far. */
  public static final Outbox EMPTY = new Outbox(0, Known.GOOD, null, List.of());

  /** Events that wait at most; beyond, the oldest are dropped. */
  static final int MOST = 64;

  /** Who fails and recovers in turn is told that it is failing once in this time. */
  static final Duration QUIET = Duration.ofMinutes(15);

  /** States that are told. */
  public enum Known {
    /** Neither of the others. */
    GOOD,
    FAILING,
    DISABLED
  }

  public Outbox {
    waiting = List.copyOf(waiting);
  }

  /** With what has become of the subscription by an attempt. */
  Outbox after(CursorState before, CursorState after, AttemptResult result, Instant now) {
    return result.delivered()
        ? succeeded(after.health(), now)
        : failed(before.health(), after.health(), result, now).exhausted(before, after, now);
  }

  private Outbox succeeded(Health is, Instant now) {
    return known == Known.GOOD || is.disabled() != null
        ? this
        : with(new OperationalEvent.Recovered(), now).knowing(Known.GOOD, failingAt);
  }

  private Outbox failed(Health was, Health is, AttemptResult result, Instant now) {
    Disabled disabled = is.disabled();
    if (disabled != null) {
      return was.disabled() == null
          ? with(new OperationalEvent.Disabled(word(disabled)), now)
              .knowing(Known.DISABLED, failingAt)
          : this;
    }
    boolean quiet = failingAt != null && failingAt.plus(QUIET).isAfter(now);
    return is.failing() && known != Known.FAILING && !quiet
        ? with(new OperationalEvent.Failing(is.failures(), result.error()), now)
            .knowing(Known.FAILING, now)
        : this;
  }

  private Outbox exhausted(CursorState before, CursorState after, Instant now) {
    Outbox next = this;
    for (SetAside each : after.aside().values()) {
      SetAside was = before.aside().get(each.changeId());
      if (each.isDeadLetter() && (was == null || !was.isDeadLetter())) {
        next =
            next.with(
                new OperationalEvent.Exhausted(
                    each.changeId(), each.showId(), each.attempts(), each.error()),
                now);
      }
    }
    return next;
  }

  private static String word(Disabled disabled) {
    return disabled.reason().name().toLowerCase(Locale.ROOT);
  }

  private Outbox with(OperationalEvent event, Instant now) {
    long number = events + 1;
    return altered(
        number,
        notices -> {
          notices.add(Notice.of(number, event, now));
          if (notices.size() > MOST) {
            notices.removeFirst();
          }
        });
  }

  private Outbox knowing(Known state, @Nullable Instant failing) {
    return new Outbox(events, state, failing, waiting);
  }

  /** The event to tell next; null where there is none. */
  @Nullable Notice first() {
    return waiting.isEmpty() ? null : waiting.getFirst();
  }

  /** With one event as it is by now; null where it was heard, or is given up. */
  Outbox with(long number, @Nullable Notice next) {
    return altered(
        events,
        notices -> {
          if (next == null) {
            notices.removeIf(each -> each.number() == number);
          } else {
            notices.replaceAll(each -> each.number() == number ? next : each);
          }
        });
  }

  /** Whether it holds more than how many there were. */
  boolean isOfUse() {
    return known != Known.GOOD || failingAt != null || !waiting.isEmpty();
  }

  /** Nobody wants to hear of anything any more; numbers go on, should somebody want to again. */
  Outbox forgotten() {
    return new Outbox(events, Known.GOOD, null, List.of());
  }

  private Outbox altered(long count, Consumer<List<Notice>> change) {
    List<Notice> notices = new ArrayList<>(waiting);
    change.accept(notices);
    return new Outbox(count, known, failingAt, notices);
  }
}
