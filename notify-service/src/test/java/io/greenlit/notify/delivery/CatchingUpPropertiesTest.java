package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.Subscription;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds for every course of events of subscriptions that catch up with the latest changes. */
class CatchingUpPropertiesTest {

  private static final int EVENTS = 1500;

  static long[] seeds() {
    return RandomGenerator.getDefault().longs(150).toArray();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void each_change_is_sent_or_counted_once_and_what_is_sent_follows_from_what_was_sent(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    DeliveryWorld world = new DeliveryWorld(2);
    for (int i = 0; i < 3; i++) {
      world.subscribe(Subscriptions.coalescing(Subscriptions.to("sub-" + i)));
    }

    for (int event = 0; event < EVENTS; event++) {
      happens(world, random);
    }
    settled(world);

    int all = world.log.values().stream().mapToInt(List::size).sum();
    for (Subscription each : world.subscriptions.values()) {
      Map<String, @Nullable Status> known = new HashMap<>();
      int told = 0;
      for (Delivery delivery : inTurn(world, each.id())) {
        String season = season(delivery.entry());
        Coalesced mark = Marks.read(delivery);
        assertThat(mark == null ? delivery.entry().traits().from() : mark.from())
            .isEqualTo(known.get(season));
        known.put(season, delivery.entry().traits().to());
        told += 1 + (mark == null ? 0 : mark.changes());
      }
      assertThat(told).isEqualTo(all);
      inOrder(world, each);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void through_crashes_and_dead_letters_the_latest_wanted_change_of_each_season_arrives(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    DeliveryWorld world = new DeliveryWorld(3, DeliveryWorld.LIMITS, DeliveryPropertiesTest.SHORT);
    for (int i = 0; i < 4; i++) {
      ChangeFilter filter = DeliveryPropertiesTest.filter(random);
      world.subscribe(Subscriptions.coalescing(Subscriptions.to("sub-" + i, filter, Map.of())));
    }

    for (int event = 0; event < EVENTS; event++) {
      if (random.nextInt(60) == 0) {
        DeliveryPropertiesTest.crash(world, random);
      }
      happens(world, random);
    }
    settled(world);

    for (Subscription each : world.subscriptions.values()) {
      Set<String> known = new HashSet<>(world.received(each.id()));
      known.addAll(world.cursor(each.id()).aside().keySet());
      assertThat(known).containsAll(latest(world, each.filter()).values());
      inOrder(world, each);
    }
  }

  private static void happens(DeliveryWorld world, RandomGenerator random) {
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> {
        Integer season = random.nextInt(3) == 0 ? null : Integer.valueOf(random.nextInt(2));
        world.change(
            "show-" + random.nextInt(DeliveryPropertiesTest.SHOWS),
            season,
            DeliveryPropertiesTest.status(random));
      }
      case 4 -> DeliveryPropertiesTest.pauseOrResume(world, random);
      case 5 -> command(world, random);
      case 6, 7, 8, 9, 10 -> DeliveryPropertiesTest.answerWithStatus(world, random);
      case 11, 12, 13 -> DeliveryPropertiesTest.write(world, random);
      case 14, 15 -> DeliveryPropertiesTest.read(world, random);
      default -> world.wait(Duration.ofMillis(random.nextInt(3000)));
    }
    DeliveryPropertiesTest.noShowIsTwiceUnderWay(world);
  }

  private static void command(DeliveryWorld world, RandomGenerator random) {
    world.command(
        "sub-" + random.nextInt(3),
        switch (random.nextInt(4)) {
          case 0 -> new Command.Redrive(new Command.Which(null));
          case 1 ->
              new Command.StartReplay(
                  new Again("rpl_" + random.nextInt(), random.nextBoolean()),
                  Positions.of(Map.of()),
                  ChangeFilter.EVERYTHING);
          default -> new Command.Resume();
        });
  }

  private static void settled(DeliveryWorld world) {
    List.copyOf(world.subscriptions.keySet())
        .forEach(id -> world.command(id, new Command.Resume()));
    DeliveryPropertiesTest.heal(world);
    assertThat(world.engine.busy()).isZero();
    world.subscriptions.keySet().forEach(id -> assertThat(world.cursor(id).parked()).isEmpty());
  }

  private static void inOrder(DeliveryWorld world, Subscription subscription) {
    for (int show = 0; show < DeliveryPropertiesTest.SHOWS; show++) {
      assertThat(DeliveryPropertiesTest.inTurn(world, subscription.id(), "show-" + show))
          .isSorted();
    }
  }

  private static Map<String, String> latest(DeliveryWorld world, ChangeFilter filter) {
    Map<String, String> latest = new HashMap<>();
    for (List<LogEntry> partition : world.log.values()) {
      for (LogEntry entry : partition) {
        if (entry.passes(filter)) {
          latest.put(season(entry), entry.changeId());
        }
      }
    }
    return latest;
  }

  private static List<Delivery> inTurn(DeliveryWorld world, String id) {
    return world.received.stream()
        .filter(each -> each.lane() == Lane.LOG && each.subscription().id().equals(id))
        .toList();
  }

  private static String season(LogEntry entry) {
    return entry.showId() + "/" + entry.traits().season();
  }
}
