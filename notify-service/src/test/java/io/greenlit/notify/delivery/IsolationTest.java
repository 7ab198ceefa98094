package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.SubscriptionLike;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one endpoint does must not be felt by the others, nor by its own host. */
class IsolationTest {

  private static final Duration ANSWER = Duration.ofMillis(50);
  private static final Duration TIME_OUT = Duration.ofSeconds(15);
  private static final Limits ROOMY =
      new Limits(
          16,
          256,
          128,
          2_000_000,
          Duration.ofSeconds(30),
          Duration.ofSeconds(1),
          8,
          new Limits.Slow(Duration.ofMillis(250), 1100));

  /** As in notify-service.yml. */
  private static final Limits AS_CONFIGURED =
      new Limits(
          16,
          512,
          128,
          32_000_000,
          Duration.ofSeconds(30),
          Duration.ofSeconds(1),
          64,
          new Limits.Slow(Duration.ofMillis(250), 4096));

  @Test
  void an_endpoint_gets_one_request_at_first_and_twice_as_many_with_each_that_arrives() {
    DeliveryWorld world = new DeliveryWorld(1, ROOMY);
    world.subscribe(Subscriptions.to("ann"));
    List<Integer> underWay = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      world.change("show-" + i);
    }

    for (int i = 0; i < 5; i++) {
      underWay.add(world.requests.size());
      world.answer(world.requests.getFirst(), Outcome.DELIVERED);
      world.write();
    }

