package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of changes whose endpoint fails for long, or does not want them. */
class GivingUpTest {

  private static final Limits LIMITS =
      new Limits(
          4, 12, 8, 200_000, Duration.ofSeconds(30), Duration.ofSeconds(1), 12, DeliveryWorld.SLOW);
  private static final RetrySchedule OF_THE_SERVICE =
      new RetrySchedule(
          List.of(
              Duration.ofSeconds(5),
              Duration.ofMinutes(5),
              Duration.ofMinutes(30),
              Duration.ofHours(2),
              Duration.ofHours(5),
              Duration.ofHours(10),
              Duration.ofHours(14),
              Duration.ofHours(20),
              Duration.ofHours(24)),
          20,
          Duration.ofHours(6));
  private static final RetrySchedule TWICE =
      new RetrySchedule(List.of(Duration.ofSeconds(5)), 0, Duration.ofHours(6));

  private final DeliveryWorld world = new DeliveryWorld(1, LIMITS, TWICE);

  @Test
  void the_whole_schedule_takes_three_days_and_ends_with_a_dead_letter() {
    DeliveryWorld days = new DeliveryWorld(1, LIMITS, OF_THE_SERVICE);
    days.subscribe(Subscriptions.to("ann"));
    LogEntry change = days.change("dark-harbour");
    Instant began = days.now;
    List<Duration> waits = new ArrayList<>();

    Instant before = days.now;
    while (!days.requests.isEmpty()) {
      days.answer(days.requests.getFirst(), Outcome.REFUSED);
      days.settle();
      if (days.attempts.getLast().nextAttemptAt() != null) {
        days.untilRequest();
        waits.add(Duration.between(before, days.now));
        before = days.now;
      }
    }

    assertThat(waits).hasSize(OF_THE_SERVICE.waits().size());
    for (int i = 0; i < waits.size(); i++) {
      long wait = OF_THE_SERVICE.waits().get(i).toMillis();
      assertThat(waits.get(i).toMillis()).isBetween(wait * 8 / 10, wait * 12 / 10);
    }
    assertThat(Duration.between(began, days.now))
        .isBetween(Duration.ofDays(2).plusHours(12), Duration.ofDays(4));
    assertThat(days.cursor("ann").aside()).containsOnlyKeys(change.changeId());
    assertThat(days.cursor("ann").aside().values())
        .extracting(SetAside::attempts)
        .containsExactly(10);
    assertThat(days.cursor("ann").parked()).isEmpty();
  }

  @Test
  void what_waited_behind_a_change_that_is_given_up_goes_on() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry first = world.change("dark-harbour");
    LogEntry second = world.change("dark-harbour");

    exhaust(first);
    world.settle();

