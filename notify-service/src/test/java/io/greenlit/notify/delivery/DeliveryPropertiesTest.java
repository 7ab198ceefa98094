package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds for every course of events: changes, failures, pauses, failed writes and reads, crashes.
 */
class DeliveryPropertiesTest {

  private static final int EVENTS = 1500;
  static final int SHOWS = 9;
  static final RetrySchedule SHORT =
      new RetrySchedule(
          List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), 20, Duration.ofSeconds(10));

  static long[] seeds() {
    return RandomGenerator.getDefault().longs(260).toArray();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void no_change_is_lost_no_show_goes_back_and_repeats_are_bounded(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    DeliveryWorld world = new DeliveryWorld(3);
    Map<String, Map<Integer, Long>> starts = new HashMap<>();
    int repeatable = 0;

    for (int event = 0; event < EVENTS; event++) {
      switch (random.nextInt(20)) {
        case 0, 1, 2, 3 -> change(world, random);
        case 4 -> subscribe(world, random, starts);
        case 5 -> pauseOrResume(world, random);
        case 6, 7, 8, 9, 10 -> answer(world, random, 0.6);
        case 11, 12, 13 -> write(world, random);
        case 14, 15 -> read(world, random);
        case 16, 17, 18 -> world.wait(Duration.ofMillis(random.nextInt(3000)));
        default -> {
          if (random.nextInt(4) == 0) {
            repeatable += crash(world, random);
          }
        }
      }
      assertThat(world.engine.busy())
          .isLessThanOrEqualTo(
              DeliveryWorld.LIMITS.inFlight() + DeliveryWorld.LIMITS.slow().inFlight());
    }
    heal(world);

    int repeats = 0;
    for (Subscription subscription : world.subscriptions.values()) {
      List<String> received = world.received(subscription.id());
      assertThat(new HashSet<>(received)).isEqualTo(wanted(world, subscription, starts));
      repeats += received.size() - new HashSet<>(received).size();
      for (int show = 0; show < SHOWS; show++) {
        assertThat(world.received(subscription.id(), "show-" + show)).isSorted();
      }
    }
    assertThat(repeats).isLessThanOrEqualTo(repeatable);
    assertThat(world.engine.busy()).isZero();
    assertThat(world.stock().load().lag()).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatever_is_given_up_redriven_and_resumed_each_change_arrives_or_is_a_dead_letter(
      long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    DeliveryWorld world = new DeliveryWorld(3, DeliveryWorld.LIMITS, SHORT);
    Map<String, Map<Integer, Long>> starts = new HashMap<>();
    int repeatable = 0;

    for (int event = 0; event < EVENTS; event++) {
      switch (random.nextInt(20)) {
        case 0, 1, 2 -> change(world, random);
        case 3 -> subscribe(world, random, starts);
        case 4 -> pauseOrResume(world, random);
        case 5 -> command(world, random);
        case 6, 7, 8, 9, 10 -> answerWithStatus(world, random);
        case 11, 12, 13 -> write(world, random);
        case 14, 15 -> read(world, random);
        case 16, 17, 18 -> world.wait(Duration.ofMillis(random.nextInt(3000)));
        default -> {
          if (random.nextInt(4) == 0) {
            repeatable += crash(world, random);
          }
        }
      }
      noShowIsTwiceUnderWay(world);
    }
    world.subscriptions.keySet().forEach(id -> world.command(id, new Command.Resume()));
    heal(world);

    int repeats = 0;
    for (Subscription subscription : world.subscriptions.values()) {
      List<String> received = world.received(subscription.id());
      Set<String> known = new HashSet<>(received);
      CursorState cursor = world.durable.get(subscription.id());
      if (cursor != null) {
        known.addAll(cursor.aside().keySet());
      }
      assertThat(known).isEqualTo(wanted(world, subscription, starts));
      repeats += received.size() - new HashSet<>(received).size();
      for (int show = 0; show < SHOWS; show++) {
        assertThat(inTurn(world, subscription.id(), "show-" + show)).isSorted();
      }
    }
    assertThat(repeats).isLessThanOrEqualTo(repeatable);
    assertThat(world.engine.busy()).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatever_is_replayed_resent_and_skipped_each_change_arrives_unless_it_was_skipped(
      long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    DeliveryWorld world = new DeliveryWorld(3, DeliveryWorld.LIMITS, SHORT);
    Map<String, Map<Integer, Long>> starts = new HashMap<>();
    Asked asked = new Asked(world);

    for (int event = 0; event < EVENTS; event++) {
      switch (random.nextInt(20)) {
        case 0, 1, 2 -> change(world, random);
        case 3 -> subscribe(world, random, starts);
        case 4 -> pauseOrResume(world, random);
        case 5 -> asked.something(random);
        case 6, 7, 8, 9, 10 -> answerWithStatus(world, random);
        case 11, 12, 13 -> write(world, random);
        case 14, 15 -> read(world, random);
        case 16, 17, 18 -> world.wait(Duration.ofMillis(random.nextInt(3000)));
        default -> {
          if (random.nextInt(4) == 0) {
            crash(world, random);
          }
        }
      }
      noShowIsTwiceUnderWay(world);
    }
    world.subscriptions.keySet().forEach(id -> world.command(id, new Command.Resume()));
    heal(world);

    for (Subscription subscription : world.subscriptions.values()) {
      String id = subscription.id();
      Set<String> known = asked.known(id);
      assertThat(known).containsAll(asked.notSkipped(id, wanted(world, subscription, starts)));
      asked.replaysHold(subscription);
      for (int show = 0; show < SHOWS; show++) {
        assertThat(inTurn(world, id, "show-" + show)).isSorted();
      }
    }
    assertThat(world.engine.busy()).isZero();
  }

  static void noShowIsTwiceUnderWay(DeliveryWorld world) {
    assertThat(world.requests)
        .extracting(each -> each.subscription().id() + "/" + each.entry().showId())
        .doesNotHaveDuplicates();
  }

  /** What came in its turn: what was given up before may come any time. */
  static List<Long> inTurn(DeliveryWorld world, String id, String showId) {
    return world.received.stream()
        .filter(each -> each.lane() == Lane.LOG)
        .filter(each -> each.subscription().id().equals(id))
        .filter(each -> each.entry().showId().equals(showId))
        .map(each -> each.entry().offset())
        .toList();
  }

  static void command(DeliveryWorld world, RandomGenerator random) {
    List<String> ids = List.copyOf(world.subscriptions.keySet());
    if (!ids.isEmpty()) {
      Command.Which all = new Command.Which(null);
      world.command(
          ids.get(random.nextInt(ids.size())),
          random.nextBoolean() ? new Command.Resume() : new Command.Redrive(all));
    }
  }

  static void answerWithStatus(DeliveryWorld world, RandomGenerator random) {
    if (!world.requests.isEmpty()) {
      int[] statuses = {200, 200, 200, 204, 301, 400, 410, 429, 500, 503};
      Duration asked = random.nextInt(4) == 0 ? Duration.ofSeconds(random.nextInt(20)) : null;
      world.answer(
          world.requests.get(random.nextInt(world.requests.size())),
          statuses[random.nextInt(random.nextInt(20) == 0 ? statuses.length : 6)],
          asked);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void without_a_crash_every_change_arrives_exactly_once(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    DeliveryWorld world = new DeliveryWorld(2);
    Map<String, Map<Integer, Long>> starts = new HashMap<>();
    for (int i = 0; i < 5; i++) {
      subscribe(world, random, starts);
    }

    for (int event = 0; event < EVENTS; event++) {
      switch (random.nextInt(5)) {
        case 0 -> change(world, random);
        case 1 -> answer(world, random, 0.5);
        case 2 -> write(world, random);
        case 3 -> read(world, random);
        default -> world.wait(Duration.ofMillis(random.nextInt(3000)));
      }
    }
    heal(world);

    for (Subscription subscription : world.subscriptions.values()) {
      assertThat(world.received(subscription.id()))
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(wanted(world, subscription, starts));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void starting_again_from_the_same_cursors_does_the_same(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    DeliveryWorld world = new DeliveryWorld(2);
    subscribe(world, random, new HashMap<>());
    for (int event = 0; event < 300; event++) {
      switch (random.nextInt(4)) {
        case 0 -> change(world, random);
        case 1 -> answer(world, random, 0.5);
        case 2 -> write(world, random);
        default -> read(world, random);
      }
    }

    world.die();
    world.start();
    List<String> once = requests(world);
    world.die();
    world.start();

    assertThat(requests(world)).isEqualTo(once);
  }

  private static List<String> requests(DeliveryWorld world) {
    return world.requests.stream()
        .map(each -> each.subscription().id() + each.entry().changeId() + each.attempt())
        .toList();
  }

  static void change(DeliveryWorld world, RandomGenerator random) {
    Status to = random.nextInt(10) == 0 ? null : status(random);
    // wide gaps, so that a short log has many pages
    world.change("show-" + random.nextInt(SHOWS), to, random.nextInt(60));
  }

  static void subscribe(
      DeliveryWorld world, RandomGenerator random, Map<String, Map<Integer, Long>> starts) {
    if (world.subscriptions.size() >= 6) {
      return;
    }
    String id = "sub-" + world.subscriptions.size();
    Map<Integer, Long> start = Map.copyOf(world.heads);
    starts.put(id, start);
    Subscription subscription = Subscriptions.to(id, filter(random), start);
    world.subscribe(random.nextBoolean() ? subscription : Subscriptions.hearing(subscription));
  }

  static ChangeFilter filter(RandomGenerator random) {
    Set<String> shows = new HashSet<>();
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    if (random.nextBoolean()) {
      random.ints(5, 0, SHOWS).forEach(show -> shows.add("show-" + show));
    }
    if (random.nextBoolean()) {
      for (int i = 0; i < 5; i++) {
        statuses.add(status(random));
      }
    }
    return new ChangeFilter(shows, statuses);
  }

  static Status status(RandomGenerator random) {
    List<Status> all = List.of(Status.values());
    return all.get(random.nextInt(all.size()));
  }

  static void pauseOrResume(DeliveryWorld world, RandomGenerator random) {
    List<Subscription> all = new ArrayList<>(world.subscriptions.values());
    if (!all.isEmpty()) {
      Subscription one = all.get(random.nextInt(all.size()));
      world.subscribe(Subscriptions.with(one, !one.active()));
    }
  }

  private static void answer(DeliveryWorld world, RandomGenerator random, double success) {
    if (!world.requests.isEmpty()) {
      Delivery request = world.requests.get(random.nextInt(world.requests.size()));
      Outcome[] failures = {Outcome.REFUSED, Outcome.TIMED_OUT, Outcome.UNREACHABLE};
      world.answer(
          request, random.nextDouble() < success ? Outcome.DELIVERED : failures[random.nextInt(3)]);
    }
  }

  static void write(DeliveryWorld world, RandomGenerator random) {
    if (!world.writes.isEmpty()) {
      if (random.nextInt(8) == 0) {
        world.failWrite();
      } else {
        world.write();
      }
    }
  }

  static void read(DeliveryWorld world, RandomGenerator random) {
    if (!world.reads.isEmpty()) {
      if (random.nextInt(8) == 0) {
        world.failRead();
      } else {
        world.read();
      }
    }
  }

  /** Returns how many deliveries this crash may repeat. */
  static int crash(DeliveryWorld world, RandomGenerator random) {
    int busy = world.engine.busy();
    // some writes took effect although nobody heard of it, some requests arrived although
    // unanswered
    for (CursorWrite write : world.writes) {
      if (random.nextBoolean()) {
        world.keep(write);
      }
    }
    for (Delivery request : world.requests) {
      if (random.nextBoolean()) {
        world.received.add(request);
      }
    }
    world.die();
    world.wait(Duration.ofMillis(random.nextInt(5000)));
    world.die();
    world.start();
    return busy;
  }

  static void heal(DeliveryWorld world) {
    for (Subscription each : List.copyOf(world.subscriptions.values())) {
      world.subscribe(Subscriptions.with(each, true));
    }
    for (int i = 0; i < 5; i++) {
      world.settle();
      world.wait(Duration.ofHours(2));
    }
    world.settle();
  }

  private static Set<String> wanted(
      DeliveryWorld world, Subscription subscription, Map<String, Map<Integer, Long>> starts) {
    Set<String> wanted = new HashSet<>();
    Map<Integer, Long> start = starts.getOrDefault(subscription.id(), Map.of());
    for (List<LogEntry> partition : world.log.values()) {
      for (LogEntry entry : partition) {
        if (entry.offset() >= start.getOrDefault(entry.partition(), 0L)
            && subscription.filter().lets(entry.traits())) {
          wanted.add(entry.changeId());
        }
      }
    }
    return wanted;
  }
}
