package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeliveryEngineTest {

  private final DeliveryWorld world = new DeliveryWorld(1);

  @Test
  void a_change_reaches_every_subscriber_once() {
    world.subscribe(Subscriptions.to("ann"));
    world.subscribe(Subscriptions.to("ben"));

    LogEntry change = world.change("dark-harbour");
    world.settle();

    assertThat(world.received("ann")).containsExactly(change.changeId());
    assertThat(world.received("ben")).containsExactly(change.changeId());
  }

  @Test
  void what_is_older_than_a_subscription_is_not_sent() {
    world.change("dark-harbour");
    world.subscribe(Subscriptions.to("ann", ChangeFilter.EVERYTHING, Map.of(0, 1L)));

    LogEntry newer = world.change("dark-harbour");
    world.settle();

    assertThat(world.received("ann")).containsExactly(newer.changeId());
  }

  @Test
  void a_change_between_registration_and_a_crash_is_not_lost() {
    world.subscribe(Subscriptions.to("ann", ChangeFilter.EVERYTHING, Map.of(0, 0L)));

    world.die();
    LogEntry change = world.change("dark-harbour");
    world.die();
    world.start();
    world.settle();

    assertThat(world.received("ann")).containsExactly(change.changeId());
  }

  @Test
  void the_changes_of_a_show_wait_for_each_other_while_other_shows_pass() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry first = world.change("dark-harbour");
    LogEntry second = world.change("dark-harbour");
    LogEntry other = world.change("night-shift");

    world.settle(request -> !request.entry().showId().equals("dark-harbour"));
    assertThat(world.received("ann")).containsExactly(other.changeId());

    world.wait(Duration.ofSeconds(2));
    world.settle();
    assertThat(world.received("ann"))
        .containsExactly(other.changeId(), first.changeId(), second.changeId());
  }

  @Test
  void the_next_change_of_a_show_waits_until_the_delivery_before_is_written() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    world.change("dark-harbour");

    world.answer(world.requests.getFirst(), Outcome.DELIVERED);
    assertThat(world.requests).isEmpty();

    world.write();
    assertThat(world.requests).hasSize(1);
  }

  @Test
  void a_change_that_comes_before_the_delivery_before_is_written_waits_too() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    world.answer(world.requests.getFirst(), Outcome.DELIVERED);

    world.change("dark-harbour");
    assertThat(world.requests).isEmpty();

    world.write();
    assertThat(world.requests).hasSize(1);
  }

  @Test
  void a_failed_delivery_is_tried_again_later_and_later() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    List<Duration> waits = new ArrayList<>();

    for (int attempt = 1; attempt <= 5; attempt++) {
      Instant before = world.now;
      world.settle(_ -> false);
      world.wait(Duration.between(world.now, world.engine.nextAlarm()));
      while (world.requests.isEmpty()) {
        world.wait(Duration.between(world.now, world.engine.nextAlarm()));
      }
      waits.add(Duration.between(before, world.now));
    }

    assertThat(waits)
        .isSorted()
        .allSatisfy(
            wait -> assertThat(wait).isBetween(Duration.ofMillis(800), Duration.ofMillis(19200)));
    assertThat(world.requests.getFirst().attempt()).isEqualTo(6);
  }

  @Test
  void a_retry_schedule_goes_on_after_a_restart_where_it_was() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    for (int attempt = 1; attempt <= 8; attempt++) {
      world.settle(_ -> false);
      while (world.requests.isEmpty()) {
        world.wait(Duration.between(world.now, world.engine.nextAlarm()));
      }
    }
    world.settle(_ -> false);
    Instant due = world.cursor("ann").parked().values().iterator().next().nextAttemptAt();
    assertThat(due).isAfter(world.now.plus(Duration.ofMinutes(3)));

    world.die();
    world.wait(Duration.ofMinutes(1));
    world.die();
    world.start();
    assertThat(world.requests).isEmpty();

    world.wait(Duration.between(world.now, due).minusMillis(1));
    assertThat(world.requests).isEmpty();
    world.wait(Duration.ofMillis(1));
    assertThat(world.requests).hasSize(1);
    assertThat(world.requests.getFirst().attempt()).isEqualTo(10);
  }

  @Test
  void a_paused_subscription_loses_nothing() {
    Subscription ann = Subscriptions.to("ann");
    world.subscribe(ann);
    world.subscribe(Subscriptions.with(ann, false));
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      missed.add(world.change("show-" + i % 7).changeId());
    }
    assertThat(world.requests).isEmpty();
    assertThat(world.stock().load().lag()).isEqualTo(500);

    world.subscribe(Subscriptions.with(ann, true));
    world.settle();

    assertThat(world.received("ann")).containsExactlyInAnyOrderElementsOf(missed);
    assertThat(world.stock().load().lag()).isZero();
  }

  @Test
  void what_a_filter_holds_back_is_passed_over() {
    world.subscribe(
        Subscriptions.to("ann", new ChangeFilter(Set.of(), Set.of(Status.CANCELLED)), Map.of()));

    world.change("dark-harbour", Status.RENEWED, 0);
    LogEntry wanted = world.change("dark-harbour", Status.CANCELLED, 0);
    world.settle();

    assertThat(world.received("ann")).containsExactly(wanted.changeId());
  }

  @Test
  void a_narrower_filter_also_holds_for_what_waits_to_be_tried_again() {
    Subscription ann = Subscriptions.to("ann");
    world.subscribe(ann);
    world.change("dark-harbour");
    LogEntry wanted = world.change("dark-harbour", Status.CANCELLED, 0);
    world.settle(_ -> false);

    world.subscribe(Subscriptions.with(ann, new ChangeFilter(Set.of(), Set.of(Status.CANCELLED))));
    world.wait(Duration.ofSeconds(2));
    world.settle();

    assertThat(world.received("ann")).containsExactly(wanted.changeId());
  }

  @Test
  void a_deleted_subscription_gets_nothing_and_leaves_no_cursor() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    Delivery underWay = world.requests.getFirst();

    world.unsubscribe("ann");
    world.answer(underWay, Outcome.DELIVERED);
    world.change("night-shift");

    assertThat(world.requests).isEmpty();
    assertThat(world.writes).isEmpty();
    assertThat(world.forgotten).containsExactly("ann");
    assertThat(world.engine.busy()).isZero();
  }

  @Test
  void a_cursor_without_its_subscription_is_removed() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    world.settle();

    world.die();
    world.subscriptions.clear();
    world.start();

    assertThat(world.forgotten).containsExactly("ann");
  }

  @Test
  void one_subscription_has_no_more_under_way_than_its_share() {
    world.subscribe(Subscriptions.to("ann"));
    for (int i = 0; i < 100; i++) {
      world.change("show-" + i);
    }
    int most = 0;
    while (!world.requests.isEmpty()) {
      most = Math.max(most, world.requests.size());
      world.answer(world.requests.getFirst(), Outcome.DELIVERED);
      world.write();
    }

    assertThat(most).isEqualTo(DeliveryWorld.LIMITS.inFlightPerSubscription());
    assertThat(world.received("ann")).hasSize(100);
  }

  @Test
  void all_subscriptions_together_have_no_more_under_way_than_the_limit_and_share_it() {
    for (int i = 0; i < 20; i++) {
      world.subscribe(Subscriptions.to("sub-" + i));
    }
    world.change("dark-harbour");

    assertThat(world.requests).hasSize(DeliveryWorld.LIMITS.inFlight());
    assertThat(world.requests.stream().map(each -> each.subscription().id()))
        .doesNotHaveDuplicates();
    world.settle();
    assertThat(world.received).hasSize(20);
  }

  @Test
  void a_failing_endpoint_parks_no_more_shows_than_allowed_and_lags_beyond() {
    world.subscribe(Subscriptions.to("ann"));
    for (int i = 0; i < 100; i++) {
      world.change("show-" + i);
    }
    for (int i = 0; i < 50; i++) {
      world.settle(_ -> false);
      world.wait(Duration.ofSeconds(30));
    }

    assertThat(world.cursor("ann").parked())
        .hasSizeBetween(Health.FAILING, DeliveryWorld.LIMITS.parkedShows());
    world.wait(Duration.ofHours(2));
    world.settle();
    assertThat(world.received("ann")).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void a_subscription_far_behind_reads_the_log_page_by_page() {
    for (int i = 0; i < 3000; i++) {
      world.change("show-" + i % 50, Status.RENEWED, 1);
    }
    world.die();
    world.start();

    world.subscribe(Subscriptions.to("ann"));
    world.settle();

    assertThat(world.received("ann")).hasSize(3000).doesNotHaveDuplicates();
    assertThat(world.pagesRead()).isBetween(40, 200);
  }

  @Test
  void a_write_that_fails_is_made_again_and_holds_the_show_meanwhile() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    world.change("dark-harbour");
    world.answer(world.requests.getFirst(), Outcome.DELIVERED);

    world.failWrite();
    assertThat(world.requests).isEmpty();
    assertThat(world.engine.busy()).isEqualTo(1);

    world.wait(Duration.ofSeconds(1));
    world.settle();
    assertThat(world.received("ann")).hasSize(2);
    assertThat(world.engine.busy()).isZero();
  }

  @Test
  void a_page_that_cannot_be_read_is_asked_for_again() {
    for (int i = 0; i < 300; i++) {
      world.change("show-" + i);
    }
    world.die();
    world.start();
    world.subscribe(Subscriptions.to("ann"));

    world.failRead();
    world.wait(Duration.ofSeconds(1));
    world.settle();

    assertThat(world.received("ann")).hasSize(300);
  }

  @Test
  void a_handover_waits_for_what_is_under_way_so_that_nothing_repeats() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    world.change("dark-harbour");
    AtomicBoolean over = new AtomicBoolean();

    world.engine.handOver(
        Set.of(DeliveryWorld.PARTITION), world.now.plusSeconds(10), () -> over.set(true));
    assertThat(over).isFalse();
    world.settle();
    assertThat(over).isTrue();
    world.start();
    world.settle();

    assertThat(world.received("ann", "dark-harbour")).containsExactly(0L, 1L);
  }

  @Test
  void a_handover_does_not_wait_for_ever() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    AtomicBoolean over = new AtomicBoolean();
    world.engine.handOver(
        Set.of(DeliveryWorld.PARTITION), world.now.plusSeconds(10), () -> over.set(true));

    world.wait(Duration.ofSeconds(10));

    assertThat(over).isTrue();
    Delivery hanging = world.requests.getFirst();
    world.writes.clear();
    world.answer(hanging, Outcome.TIMED_OUT);
    assertThat(world.writes).isEmpty();
    assertThat(world.engine.busy()).isZero();
  }

  @Test
  void partitions_that_were_lost_are_left_alone_at_once() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");

    world.engine.lost(Set.of(DeliveryWorld.PARTITION));
    world.change("night-shift");
    world.answer(world.requests.getFirst(), Outcome.DELIVERED);

    assertThat(world.writes).isEmpty();
    assertThat(world.engine.standing("ann")).isNull();
    assertThat(world.engine.busy()).isZero();
  }

  @Test
  void a_cursor_that_only_passes_over_changes_is_written_now_and_then() {
    world.subscribe(Subscriptions.to("ann", new ChangeFilter(Set.of("other"), Set.of()), Map.of()));
    world.change("dark-harbour");
    assertThat(world.writes).isEmpty();

    world.wait(DeliveryWorld.LIMITS.idleWrite());
    world.write();

    assertThat(world.cursor("ann").positions().at(0)).isEqualTo(1);
  }

  @Test
  void every_attempt_is_recorded_with_the_time_of_the_next() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    world.settle(_ -> false);
    world.wait(Duration.ofSeconds(2));
    world.settle();

    assertThat(world.attempts).hasSize(2);
    assertThat(world.attempts.getFirst().nextAttemptAt()).isNotNull();
    assertThat(world.attempts.getLast().nextAttemptAt()).isNull();
    assertThat(world.attempts.getLast().delivery().attempt()).isEqualTo(2);
  }
}