    assertThat(world.received("ann")).containsExactly(second.changeId());
    assertThat(world.cursor("ann").aside()).containsOnlyKeys(first.changeId());
  }

  @Test
  void a_dead_letter_survives_a_crash_and_arrives_when_it_is_redriven() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry change = world.change("dark-harbour");
    exhaust(change);
    world.die();
    world.start();
    assertThat(world.requests).isEmpty();

    world.command("ann", new Command.Redrive(new Command.Which(null)));
    world.settle();

    assertThat(world.received("ann")).containsExactly(change.changeId());
    assertThat(world.cursor("ann").aside()).isEmpty();
    assertThat(world.engine.busy()).isZero();
  }

  @Test
  void a_redriven_change_has_the_whole_schedule_before_it_and_does_not_hold_up_its_show() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry change = world.change("dark-harbour");
    exhaust(change);

    world.command("ann", new Command.Redrive(new Command.Which(change.changeId())));
    assertThat(world.requests).extracting(Delivery::attempt).containsExactly(1);
    world.settle(_ -> false);
    LogEntry newer = world.change("dark-harbour");
    world.settle();
    assertThat(world.received("ann")).containsExactly(newer.changeId());

    world.untilRequest();
    assertThat(world.requests).extracting(Delivery::attempt).containsExactly(2);
    world.settle(_ -> false);
    assertThat(world.cursor("ann").aside().values())
        .singleElement()
        .satisfies(each -> assertThat(each.nextAttemptAt()).isNull());
  }

  @Test
  void a_show_never_has_two_requests_under_way() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry change = world.change("dark-harbour");
    exhaust(change);
    world.change("dark-harbour");

    world.command("ann", new Command.Redrive(new Command.Which(null)));

    assertThat(world.requests).hasSize(1);
    world.settle();
    assertThat(world.received("ann")).hasSize(2);
  }

  @Test
  void a_dismissed_dead_letter_is_gone() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry change = world.change("dark-harbour");
    exhaust(change);

    world.command("ann", new Command.Dismiss(new Command.Which(change.changeId())));
    world.command("ann", new Command.Redrive(new Command.Which(null)));
    world.settle();

    assertThat(world.received("ann")).isEmpty();
    assertThat(world.cursor("ann").aside()).isEmpty();
  }

  @Test
  void a_command_is_obeyed_once_however_often_it_is_heard() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry change = world.change("dark-harbour");
    exhaust(change);
    world.command("ann", new Command.Redrive(new Command.Which(null)));
    exhaust(change);

    world.die();
    world.start();
    world.settle();

    assertThat(world.requests).isEmpty();
    assertThat(world.cursor("ann").aside()).containsOnlyKeys(change.changeId());
  }

  @Test
  void a_command_whose_effect_was_not_written_is_obeyed_by_the_next_owner() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry change = world.change("dark-harbour");
    exhaust(change);

    world.command("ann", new Command.Redrive(new Command.Which(null)));
    world.die();
    world.start();
    world.settle();

    assertThat(world.received("ann")).containsExactly(change.changeId());
  }

  @Test
  void an_endpoint_that_is_gone_gets_nothing_until_its_subscriber_resumes() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry first = world.change("dark-harbour");
    world.answer(world.requests.getFirst(), 410, null);
    world.settle();
    LogEntry second = world.change("dark-harbour");
    LogEntry other = world.change("night-shift");
    world.wait(Duration.ofDays(30));
    world.die();
    world.start();

    assertThat(world.requests).isEmpty();
    assertThat(world.cursor("ann").health().disabled())
        .isNotNull()
        .extracting(Disabled::reason)
        .isEqualTo(Disabled.Reason.GONE);

    world.command("ann", new Command.Resume());
    world.settle();

    assertThat(world.received("ann"))
        .containsExactlyInAnyOrder(first.changeId(), second.changeId(), other.changeId());
    assertThat(world.received("ann", "dark-harbour")).isSorted();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void an_overloaded_endpoint_is_left_alone_for_all_shows_as_long_as_it_asks(int status) {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    world.answer(world.requests.getFirst(), status, Duration.ofMinutes(7));
    world.settle();

    world.change("night-shift");
    world.wait(Duration.ofMinutes(7).minusMillis(1));
    assertThat(world.requests).isEmpty();

    world.wait(Duration.ofMillis(1));
    assertThat(world.requests).hasSize(1);
    world.settle();
    assertThat(world.received).hasSize(2);
  }

  @Test
  void an_overloaded_endpoint_that_does_not_say_how_long_is_left_alone_longer_and_longer() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    world.answer(world.requests.getFirst(), 429, null);
    world.settle();
    Instant first = world.cursor("ann").health().notBefore();
    world.untilRequest();
    world.answer(world.requests.getFirst(), 429, null);

    assertThat(first)
        .isBetween(Instant.parse("2026-01-01T00:00:04Z"), Instant.parse("2026-01-01T00:00:06Z"));
    assertThat(
            world
                .engine
                .standing(Subscriptions.to("ann"), world.writes.getLast().state())
                .cursor()
                .health()
                .notBefore())
        .isBetween(world.now.plusSeconds(8), world.now.plusSeconds(12));
  }

  @Test
  void nobody_may_ask_for_a_pause_beyond_the_limit_and_a_pause_survives_a_crash() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    world.answer(world.requests.getFirst(), 429, Duration.ofDays(300));
    world.settle();
    world.die();
    world.start();

    world.wait(Duration.ofHours(6).minusSeconds(1));
    assertThat(world.requests).isEmpty();
    world.wait(Duration.ofSeconds(1));
    assertThat(world.requests).hasSize(1);
  }

  @Test
  void a_failing_endpoint_is_tried_with_one_request_at_a_time_until_one_succeeds() {
    world.subscribe(Subscriptions.to("ann"));
    for (int show = 0; show < Health.FAILING; show++) {
      world.change("show-" + show);
    }
    world.settle(_ -> false);
    assertThat(world.cursor("ann").health().failing()).isTrue();

    world.wait(Duration.ofSeconds(6));
    assertThat(world.requests).hasSize(1);

    world.answer(world.requests.getFirst(), Outcome.DELIVERED);
    world.write();
    assertThat(world.requests).hasSize(2);
  }

  @Test
  void one_dead_letter_too_many_disables_the_subscription_and_loses_nothing() {
    world.subscribe(Subscriptions.to("ann"));
    int changes = CursorState.MOST_ASIDE + 3;
    for (int i = 0; i < changes; i++) {
      world.change("show-" + i % 7);
    }
    do {
      world.settle(_ -> false);
      world.wait(Duration.ofSeconds(5));
    } while (world.cursor("ann").health().disabled() == null);
    world.settle(_ -> false);
    assertThat(world.cursor("ann").aside()).hasSize(CursorState.MOST_ASIDE);

    world.command("ann", new Command.Resume());
    world.command("ann", new Command.Redrive(new Command.Which(null)));
    world.settle();

    assertThat(world.received("ann")).doesNotHaveDuplicates().hasSize(changes);
  }

  private void exhaust(LogEntry change) {
    while (world.requests.stream().anyMatch(each -> each.entry().equals(change))) {
      world.settle(request -> !request.entry().equals(change));
      if (world.attempts.getLast().nextAttemptAt() == null) {
        return;
      }
      world.untilRequest();
    }
  }
}
