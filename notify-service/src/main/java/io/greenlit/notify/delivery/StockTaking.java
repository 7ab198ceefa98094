package io.greenlit.notify.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes stock of all subscriptions in one walk, of which each call goes a part: it looks at no more
 * than {@value #LOOKS} subscriptions and pages of the log together. So deliveries never wait long
 * for it, however many subscriptions there are and however far behind; the more there are, the
 * longer ago a stock began.
 */
final class StockTaking {

  /** Subscriptions and pages that one call looks at, but for the pages of the last subscription. */
  static final int LOOKS = 2000;

  /** Pages in which the oldest change of a subscription is looked for, in each partition. */
  static final int PAGES = 4;

  private final Desk desk;
  private final ChangeLog log;
  private @Nullable Iterator<LiveCursor> left;
  private Map<State, Integer> states = new EnumMap<>(State.class);
  private DeliveryStatus load = DeliveryStatus.NOTHING;
  private @Nullable LogEntry oldest;
  private int failing;
  private long looks;

  StockTaking(Desk desk, ChangeLog log) {
    this.desk = desk;
    this.log = log;
  }

  /** Goes on, or begins anew; null until everything has been looked at. */
  @Nullable Stock goOn(Collection<LiveCursor> all) {
    Iterator<LiveCursor> cursors = left == null ? List.copyOf(all).iterator() : left;
    long enough = looks + LOOKS;
    while (cursors.hasNext() && looks < enough) {
      look(cursors.next());
    }
    if (cursors.hasNext()) {
      left = cursors;
      return null;
    }
    Stock stock = stock();
    left = null;
    states = new EnumMap<>(State.class);
    load = DeliveryStatus.NOTHING;
    oldest = null;
    failing = 0;
    return stock;
  }

  /** Subscriptions and pages that were looked at so far. */
  long looks() {
    return looks;
  }

  private void look(LiveCursor cursor) {
    looks++;
    State state = State.of(cursor.subscription(), cursor.state());
    states.merge(state, 1, Integer::sum);
    failing += cursor.state().health().failing() ? 1 : 0;
    load = load.plus(DeliveryStatus.of(cursor.state(), cursor.underWay().inFlight(), log));
    if (state.sends()) {
      Oldest found = Oldest.of(cursor.state().walk(), cursor::wants, log, PAGES);
      looks += found.pages();
      oldest = Oldest.of(oldest, found.entry());
    }
  }

  private Stock stock() {
    return new Stock(
        states,
        oldest == null ? Duration.ZERO : Duration.between(oldest.recordedAt(), desk.now()),
        load,
        new Crowding(desk.slots().slowTaken(), failing, desk.hosts().waiting()));
  }
}
