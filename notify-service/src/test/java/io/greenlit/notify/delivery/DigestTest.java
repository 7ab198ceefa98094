package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.Digest;
import io.greenlit.notify.subscription.InvalidSubscription;
import io.greenlit.notify.webhook.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Subscribers who hear of all changes at once, now and then. */
class DigestTest {

  private static final Digest HOURLY = new Digest(Digest.Every.HOUR, 0);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Pattern OFFSET = Pattern.compile("\"offset\":(\\d+)");
  private static final RetrySchedule TWICE =
      new RetrySchedule(List.of(Duration.ofSeconds(5)), 0, Duration.ofHours(6));

  private final DeliveryWorld world = new DeliveryWorld(1, DeliveryWorld.LIMITS, TWICE);

  static long[] seeds() {
    return RandomGenerator.getDefault().longs(100).toArray();
  }

  @Test
  void all_changes_of_an_hour_come_in_one_webhook_in_their_order() {
    world.subscribe(Subscriptions.digesting(Subscriptions.to("ann"), HOURLY));
    world.change("dark-harbour");
    world.change("night-shift");
    world.change("dark-harbour");
    assertThat(world.requests).isEmpty();

    untilNextHour();

    assertThat(world.requests).hasSize(1);
    Delivery digest = world.requests.getFirst();
    assertThat(digest.messageId()).isEqualTo("digest_ann_1767229200_1");
    assertThat(digest.entry().message().body().toString())
        .startsWith(
            "{\"type\":\"status.digest\",\"timestamp\":\"2026-01-01T01:00:00Z\",\"data\":"
                + "{\"part\":1,\"of\":1,\"count\":3,\"changes\":[{\"type\":\"status.changed\"");
    assertThat(offsets(digest)).containsExactly(0L, 1L, 2L);
    world.settle();
    untilNextHour();
    assertThat(world.received("ann")).containsExactly("digest_ann_1767229200_1");
    assertThat(world.engine.busy()).isZero();
  }

  @Test
  void nothing_is_sent_where_there_is_nothing_to_tell() {
    ChangeFilter other = new ChangeFilter(Set.of("other"), Set.of());
    world.subscribe(Subscriptions.digesting(Subscriptions.to("ann", other, Map.of()), HOURLY));
    world.change("dark-harbour");

    untilNextHour();
    world.settle();

    assertThat(world.received).isEmpty();
    assertThat(world.cursor("ann").positions().at(0)).isEqualTo(1);
  }

  @Test
  void what_does_not_fit_comes_in_parts_that_say_so() {
    world.subscribe(Subscriptions.digesting(Subscriptions.to("ann"), HOURLY));
    for (int i = 0; i < 600; i++) {
      world.change("show-" + i % 7);
    }

    untilNextHour();
    world.settle();

    List<Delivery> parts = world.received;
    assertThat(parts).hasSizeGreaterThan(2);
    for (int i = 0; i < parts.size(); i++) {
      assertThat(parts.get(i).entry().message().body().toString())
          .contains("\"part\":%d,\"of\":%d,".formatted(i + 1, parts.size()));
      assertThat(parts.get(i).entry().message().body().size())
          .isLessThan(Messages.LIMIT - Messages.ENVELOPE);
    }
    assertThat(parts.stream().flatMap(part -> offsets(part).stream()).toList())
        .isSorted()
        .hasSize(600);
  }

  @Test
  void a_crash_repeats_the_part_that_was_under_way_byte_for_byte() {
    world.subscribe(Subscriptions.digesting(Subscriptions.to("ann"), HOURLY));
    world.change("dark-harbour");
    untilNextHour();
    Delivery before = world.requests.getFirst();
    world.change("dark-harbour");

    world.die();
    world.wait(Duration.ofMinutes(30));
    world.start();
    settleReadsAndWrites();

    Delivery after = world.requests.getFirst();
    assertThat(after.messageId()).isEqualTo(before.messageId());
    assertThat(after.entry().message().body().toString())
        .isEqualTo(before.entry().message().body().toString());
  }

