package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.subscription.ChangeFilter;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How much a subscription has before it, and since when. */
class BacklogTest {

  private final DeliveryWorld world = new DeliveryWorld(2);

  @Test
  void who_has_everything_has_no_backlog() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    world.settle();

    assertThat(backlog("ann")).isEqualTo(Backlog.NOTHING);
    assertThat(world.stock().states()).isEqualTo(Map.of(State.ACTIVE, 1));
    assertThat(world.stock().oldest()).isZero();
  }

  @Test
  void what_waits_behind_a_failed_change_counts_and_what_is_filtered_out_does_not() {
    world.subscribe(
        Subscriptions.to("ann", new ChangeFilter(Set.of(), Set.of(Status.RENEWED)), Map.of()));
    LogEntry oldest = world.change("dark-harbour");
    world.change("dark-harbour", Status.CANCELLED, 0);
    world.wait(Duration.ofSeconds(40));
    world.change("dark-harbour");
    world.change("night-shift");
    world.settle(request -> request.entry().showId().equals("night-shift"));

    assertThat(backlog("ann").changes()).isEqualTo(2);
    assertThat(backlog("ann").exact()).isTrue();
    assertThat(backlog("ann").oldest()).isEqualTo(oldest);
    assertThat(world.stock().oldest()).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void a_paused_subscription_has_a_backlog_that_no_operator_is_woken_for() {
    world.subscribe(Subscriptions.with(Subscriptions.to("ann"), false));
    LogEntry oldest = world.change("dark-harbour");
    world.change("night-shift");
    world.wait(Duration.ofHours(1));

    assertThat(backlog("ann").changes()).isEqualTo(2);
    assertThat(backlog("ann").oldest()).isEqualTo(oldest);
    assertThat(world.stock().states()).isEqualTo(Map.of(State.PAUSED, 1));
    assertThat(world.stock().oldest()).isZero();
  }

  @Test
  void what_is_not_in_memory_is_an_upper_bound_that_says_so() {
    world.subscribe(Subscriptions.with(Subscriptions.to("ann"), false));
    for (int i = 0; i < 300; i++) {
      world.change("dark-harbour");
    }
    world.die();
    world.start();

    Backlog backlog = backlog("ann");

    assertThat(backlog.exact()).isFalse();
    assertThat(backlog.changes()).isEqualTo(300);
    assertThat(backlog.oldestKnown()).isFalse();
    assertThat(backlog.oldest()).isNull();
  }

  @Test
  void a_disabled_and_a_failing_subscription_are_counted_as_such() {
    world.subscribe(Subscriptions.to("ann"));
    world.subscribe(Subscriptions.to("ben"));
    for (int show = 0; show < Health.FAILING; show++) {
      world.change("show-" + show);
    }
    while (!world.requests.isEmpty()) {
      Delivery request = world.requests.getFirst();
      world.answer(request, request.subscription().id().equals("ann") ? 410 : 500, null);
      while (!world.writes.isEmpty()) {
        world.write();
      }
    }

    assertThat(world.stock().states()).isEqualTo(Map.of(State.DISABLED, 1, State.FAILING, 1));
  }

  private Backlog backlog(String id) {
    Standing standing = world.engine.standing(id);
    if (standing == null) {
      throw new AssertionError(id + " is nobody's");
    }
    return standing.backlog();
  }
}
