package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.subscription.ChangeFilter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Replays, single changes that are sent once more, and parts of the log that are passed over. */
class SentAgainTest {

  private static final Limits LIMITS =
      new Limits(
          4, 12, 8, 20_000, Duration.ofSeconds(30), Duration.ofSeconds(1), 12, DeliveryWorld.SLOW);
  private static final RetrySchedule TWICE =
      new RetrySchedule(List.of(Duration.ofSeconds(5)), 0, Duration.ofHours(6));

  private final DeliveryWorld world = new DeliveryWorld(1, LIMITS, TWICE);

  @Test
  void a_replay_sends_what_was_there_before_the_subscription_in_order_and_ends() {
    LogEntry first = world.change("dark-harbour");
    LogEntry second = world.change("dark-harbour");
    world.subscribe(Subscriptions.to("ann", ChangeFilter.EVERYTHING, Map.of(0, 2L)));
    LogEntry third = world.change("dark-harbour");
    world.settle();
    assertThat(world.received("ann")).containsExactly(third.changeId());

    replay("ann", ChangeFilter.EVERYTHING);
    world.settle();

    assertThat(replayed()).containsExactly(first.changeId(), second.changeId(), third.changeId());
    assertThat(replayOf("ann").running()).isFalse();
    assertThat(replayOf("ann").delivered()).isEqualTo(3);
    assertThat(replayOf("ann").finishedAt()).isEqualTo(world.now);
    assertThat(world.engine.busy()).isZero();
  }

  @Test
  void what_comes_after_a_replay_was_asked_for_is_not_part_of_it() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry old = world.change("dark-harbour");
    world.settle();

    replay("ann", ChangeFilter.EVERYTHING);
    LogEntry fresh = world.change("night-shift");
    world.settle();