  @Test
  void a_digest_that_is_given_up_leaves_a_dead_letter_of_each_of_its_changes() {
    world.subscribe(Subscriptions.digesting(Subscriptions.to("ann"), HOURLY));
    LogEntry first = world.change("dark-harbour");
    LogEntry second = world.change("night-shift");
    untilNextHour();

    world.settle(_ -> false);
    world.wait(Duration.ofSeconds(5));
    assertThat(world.requests).extracting(Delivery::attempt).containsExactly(2);
    world.settle(_ -> false);

    assertThat(world.cursor("ann").aside()).containsOnlyKeys(first.changeId(), second.changeId());
    world.command("ann", new Command.Redrive(new Command.Which(null)));
    world.settle();
    assertThat(world.received("ann"))
        .containsExactlyInAnyOrder(first.changeId(), second.changeId());
  }

  @Test
  void who_wants_changes_one_by_one_again_gets_what_was_not_told_yet() {
    world.subscribe(Subscriptions.digesting(Subscriptions.to("ann"), HOURLY));
    LogEntry change = world.change("dark-harbour");

    world.subscribe(Subscriptions.to("ann"));
    world.settle();

    assertThat(world.received("ann")).containsExactly(change.changeId());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatever_happens_every_change_is_told_once_and_in_order_but_for_repeated_parts(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    DeliveryWorld any = new DeliveryWorld(1);
    any.subscribe(Subscriptions.digesting(Subscriptions.to("ann"), HOURLY));
    List<Long> written = new ArrayList<>();
    for (int event = 0; event < 800; event++) {
      switch (random.nextInt(12)) {
        case 0, 1, 2, 3, 4 ->
            written.add(any.change("show-" + random.nextInt(9), null, random.nextInt(60)).offset());
        case 5, 6 -> any.wait(Duration.ofMinutes(random.nextInt(20)));
        case 7 -> {
          if (!any.requests.isEmpty()) {
            any.answer(
                any.requests.getFirst(),
                random.nextBoolean() ? Outcome.DELIVERED : Outcome.TIMED_OUT);
          }
        }
        case 8, 9 -> {
          if (!any.writes.isEmpty()) {
            any.write();
          }
        }
        case 10 -> {
          if (!any.reads.isEmpty()) {
            any.read();
          }
        }
        default -> {
          if (random.nextInt(5) == 0) {
            any.requests.stream().filter(_ -> random.nextBoolean()).forEach(any.received::add);
            any.die();
            any.start();
          }
        }
      }
    }
    for (int i = 0; i < 6; i++) {
      any.settle();
      any.wait(HOUR);
    }
    any.settle();

    Map<String, List<Long>> told = new LinkedHashMap<>();
    for (Delivery part : any.received) {
      List<Long> before = told.put(part.messageId(), offsets(part));
      assertThat(before == null || before.equals(offsets(part))).isTrue();
    }
    assertThat(told.values().stream().flatMap(List::stream).toList()).isEqualTo(written);
    assertThat(any.engine.busy()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "HOUR,0,2026-01-01T00:00:00Z,2026-01-01T01:00:00Z",
    "HOUR,0,2026-01-01T00:59:59Z,2026-01-01T01:00:00Z",
    "DAY,7,2026-01-01T06:59:59Z,2026-01-01T07:00:00Z",
    "DAY,7,2026-01-01T07:00:00Z,2026-01-02T07:00:00Z",
    "DAY,0,2026-02-28T23:00:00Z,2026-03-01T00:00:00Z"
  })
  void a_digest_is_due_at_the_next_full_hour_or_at_its_hour_of_the_day(
      Digest.Every every, int hour, Instant now, Instant due) {
    Digest digest = new Digest(every, hour);

    assertThat(digest.dueAfter(now)).isEqualTo(due);
    assertThat(digest.dueBefore(due)).isEqualTo(due);
    assertThat(digest.dueBefore(now)).isBeforeOrEqualTo(now);
  }

  @Test
  void an_hour_that_no_day_has_is_refused() {
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> new Digest(Digest.Every.DAY, 24))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("digestHour"));
  }

  private void untilNextHour() {
    world.wait(HOUR);
    settleReadsAndWrites();
  }

  private void settleReadsAndWrites() {
    while (!world.reads.isEmpty() || !world.writes.isEmpty()) {
      if (world.reads.isEmpty()) {
        world.write();
      } else {
        world.read();
      }
    }
  }

  private static List<Long> offsets(Delivery digest) {
    return OFFSET
        .matcher(digest.entry().message().body().toString())
        .results()
        .map(found -> Long.valueOf(found.group(1)))
        .toList();
  }
}
