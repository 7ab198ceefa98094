package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a subscriber gets after an outage who wants only the latest change of each season. */
class CatchingUpTest {

  private final DeliveryWorld world = new DeliveryWorld(2);

  @Test
  void
      of_what_came_during_a_pause_only_the_latest_of_each_season_is_sent_and_says_what_it_is_for() {
    Subscription ann = subscribe(ChangeFilter.EVERYTHING);
    world.change("dark-harbour", 1, Status.IN_PRODUCTION);
    world.settle();
    pause(ann);
    LogEntry first = world.change("dark-harbour", 1, Status.RENEWED);
    world.change("dark-harbour", 1, Status.CANCELLED);
    LogEntry other = world.change("dark-harbour", 2, Status.RENEWED);
    LogEntry last = world.change("dark-harbour", 1, Status.RENEWED);
    LogEntry next = world.change("dark-harbour", null, Status.RENEWED);

    resume(ann);
    world.settle();

    assertThat(world.received("ann").subList(1, 4))
        .containsExactly(other.changeId(), last.changeId(), next.changeId());
    assertThat(marks())
        .containsExactly(
            "",
            "",
            "{\"from\":\"IN_PRODUCTION\",\"changes\":2,\"firstChangeId\":\"%s\"}"
                .formatted(first.changeId()),
            "");
    assertThat(world.cursor("ann").parked()).isEmpty();
  }

  @Test
  void what_comes_after_the_outage_is_sent_change_by_change() {
    Subscription ann = subscribe(ChangeFilter.EVERYTHING);
    pause(ann);
    world.change("dark-harbour", 1, Status.RENEWED);
    LogEntry last = world.change("dark-harbour", 1, Status.CANCELLED);
    resume(ann);
    LogEntry after = world.change("dark-harbour", 1, Status.RENEWED);
    LogEntry later = world.change("dark-harbour", 1, Status.CANCELLED);

    world.settle();
    world.change("dark-harbour", 1, Status.RENEWED);
    world.settle();

    assertThat(world.received("ann").subList(0, 3))
        .containsExactly(last.changeId(), after.changeId(), later.changeId());
    assertThat(world.received("ann")).hasSize(4);
    assertThat(world.cursor("ann").stretches()).isEmpty();
  }

  @Test
  void who_does_not_want_that_gets_every_change() {
    world.subscribe(Subscriptions.to("ann"));
    Subscription ann = world.subscriptions.values().iterator().next();
    pause(ann);
    world.change("dark-harbour", 1, Status.RENEWED);
    world.change("dark-harbour", 1, Status.CANCELLED);

    resume(ann);
    world.settle();

    assertThat(world.received("ann")).hasSize(2);
    assertThat(marks()).containsOnly("");
  }

  @Test
  void a_success_of_a_failing_endpoint_ends_an_outage() {
    subscribe(ChangeFilter.EVERYTHING);
    for (int i = 0; i < Health.FAILING; i++) {
      world.change("dark-harbour", 1, i % 2 == 0 ? Status.RENEWED : Status.CANCELLED);
      world.untilRequest();
      world.answer(world.requests.getFirst(), 500, null);
    }
    world.change("dark-harbour", 1, Status.CONCLUDED);
    LogEntry last = world.change("dark-harbour", 1, Status.CANCELLED);

    world.untilRequest();
    LogEntry probe = world.requests.getFirst().entry();
    world.settle();
    world.wait(Duration.ofHours(3));
    world.settle();

    assertThat(world.received("ann")).containsExactly(probe.changeId(), last.changeId());
    assertThat(marks().getLast()).contains("\"changes\":5", "\"from\":\"RENEWED\"");
  }

  @Test
  void the_latest_that_the_filter_lets_through_is_sent() {
    Subscription ann =
        subscribe(new ChangeFilter(Set.of(), Set.of(Status.RENEWED, Status.CANCELLED)));
    pause(ann);
    LogEntry first = world.change("dark-harbour", 1, Status.RENEWED);
    LogEntry last = world.change("dark-harbour", 1, Status.CANCELLED);
    world.change("dark-harbour", 1, Status.CONCLUDED);

    resume(ann);
    world.settle();

    assertThat(world.received("ann")).containsExactly(last.changeId());
    assertThat(marks())
        .containsExactly(
            "{\"from\":null,\"changes\":1,\"firstChangeId\":\"%s\"}".formatted(first.changeId()));
  }

  @Test
  void a_replay_sends_what_was_left_out() {
    Subscription ann = subscribe(ChangeFilter.EVERYTHING);
    pause(ann);
    LogEntry first = world.change("dark-harbour", 1, Status.RENEWED);
    LogEntry last = world.change("dark-harbour", 1, Status.CANCELLED);
    resume(ann);
    world.settle();

    world.command(
        "ann",
        new Command.StartReplay(
            new Again("rpl_1", false), Positions.of(Map.of()), ChangeFilter.EVERYTHING));
    world.settle();

    assertThat(world.received("ann"))
        .containsExactly(last.changeId(), first.changeId(), last.changeId());
  }

  @Test
  void another_owner_leaves_out_the_same_and_says_the_same() {
    Subscription ann = subscribe(ChangeFilter.EVERYTHING);
    pause(ann);
    for (int i = 0; i < 300; i++) {
      world.change("show-" + i % 7, i % 3, i % 2 == 0 ? Status.RENEWED : Status.CANCELLED);
    }
    resume(ann);
    while (world.received.size() < 8) {
      world.settleOne();
    }
    List<String> before = marks();

    world.die();
    world.start();
    world.settle();

    assertThat(before).hasSize(8).doesNotContain("");
    assertThat(world.received.stream().map(each -> each.entry().changeId()).distinct()).hasSize(21);
    assertThat(Set.copyOf(marks())).hasSize(21).doesNotContain("");
  }

  @Test
  void beyond_the_seasons_that_are_remembered_changes_are_sent_one_by_one() {
    Subscription ann = subscribe(ChangeFilter.EVERYTHING);
    pause(ann);
    for (int i = 0; i < 2 * (Outlook.MOST + 10); i++) {
      world.change("dark-harbour", i / 2, i % 2 == 0 ? Status.RENEWED : Status.CANCELLED);
    }

    resume(ann);
    world.settle();

    assertThat(world.received("ann")).hasSize(Outlook.MOST + 20);
    assertThat(marks().stream().filter(mark -> !mark.isEmpty())).hasSize(Outlook.MOST);
  }

  private Subscription subscribe(ChangeFilter filter) {
    Subscription subscription = Subscriptions.coalescing(Subscriptions.to("ann", filter, Map.of()));
    world.subscribe(subscription);
    return subscription;
  }

  private void pause(Subscription subscription) {
    world.subscribe(subscription.with(false, world.now));
  }

  private void resume(Subscription subscription) {
    world.subscribe(subscription.with(true, world.now));
    world.command(subscription.id(), new Command.Resume());
  }

  private List<String> marks() {
    return world.received.stream().map(Marks::of).toList();
  }
}
