package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.webhook.OperationalEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds of operational events whatever happens: failures, commands, failed writes, crashes. */
class NoticePropertiesTest {

  private static final int EVENTS = 1500;
  private static final RetrySchedule SHORT =
      new RetrySchedule(
          List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), 20, Duration.ofSeconds(10));

  static long[] seeds() {
    return RandomGenerator.getDefault().longs(200).toArray();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void each_event_is_told_in_its_turn_with_one_id_and_none_of_what_never_happened(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    DeliveryWorld world = new DeliveryWorld(3, DeliveryWorld.LIMITS, SHORT);
    Map<String, Map<Integer, Long>> starts = new HashMap<>();

    for (int event = 0; event < EVENTS; event++) {
      switch (random.nextInt(20)) {
        case 0, 1, 2 -> DeliveryPropertiesTest.change(world, random);
        case 3 -> DeliveryPropertiesTest.subscribe(world, random, starts);
        case 4 -> DeliveryPropertiesTest.pauseOrResume(world, random);
        case 5 -> DeliveryPropertiesTest.command(world, random);
        case 6, 7, 8, 9, 10 -> answer(world, random);
        case 11, 12, 13 -> DeliveryPropertiesTest.write(world, random);
        case 14, 15 -> DeliveryPropertiesTest.read(world, random);
        case 16, 17, 18 -> world.wait(Duration.ofMillis(random.nextInt(3000)));
        default -> {
          if (random.nextInt(4) == 0) {
            DeliveryPropertiesTest.crash(world, random);
          }
        }
      }
      assertThat(underWay(world)).doesNotHaveDuplicates();
    }
    world.subscriptions.keySet().forEach(id -> world.command(id, new Command.Resume()));
    DeliveryPropertiesTest.heal(world);

    for (Subscription subscription : world.subscriptions.values()) {
      holds(world, subscription.id());
    }
    assertThat(world.engine.busy()).isZero();
  }

  private static void holds(DeliveryWorld world, String id) {
    List<Delivery> notices = world.notices(id);
    assertThat(notices.stream().map(each -> number(id, each)).toList()).isSorted();
    Set<String> heard = notices.stream().map(Delivery::messageId).collect(Collectors.toSet());
    CursorState cursor = world.durable.get(id);
    long events = cursor == null ? 0 : cursor.outbox().events();
    for (long number = 1; number <= events; number++) {
      String messageId = "evt_" + id + "_" + number;
      if (number > events - Outbox.MOST && !isGivenUp(world, messageId)) {
        assertThat(heard).contains(messageId);
      }
    }
    for (Delivery each : notices) {
      Notice stood = world.stood.get(each.messageId());
      assertThat(stood).as(each.messageId()).isNotNull();
      assertThat(each.entry().message().body().toString())
          .isEqualTo(stood.entry(each.subscription()).message().body().toString());
      if (stood.event() instanceof OperationalEvent.Exhausted exhausted) {
        assertThat(givenUp(world, id)).contains(exhausted.changeId());
      }
    }
    if (cursor != null) {
      assertThat(cursor.outbox().waiting()).isEmpty();
    }
  }

  private static long number(String id, Delivery notice) {
    return Long.parseLong(notice.messageId().substring(("evt_" + id + "_").length()));
  }

  private static boolean isGivenUp(DeliveryWorld world, String messageId) {
    return world.attempts.stream()
        .anyMatch(each ->
            each.delivery().messageId().equals(messageId)
                && each.nextAttemptAt() == null
                && Integer.valueOf(410).equals(each.result().statusCode()));
  }

  private static Set<String> givenUp(DeliveryWorld world, String id) {
    Set<String> changes = new HashSet<>();
    for (DeliveryWorld.Attempted each : world.attempts) {
      if (each.delivery().subscription().id().equals(id)
          && each.nextAttemptAt() == null
          && !each.result().delivered()) {
        changes.add(each.delivery().entry().changeId());
      }
    }
    return changes;
  }

  private static List<String> underWay(DeliveryWorld world) {
    return world.requests.stream()
        .filter(each -> each.lane() == Lane.NOTICE)
        .map(each -> each.subscription().id())
        .toList();
  }

  private static void answer(DeliveryWorld world, RandomGenerator random) {
    // endpoints that do badly, so that there is something to tell
    if (random.nextInt(3) == 0 && !world.requests.isEmpty()) {
      world.answer(world.requests.get(random.nextInt(world.requests.size())), 500, null);
    } else {
      DeliveryPropertiesTest.answerWithStatus(world, random);
    }
  }
}
