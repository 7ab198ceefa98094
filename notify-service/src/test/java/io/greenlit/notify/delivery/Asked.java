package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What subscribers asked for in the course of a test, and what must follow from it. */
final class Asked {

  private final DeliveryWorld world;
  private final Map<String, Positions> skipped = new HashMap<>();
  private final Map<String, Integer> receivedBefore = new HashMap<>();
  private int number;

  Asked(DeliveryWorld world) {
    this.world = world;
  }

  /** Any subscriber asks for anything. */
  void something(RandomGenerator random) {
    List<String> ids = List.copyOf(world.subscriptions.keySet());
    if (ids.isEmpty()) {
      return;
    }
    String id = ids.get(random.nextInt(ids.size()));
    switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> world.command(id, replay(random));
      case 4 -> world.command(id, new Command.EndReplay());
      case 5, 6 -> resend(id, random);
      case 7 -> skip(id, random);
      default -> world.command(id, new Command.Resume());
    }
  }

  private Command replay(RandomGenerator random) {
    ChangeFilter filter =
        random.nextBoolean()
            ? ChangeFilter.EVERYTHING
            : new ChangeFilter(Set.of("show-1", "show-2", "show-3"), Set.of());
    Again again = new Again("rpl-" + number++, random.nextBoolean());
    receivedBefore.put(again.id(), world.received.size());
    return new Command.StartReplay(again, places(random, 2), filter);
  }

  private void resend(String id, RandomGenerator random) {
    List<LogEntry> all = world.log.values().stream().flatMap(List::stream).toList();
    if (!all.isEmpty()) {
      LogEntry entry = all.get(random.nextInt(all.size()));
      world.command(
          id,
          new Command.Resend(
              new Again("rsd-" + number++, random.nextBoolean()),
              entry.changeId(),
              entry.showId(),
              entry.partition(),
              entry.offset()));
    }
  }

  private void skip(String id, RandomGenerator random) {
    Positions to = places(random, 1);
    skipped.merge(id, to, Positions::orLater);
    world.command(id, new Command.SkipTo(to));
  }

  private Positions places(RandomGenerator random, int earlier) {
    Map<Integer, Long> places = new HashMap<>();
    world.heads.forEach(
        (partition, head) -> places.put(partition, random.nextLong(head + 1) / earlier));
    return Positions.of(places);
  }

  /** Changes that a subscriber has, or that are set aside for it. */
  Set<String> known(String id) {
    Set<String> known = new HashSet<>(world.received(id));
    CursorState cursor = world.durable.get(id);
    if (cursor != null) {
      known.addAll(cursor.aside().keySet());
    }
    return known;
  }

  /** Those of some changes that no skip was to pass over. */
  Set<String> notSkipped(String id, Set<String> changes) {
    Positions to = skipped.getOrDefault(id, Positions.of(Map.of()));
    Set<String> kept = new HashSet<>();
    world.log.values().stream()
        .flatMap(List::stream)
        .filter(entry -> entry.offset() >= to.at(entry.partition()))
        .map(LogEntry::changeId)
        .filter(changes::contains)
        .forEach(kept::add);
    return kept;
  }

  /** The last replay of a subscription is over, was in order, and left nothing out. */
  void replaysHold(Subscription subscription) {
    CursorState cursor = world.durable.get(subscription.id());
    if (cursor == null || cursor.replay() == null) {
      return;
    }
    Replay replay = cursor.replay();
    assertThat(replay.running()).isFalse();
    Map<String, List<Long>> byShow = new HashMap<>();
    for (Delivery each : world.received) {
      if (each.lane() == Lane.REPLAY && replay.again().equals(each.again())) {
        byShow
            .computeIfAbsent(each.entry().showId(), _ -> new ArrayList<>())
            .add(each.entry().offset());
      }
    }
    assertThat(byShow.values()).allSatisfy(offsets -> assertThat(offsets).isSorted());
    Set<String> due = new HashSet<>();
    for (Told told : starts(subscription.id(), replay)) {
      world.log.values().stream()
          .flatMap(List::stream)
          .filter(entry -> entry.offset() >= told.from().at(entry.partition()))
          .filter(entry -> entry.offset() < replay.end().at(entry.partition()))
          .filter(entry -> entry.passes(subscription.filter()) && entry.passes(told.filter()))
          .map(LogEntry::changeId)
          .forEach(due::add);
    }
    Set<String> since = new HashSet<>(cursor.aside().keySet());
    world.received.stream()
        .skip(receivedBefore.getOrDefault(replay.again().id(), 0))
        .filter(each -> each.subscription().id().equals(subscription.id()))
        .forEach(each -> since.add(each.entry().changeId()));
    assertThat(since).containsAll(notSkipped(subscription.id(), due));
  }

  private record Told(Positions from, ChangeFilter filter) {}

  private List<Told> starts(String id, Replay replay) {
    return world.told.stream()
        .filter(told -> told.id().equals(id))
        .map(DeliveryWorld.Told::command)
        .filter(Command.StartReplay.class::isInstance)
        .map(Command.StartReplay.class::cast)
        .filter(start -> start.again().equals(replay.again()))
        .map(start -> new Told(start.from(), start.filter()))
        .toList();
  }
}
