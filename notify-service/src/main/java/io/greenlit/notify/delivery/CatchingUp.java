package io.greenlit.notify.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Has a subscription that comes back from an outage get only the latest change of each show and
 * season, if it wants that. What is left out is as little wanted as what a filter keeps away.
 */
final class CatchingUp {

  private final Ledger ledger;
  private final Predicate<LogEntry> wanted;
  private Map<Stretch, Outlook> outlooks = Map.of();
  private @Nullable PageKey awaited;

  /**
   * @param wanted what the subscriber wants of the log
   */
  CatchingUp(Ledger ledger, Predicate<LogEntry> wanted) {
    this.ledger = ledger;
    this.wanted = wanted;
  }

  /** An outage has ended. */
  void cameBack(ChangeLog log, Instant now) {
    CursorState state = ledger.state();
    List<Stretch> stretches = Stretch.with(state.stretches(), state.walk(), log.heads(), now);
    if (!stretches.equals(state.stretches())) {
      ledger.begin(state.with(stretches));
    }
  }

  /** What is wanted may be something else from now on: what is left out has to be found anew. */
  void forget() {
    outlooks = Map.of();
    awaited = null;
  }

  /** A page came. */
  void cameIn(PageKey page) {
    if (page.equals(awaited)) {
      awaited = null;
    }
  }

  /**
   * What has to be done before the walk goes on; null where nothing has. Nothing may be left out
   * before it is written down what is, or another owner would send it after what stands for it.
   */
  @Nullable Step next(Turn turn) {
    List<Stretch> before = ledger.state().stretches();
    if (before.isEmpty()) {
      return null;
    }
    List<Stretch> left = Stretch.left(before, ledger.state().walk());
    if (left.size() < before.size()) {
      ledger.become(ledger.state().with(left));
    }
    if (turn.begun()) {
      return new Step.Rest();
    }
    outlooks = Outlook.of(left, outlooks, wanted);
    for (Outlook each : outlooks.values()) {
      if (each.done()) {
        continue;
      }
      if (turn.walking() || awaited != null) { // what is under way may still arrive
        return new Step.Rest();
      }
      awaited = each.goOn(turn.log());
      if (!each.done()) {
        return awaited == null ? new Step.Rest() : new Step.Read(awaited, null);
      }
    }
    return null;
  }

  /** A change that was under way when its outage ended has arrived: nothing stands for it. */
  void arrived(LogEntry entry, Instant now) {
    List<Stretch> stretches = ledger.state().stretches();
    if (stretches.isEmpty()) {
      return;
    }
    Map<Stretch, Outlook> moved = new LinkedHashMap<>();
    for (Stretch each : stretches) {
      Outlook outlook = outlooks.get(each);
      boolean looked = outlook != null && outlook.done();
      Stretch after = looked ? each : each.without(entry, now);
      moved.put(after, looked ? outlook : new Outlook(after, wanted));
    }
    outlooks = moved;
    ledger.become(ledger.state().with(List.copyOf(moved.keySet())));
  }

  /** Whether a later change stands for this one. */
  boolean leavesOut(LogEntry entry) {
    for (Outlook each : outlooks.values()) {
      if (each.leavesOut(entry)) {
        return true;
      }
    }
    return false;
  }

  /** A change as it is sent: marked, where it stands for others. */
  LogEntry marked(LogEntry entry) {
    for (Outlook each : outlooks.values()) {
      Coalesced before = each.before(entry);
      if (before != null) {
        return entry.standingFor(before);
      }
    }
    return entry;
  }
}