    // the cap of its host comes before that of the subscription
    assertThat(underWay).containsExactly(1, 2, 4, 8, 8);
  }

  @Test
  void after_a_failure_it_gets_one_again() {
    DeliveryWorld world = new DeliveryWorld(1);
    world.subscribe(Subscriptions.to("ann"));
    for (int i = 0; i < 30; i++) {
      world.change("show-" + i);
    }
    for (int i = 0; i < 3; i++) {
      world.answer(world.requests.getFirst(), Outcome.DELIVERED);
      world.write();
    }
    assertThat(world.requests).hasSize(4);

    for (int i = 0; i < 4; i++) {
      world.answer(world.requests.getFirst(), Outcome.UNREACHABLE);
      world.write();
    }

    assertThat(world.requests).hasSize(1);
  }

  @Test
  void nothing_is_sent_beside_a_request_that_takes_long_until_something_arrives() {
    DeliveryWorld world = new DeliveryWorld(1);
    world.subscribe(Subscriptions.to("ann"));
    world.change("show-0");
    world.settle();
    world.change("show-0");
    world.change("show-1");
    assertThat(world.requests).hasSize(2);

    world.wait(Duration.ofSeconds(1));
    world.change("show-2");
    assertThat(world.requests).hasSize(2);

    world.answer(world.requests.getLast(), Outcome.DELIVERED);
    world.write();
    assertThat(world.requests).extracting(each -> each.entry().showId()).contains("show-2");
  }

  @Test
  void requests_that_take_long_give_their_places_to_others() {
    DeliveryWorld world = new DeliveryWorld(1);
    int places = DeliveryWorld.LIMITS.inFlight();
    for (int i = 0; i < places + 3; i++) {
      world.subscribe(Subscriptions.to("sub-" + i));
    }
    world.change("dark-harbour");
    assertThat(world.requests).hasSize(places);

    world.wait(Duration.ofSeconds(1));

    assertThat(world.requests).hasSize(places + 3);
    assertThat(world.stock().crowding().slow()).isEqualTo(DeliveryWorld.SLOW.inFlight());
  }

  @Test
  void who_takes_long_never_takes_more_than_the_places_of_the_slow() {
    DeliveryWorld world = new DeliveryWorld(1);
    int places = DeliveryWorld.LIMITS.inFlight();
    int slow = DeliveryWorld.SLOW.inFlight();
    for (int i = 0; i < slow; i++) {
      world.subscribe(Subscriptions.to("slow-" + i));
    }
    world.change("dark-harbour");
    world.wait(Duration.ofSeconds(1));
    for (int i = 0; i < places; i++) {
      world.subscribe(Subscriptions.to("quick-" + i));
    }

    assertThat(quick(world)).hasSize(places);
    List.copyOf(quick(world)).forEach(each -> world.answer(each, Outcome.DELIVERED));
    while (!world.writes.isEmpty()) {
      world.write();
    }
    world.change("night-shift");

    assertThat(quick(world)).hasSize(places);
  }

  @Test
  void who_found_no_place_among_the_slow_moves_there_as_soon_as_one_is_free() {
    DeliveryWorld world = new DeliveryWorld(1);
    int places = DeliveryWorld.LIMITS.inFlight();
    int slow = DeliveryWorld.SLOW.inFlight();
    for (int i = 0; i < places + slow + 3; i++) {
      world.subscribe(Subscriptions.to("sub-" + i));
    }
    world.change("dark-harbour");
    world.wait(Duration.ofSeconds(1));
    world.wait(Duration.ofSeconds(1));
    assertThat(world.requests).hasSize(places + slow);

    for (int freed = 1; freed <= 3; freed++) {
      world.answer(world.requests.getFirst(), Outcome.TIMED_OUT);
      world.write();
      assertThat(world.attempts).hasSize(freed);
      assertThat(world.requests).hasSize(places + slow);
      assertThat(world.stock().crowding().slow()).isEqualTo(slow);
    }
    assertThat(world.requests).extracting(each -> each.subscription().id()).contains("sub-20");
  }

  private static List<Delivery> quick(DeliveryWorld world) {
    return world.requests.stream()
        .filter(each -> each.subscription().id().startsWith("quick"))
        .toList();
  }

  @Test
  void a_host_gets_no_more_than_its_share_from_all_its_subscriptions_and_others_pass() {
    DeliveryWorld world = new DeliveryWorld(1, ROOMY);
    for (int i = 0; i < 50; i++) {
      world.subscribe(at("https://Hooks.Example.com/" + i, "shared-" + i, null));
    }
    world.subscribe(at("https://own.example.com/", "own", null));

    world.change("dark-harbour");

    assertThat(world.requests.stream().filter(each -> isShared(each.subscription().id())))
        .hasSize(ROOMY.inFlightPerHost());
    assertThat(world.requests).extracting(each -> each.subscription().id()).contains("own");
    int most = 0;
    while (!world.requests.isEmpty()) {
      most =
          Math.max(
              most,
              (int) world.requests.stream().filter(e -> isShared(e.subscription().id())).count());
      world.answer(world.requests.getFirst(), Outcome.DELIVERED);
      world.write();
    }
    assertThat(most).isEqualTo(ROOMY.inFlightPerHost());
    assertThat(world.received).hasSize(51);
  }

  private static boolean isShared(String id) {
    return id.startsWith("shared");
  }

  @Test
  void who_waits_for_its_host_and_is_removed_holds_nobody_up() {
    DeliveryWorld world = new DeliveryWorld(1, ROOMY);
    for (int i = 0; i < 20; i++) {
      world.subscribe(at("https://hooks.example.com/" + i, "shared-" + i, null));
    }
    world.change("dark-harbour");

    for (int i = 8; i < 14; i++) {
      world.unsubscribe("shared-" + i);
    }
    world.subscribe(at("https://elsewhere.example.com/", "shared-14", null));
    world.settle();

    assertThat(world.received).hasSize(14).doesNotHaveDuplicates();
  }

  @Test
  void a_subscriber_that_wants_sixty_a_minute_gets_one_each_second() {
    DeliveryWorld world = new DeliveryWorld(1);
    world.subscribe(at("https://ann.example.com/", "ann", 60));
    for (int i = 0; i < 20; i++) {
      world.change("show-" + i);
    }
    List<Instant> sent = new ArrayList<>();

    while (world.received.size() < 20) {
      world.untilRequest();
      assertThat(world.requests).hasSize(1);
      sent.add(world.now);
      world.settle();
    }

    for (int i = 1; i < sent.size(); i++) {
      assertThat(Duration.between(sent.get(i - 1), sent.get(i))).isEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void a_failing_endpoint_is_left_alone_longer_and_longer_and_then_probed_with_one_request() {
    DeliveryWorld world = new DeliveryWorld(1);
    world.subscribe(Subscriptions.to("ann"));
    for (int i = 0; i < 40; i++) {
      world.change("show-" + i);
    }
    List<Duration> rests = new ArrayList<>();
    Instant before = world.now;
    while (rests.size() < 16) {
      world.settle(_ -> false);
      while (world.requests.isEmpty()) {
        world.wait(Duration.between(world.now, world.engine.nextAlarm()));
        settleWrites(world);
      }
      assertThat(world.requests).hasSize(1);
      rests.add(Duration.between(before, world.now));
      before = world.now;
    }

    assertThat(rests.getFirst()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    assertThat(rests.getLast()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
    world.settle();
    assertThat(world.cursor("ann").health()).isEqualTo(Health.GOOD.pausedUntil(world.now));
  }

  private static void settleWrites(DeliveryWorld world) {
    while (!world.writes.isEmpty()) {
      world.write();
    }
  }

  @Test
  void a_thousand_hanging_endpoints_and_two_hundred_failing_ones_do_not_delay_the_others() {
    Crowd crowd = new Crowd(ROOMY, 1300, 1200);

    assertIsolated(crowd.alone(), crowd.beside(1000));
  }

  @Test
  void nor_do_three_thousand_with_the_limits_that_a_service_has() {
    Crowd crowd = new Crowd(AS_CONFIGURED, 3300, 3200);

    assertIsolated(crowd.alone(), crowd.beside(3000));
  }

  private static void assertIsolated(List<Duration> alone, List<Duration> beside) {
    assertThat(alone).isNotEmpty();
    assertThat(beside).hasSameSizeAs(alone);
    assertThat(percentile(alone, 99)).isPositive();
    assertThat(percentile(beside, 50)).isLessThanOrEqualTo(percentile(alone, 50));
    assertThat(percentile(beside, 99))
        .isLessThanOrEqualTo(percentile(alone, 99).multipliedBy(3).dividedBy(2));
  }

  /** What more hang than have a place hold up is made good once they are known. */
  @Test
  void more_hanging_endpoints_than_places_hold_the_others_up_until_they_are_known_and_not_longer() {
    Limits tight =
        new Limits(
            16,
            256,
            128,
            2_000_000,
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            8,
            new Limits.Slow(Duration.ofMillis(250), 500));
    Crowd crowd = new Crowd(tight, 1300, 1200);

    List<Duration> beside = crowd.beside(1000);

    assertThat(percentile(beside, 100)).isLessThan(TIME_OUT.multipliedBy(2));
    assertThat(percentile(beside.subList(beside.size() / 2, beside.size()), 99))
        .isLessThanOrEqualTo(percentile(crowd.alone(), 99).multipliedBy(3).dividedBy(2));
  }

  /**
   * Endpoints of which the last are healthy, whatever the first do.
   *
   * @param all how many there are
   * @param others of which so many are not looked at
   */
  private record Crowd(Limits limits, int all, int others) {

    private List<Duration> alone() {
      return delays(_ -> false, _ -> false);
    }

    /** So many hang, the others that are not looked at fail. */
    private List<Duration> beside(int hanging) {
      return delays(id -> id < hanging, id -> id >= hanging && id < others);
    }

    /** Of one minute of changes, one each 100 ms: how long healthy ones waited. */
    private List<Duration> delays(Predicate<Integer> hangs, Predicate<Integer> fails) {
      DeliveryWorld world = new DeliveryWorld(1, limits);
      for (int i = 0; i < all; i++) {
        world.subscribe(
            at(
                "https://host-%d.example.com/".formatted(i),
                Integer.toString(i),
                new ChangeFilter(Set.of("show-" + i % 26, "film-" + i % 26), Set.of()),
                null));
      }
      List<Duration> delays = new ArrayList<>();
      Duration step = Duration.ofMillis(10);
      for (int tick = 0; tick < 6000; tick++) {
        if (tick % 10 == 0) {
          int number = tick / 10;
          world.change((number % 2 == 0 ? "show-" : "film-") + number % 26);
        }
        for (Delivery each : List.copyOf(world.requests)) {
          int id = Integer.parseInt(each.subscription().id());
          Duration age = Duration.between(each.startedAt(), world.now);
          if (hangs.test(id)) {
            if (age.compareTo(TIME_OUT) >= 0) {
              world.answer(each, Outcome.TIMED_OUT);
            }
          } else if (age.compareTo(ANSWER) >= 0) {
            world.answer(each, fails.test(id) ? Outcome.REFUSED : Outcome.DELIVERED);
            if (id >= others) {
              delays.add(Duration.between(each.entry().recordedAt(), world.now));
            }
          }
        }
        settleWrites(world);
        world.wait(step);
      }
      return delays;
    }
  }

  private static Duration percentile(List<Duration> all, int percent) {
    return all.stream().sorted().toList().get((all.size() - 1) * percent / 100);
  }

  private static Subscription at(String url, String id, @Nullable Integer rate) {
    return at(url, id, ChangeFilter.EVERYTHING, rate);
  }

  private static Subscription at(
      String url, String id, ChangeFilter filter, @Nullable Integer rate) {
    return SubscriptionLike.like(Subscriptions.to(id, filter, Map.of()))
        .at(url)
        .limited(rate)
        .made();
  }
}