    assertThat(replayed()).containsExactly(old.changeId());
    assertThat(world.received("ann"))
        .containsExactlyInAnyOrder(old.changeId(), old.changeId(), fresh.changeId());
  }

  @Test
  void a_new_change_does_not_wait_for_a_replay() {
    world.subscribe(Subscriptions.to("ann"));
    for (int show = 0; show < 20; show++) {
      world.change("show-" + show);
    }
    world.settle();

    replay("ann", ChangeFilter.EVERYTHING);
    assertThat(world.requests).hasSize(2);
    LogEntry fresh = world.change("night-shift");

    assertThat(world.requests).hasSize(3);
    assertThat(world.requests.getLast().entry()).isEqualTo(fresh);
  }

  @Test
  void a_replay_sends_only_what_its_filter_and_the_subscription_let_through() {
    world.subscribe(
        Subscriptions.to("ann", new ChangeFilter(Set.of(), Set.of(Status.RENEWED)), Map.of()));
    LogEntry wanted = world.change("dark-harbour", Status.RENEWED, 0);
    world.change("dark-harbour", Status.CANCELLED, 0);
    world.change("night-shift", Status.RENEWED, 0);
    world.settle();

    replay("ann", new ChangeFilter(Set.of("dark-harbour"), Set.of()));
    world.settle();

    assertThat(replayed()).containsExactly(wanted.changeId());
  }

  @Test
  void what_the_subscriber_is_still_to_get_is_left_to_its_own_walk() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry got = world.change("dark-harbour");
    world.settle();
    LogEntry stuck = world.change("dark-harbour");
    world.settle(_ -> false);

    replay("ann", ChangeFilter.EVERYTHING);
    world.settle(request -> request.lane() == Lane.REPLAY);
    assertThat(replayed()).containsExactly(got.changeId());
    assertThat(replayOf("ann").running()).isFalse();

    world.untilRequest();
    world.settle();
    assertThat(world.received("ann"))
        .containsExactly(got.changeId(), got.changeId(), stuck.changeId());
  }

  @Test
  void a_show_never_has_two_requests_under_way_because_of_a_replay() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry old = world.change("dark-harbour");
    world.settle();

    LogEntry fresh = world.change("dark-harbour");
    replay("ann", ChangeFilter.EVERYTHING);

    assertThat(world.requests).hasSize(1);
    world.settle();
    assertThat(world.received("ann", "dark-harbour")).startsWith(old.offset(), fresh.offset());
    assertThat(replayed()).startsWith(old.changeId());
  }

  @Test
  void a_crash_goes_on_with_the_replay_where_it_stood() {
    world.subscribe(Subscriptions.to("ann"));
    for (int i = 0; i < 6; i++) {
      world.change("dark-harbour");
    }
    world.settle();
    replay("ann", ChangeFilter.EVERYTHING);
    for (int i = 0; i < 3; i++) {
      world.answer(world.requests.getFirst(), Outcome.DELIVERED);
      while (!world.writes.isEmpty()) {
        world.write();
      }
    }

    world.die();
    world.start();
    world.settle();

    assertThat(replayed()).hasSize(6).doesNotHaveDuplicates();
    assertThat(replayOf("ann").running()).isFalse();
  }

  @Test
  void a_replay_reads_old_pages_a_few_at_a_time() {
    world.subscribe(Subscriptions.to("ann"));
    for (int i = 0; i < 40; i++) {
      world.change("show-" + i % 5, Status.RENEWED, 60);
      world.settle();
    }
    world.die();
    world.start();
    int read = world.pagesRead();

    replay("ann", ChangeFilter.EVERYTHING);
    assertThat(world.reads).hasSize(1);
    world.settle();

    assertThat(replayed()).hasSize(40).doesNotHaveDuplicates();
    assertThat(world.pagesRead() - read).isLessThan(60);
  }

  @Test
  void a_replayed_change_that_fails_is_tried_again_and_then_a_dead_letter_that_can_be_redriven() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry first = world.change("dark-harbour");
    LogEntry second = world.change("dark-harbour");
    world.settle();

    world.command("ann", new Command.StartReplay(again(true), start(), ChangeFilter.EVERYTHING));
    world.settle(request -> !request.entry().equals(first));
    world.untilRequest();
    world.settle(request -> !request.entry().equals(first));
    assertThat(replayed()).containsExactly(second.changeId());
    assertThat(world.cursor("ann").aside()).containsOnlyKeys(first.changeId());

    world.command("ann", new Command.Redrive(new Command.Which(null)));
    assertThat(world.requests)
        .extracting(Delivery::messageId)
        .containsExactly(first.changeId() + "_rpl-1");
    world.settle();
    assertThat(world.cursor("ann").aside()).isEmpty();
  }

  @Test
  void a_webhook_that_is_sent_again_keeps_its_id_unless_another_is_asked_for() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry change = world.change("dark-harbour");
    world.settle();

    replay("ann", ChangeFilter.EVERYTHING);
    world.settle();
    resend(change, new Again("rsd-1", true));
    world.settle();

    assertThat(world.received)
        .extracting(Delivery::messageId)
        .containsExactly(change.changeId(), change.changeId(), change.changeId() + "_rsd-1");
  }

  @Test
  void while_a_replay_goes_on_another_is_not_begun() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    world.settle();

    replay("ann", ChangeFilter.EVERYTHING);
    world.command(
        "ann",
        new Command.StartReplay(new Again("rpl-2", false), start(), ChangeFilter.EVERYTHING));
    world.settle();
    assertThat(replayOf("ann").again().id()).isEqualTo("rpl-1");
    assertThat(replayed()).hasSize(1);

    world.command(
        "ann",
        new Command.StartReplay(new Again("rpl-3", false), start(), ChangeFilter.EVERYTHING));
    world.settle();
    assertThat(replayOf("ann").again().id()).isEqualTo("rpl-3");
    assertThat(replayed()).hasSize(2);
  }

  @Test
  void an_ended_replay_sends_nothing_more_and_what_was_under_way_harms_none_after_it() {
    world.subscribe(Subscriptions.to("ann"));
    for (int i = 0; i < 3; i++) {
      world.change("dark-harbour");
    }
    world.settle();
    replay("ann", ChangeFilter.EVERYTHING);
    Delivery underWay = world.requests.getFirst();

    world.command("ann", new Command.EndReplay());
    world.command(
        "ann", new Command.StartReplay(new Again("rpl-2", true), start(), ChangeFilter.EVERYTHING));
    world.answer(underWay, Outcome.DELIVERED);
    world.settle();

    assertThat(world.received)
        .filteredOn(each -> each.again() != null && each.again().fresh())
        .extracting(each -> each.entry().offset())
        .containsExactly(0L, 1L, 2L);
    world.command("ann", new Command.EndReplay());
    assertThat(world.engine.standing("ann"))
        .satisfies(standing -> assertThat(standing.cursor().replay()).isNull());
  }

  @Test
  void a_replay_rests_while_its_endpoint_wants_a_pause_or_its_subscriber() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    world.change("night-shift");
    world.settle();
    replay("ann", ChangeFilter.EVERYTHING);
    world.answer(world.requests.getFirst(), 503, Duration.ofMinutes(1));
    world.settle();
    int before = replayed().size();

    world.wait(Duration.ofSeconds(59));
    assertThat(world.requests).isEmpty();
    world.subscribe(Subscriptions.with(Subscriptions.to("ann"), false));
    world.wait(Duration.ofMinutes(5));
    assertThat(world.requests).isEmpty();
    world.subscribe(Subscriptions.to("ann"));
    world.settle();

    assertThat(replayed()).hasSize(2);
    assertThat(before).isEqualTo(1);
  }

  @Test
  void one_change_is_sent_again_by_itself_although_the_filter_keeps_it_out_today() {
    world.subscribe(
        Subscriptions.to("ann", new ChangeFilter(Set.of("night-shift"), Set.of()), Map.of()));
    LogEntry change = world.change("dark-harbour");
    world.settle();
    assertThat(world.received("ann")).isEmpty();

    resend(change, new Again("rsd-1", false));
    world.die();
    world.start();
    world.settle();

    assertThat(world.received("ann")).containsExactly(change.changeId());
    assertThat(world.cursor("ann").aside()).isEmpty();
  }

  @Test
  void a_change_is_not_sent_again_where_no_more_can_be_set_aside() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry change = world.change("dark-harbour");
    world.settle();
    world.subscribe(Subscriptions.with(Subscriptions.to("ann"), false));
    for (int i = 0; i < CursorState.MOST_ASIDE; i++) {
      world.command(
          "ann", new Command.Resend(again(false), "other-" + i, "night-shift", 0, 1_000_000L + i));
    }

    resend(change, new Again("rsd-1", false));

    assertThat(world.engine.standing("ann"))
        .satisfies(standing ->
            assertThat(standing.cursor().aside())
                .hasSize(CursorState.MOST_ASIDE)
                .doesNotContainKey(change.changeId()));
  }

  @Test
  void skipping_passes_over_what_waits_and_what_was_not_looked_at() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    world.settle(_ -> false);
    world.change("dark-harbour");
    world.subscribe(Subscriptions.with(Subscriptions.to("ann"), false));
    world.change("night-shift");
    LogEntry kept = world.change("night-shift");
    LogEntry keptToo = world.change("dark-harbour");

    world.command("ann", new Command.SkipTo(Positions.of(Map.of(0, 3L))));
    world.subscribe(Subscriptions.to("ann"));
    world.settle();
    world.wait(Duration.ofMinutes(1));
    world.settle();

    assertThat(world.received("ann"))
        .containsExactlyInAnyOrder(kept.changeId(), keptToo.changeId());
  }

  @Test
  void skipping_to_within_what_waits_keeps_the_rest_of_it() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    world.change("dark-harbour");
    LogEntry third = world.change("dark-harbour");
    world.settle(_ -> false);

    world.command("ann", new Command.SkipTo(Positions.of(Map.of(0, 2L))));
    world.settle();

    assertThat(world.received("ann")).containsExactly(third.changeId());
  }

  @Test
  void what_is_under_way_when_it_is_skipped_is_not_tried_again_and_its_show_goes_on() {
    world.subscribe(Subscriptions.to("ann"));
    world.change("dark-harbour");
    Delivery underWay = world.requests.getFirst();

    world.command("ann", new Command.SkipTo(Positions.of(Map.of(0, 1L))));
    LogEntry next = world.change("dark-harbour");
    assertThat(world.requests).containsExactly(underWay);
    world.answer(underWay, Outcome.REFUSED);
    world.settle();

    assertThat(world.attempts.getFirst().nextAttemptAt()).isNull();
    assertThat(world.received("ann")).containsExactly(next.changeId());
    assertThat(world.cursor("ann").parked()).isEmpty();
  }

  @Test
  void skipping_never_goes_back() {
    world.subscribe(Subscriptions.to("ann"));
    LogEntry change = world.change("dark-harbour");
    world.settle();

    world.command("ann", new Command.SkipTo(Positions.of(Map.of(0, 0L))));
    world.settle();

    assertThat(world.received("ann")).containsExactly(change.changeId());
  }

  private void replay(String id, ChangeFilter filter) {
    world.command(id, new Command.StartReplay(again(false), start(), filter));
  }

  private void resend(LogEntry change, Again again) {
    world.command(
        "ann",
        new Command.Resend(
            again, change.changeId(), change.showId(), change.partition(), change.offset()));
  }

  private List<String> replayed() {
    return world.received.stream()
        .filter(each -> each.lane() == Lane.REPLAY)
        .map(each -> each.entry().changeId())
        .toList();
  }

  private Replay replayOf(String id) {
    Standing standing = world.engine.standing(id);
    if (standing == null || standing.cursor().replay() == null) {
      throw new AssertionError("nothing was ever replayed to " + id);
    }
    return standing.cursor().replay();
  }

  private static Again again(boolean fresh) {
    return new Again("rpl-1", fresh);
  }

  private static Positions start() {
    return Positions.of(Map.of());
  }
}
