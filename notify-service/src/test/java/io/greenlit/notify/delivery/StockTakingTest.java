package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.Subscription;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Taking stock costs a bounded time, however many subscriptions there are, however far behind. */
class StockTakingTest {

  private static final int SUBSCRIPTIONS = 100_000;
  private static final int CHANGES = 20_000;

  private final DeliveryWorld world = new DeliveryWorld(1);
  private final ChangeLog log = new ChangeLog(1L << 30);
  private final StockTaking stockTaking =
      new StockTaking(new Desk(world, DeliveryWorld.LIMITS, world.now), log);

  @Test
  void a_call_looks_at_a_bounded_number_of_subscriptions_and_pages() {
    grow();
    LiveCursor behind = behind(new ChangeFilter(Set.of(), Set.of(Status.CANCELLED)));
    List<LiveCursor> all = Collections.nCopies(SUBSCRIPTIONS, behind);

    int calls = 0;
    Stock stock = null;
    while (stock == null) {
      long before = stockTaking.looks();
      stock = stockTaking.goOn(all);
      assertThat(stockTaking.looks() - before)
          .isLessThanOrEqualTo(StockTaking.LOOKS + StockTaking.PAGES);
      calls++;
    }

    assertThat(stockTaking.looks()).isEqualTo((1L + StockTaking.PAGES) * SUBSCRIPTIONS);
    assertThat(calls)
        .isBetween(
            SUBSCRIPTIONS / StockTaking.LOOKS, (int) (stockTaking.looks() / StockTaking.LOOKS) + 1);
    assertThat(stock.states()).isEqualTo(Map.of(State.ACTIVE, SUBSCRIPTIONS));
    assertThat(stock.load().lag()).isEqualTo((long) SUBSCRIPTIONS * CHANGES);
    assertThat(stock.oldest()).isZero();
  }

  @Test
  void the_oldest_change_is_found_over_all_parts_of_the_walk() {
    grow();
    LiveCursor behind = behind(ChangeFilter.EVERYTHING);
    world.now = world.now.plus(Duration.ofMinutes(3));
    StockTaking later = new StockTaking(new Desk(world, DeliveryWorld.LIMITS, world.now), log);

    Stock part = later.goOn(Collections.nCopies(StockTaking.LOOKS, behind));
    Stock whole = later.goOn(List.of());

    assertThat(part).isNull();
    assertThat(whole).isNotNull();
    assertThat(whole.oldest()).isEqualTo(Duration.ofMinutes(3));
    assertThat(whole.states()).isEqualTo(Map.of(State.ACTIVE, StockTaking.LOOKS));
  }

  @Test
  void what_was_counted_in_one_walk_is_not_counted_in_the_next() {
    grow();
    LiveCursor behind = behind(ChangeFilter.EVERYTHING);

    Stock first = stockTaking.goOn(List.of(behind));
    Stock second = stockTaking.goOn(List.of());

    assertThat(first).isNotNull();
    assertThat(first.load().lag()).isEqualTo(CHANGES);
    assertThat(second).isEqualTo(Stock.NOTHING);
  }

  private void grow() {
    List<LogEntry> entries =
        IntStream.range(0, CHANGES).mapToObj(i -> world.change("dark-harbour")).toList();
    log.begin(0, 0);
    log.append(0, entries, CHANGES);
  }

  private LiveCursor behind(ChangeFilter filter) {
    Subscription subscription = Subscriptions.to("ann", filter, Map.of());
    return new LiveCursor(subscription, 0, CursorState.startingAt(Map.of()), DeliveryWorld.LIMITS);
  }
}
