package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.subscription.ClientCredentials;
import io.greenlit.notify.subscription.Credentials;
import io.greenlit.notify.subscription.CustomHeaders;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.SubscriptionDraft;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Subscribers hear what becomes of their subscriptions. */
class NoticeTest {

  private static final RetrySchedule TWICE =
      new RetrySchedule(List.of(Duration.ofSeconds(5)), 0, Duration.ofHours(6));

  private final DeliveryWorld world = new DeliveryWorld(1, DeliveryWorld.LIMITS, TWICE);

  @Test
  void failing_and_recovered_are_told_in_their_order_to_the_operational_url() {
    world.subscribe(Subscriptions.hearing(Subscriptions.to("ann")));
    failing();
    world.wait(Duration.ofSeconds(5));
    world.settle();

    assertThat(told()).containsExactly("subscription.failing", "subscription.recovered");
    assertThat(world.notices("ann"))
        .extracting(each -> each.subscription().url().toString())
        .containsOnly("https://ops.ann.example.com/events");
    assertThat(ids(world.notices("ann"))).containsExactly("evt_ann_1", "evt_ann_2");
    assertThat(data(0))
        .isEqualTo(
            "{\"subscription\":\"ann\",\"number\":1,\"failures\":5,\"error\":\"answered 500\"}");
    assertThat(data(1)).isEqualTo("{\"subscription\":\"ann\",\"number\":2}");
    assertThat(world.cursor("ann").outbox().waiting()).isEmpty();
  }

  @Test
  void that_it_is_disabled_is_told_although_nothing_else_is_sent() {
    world.subscribe(Subscriptions.hearing(Subscriptions.to("ann")));
    gone();
    world.settle();

    assertThat(told()).containsExactly("subscription.disabled");
    assertThat(data(0)).isEqualTo("{\"subscription\":\"ann\",\"number\":1,\"reason\":\"gone\"}");

    world.command("ann", new Command.Resume());
    world.settle();
    assertThat(told()).containsExactly("subscription.disabled", "subscription.recovered");
  }

  @Test
  void events_are_signed_by_the_same_secrets_and_show_nothing_else_of_the_subscription() {
    Subscription plain = Subscriptions.hearing(Subscriptions.to("ann"));
    Subscription secretive =
        plain.with(
            new SubscriptionDraft(
                plain.url(),
                plain.description(),
                plain.filter(),
                plain.active(),
                plain.format(),
                new CustomHeaders(Map.of("Authorization", "Bearer token")),
                plain.verify(),
                1,
                plain.digest(),
                plain.operationalUrl(),
                new Credentials(
                    new ClientCredentials(URI.create("https://a.example/"), "me", "it", null),
                    null),
                plain.coalesce()),
            world.now);
    world.subscribe(secretive);
    gone();
    world.settle();

    Subscription sentTo = world.notices("ann").getFirst().subscription();
    assertThat(sentTo.secrets()).isEqualTo(secretive.secrets());
    assertThat(sentTo.credentials()).isEqualTo(Credentials.NONE);
    assertThat(sentTo.format()).isEqualTo(secretive.format());
    assertThat(sentTo.headers()).isEqualTo(CustomHeaders.NONE);
  }

  @Test
  void who_pauses_still_hears() {
    Subscription ann = Subscriptions.hearing(Subscriptions.to("ann"));
    world.subscribe(ann);
    world.change("dark-harbour");
    world.subscribe(Subscriptions.with(ann, false));
    world.answer(world.requests.getFirst(), 410, null);
    world.settle();

    assertThat(told()).containsExactly("subscription.disabled");
  }

  @Test
  void a_change_that_is_given_up_is_told_with_its_id_once() {
    world.subscribe(Subscriptions.hearing(Subscriptions.to("ann")));
    LogEntry change = world.change("dark-harbour");
    world.settle(_ -> false);
    world.untilRequest();
    world.settle(request -> request.lane() == Lane.NOTICE);
    world.command("ann", new Command.Redrive(new Command.Which(null)));
    world.settle();

    assertThat(told()).containsExactly("delivery.exhausted");
    assertThat(data(0))
        .isEqualTo(
            ("{\"subscription\":\"ann\",\"number\":1,\"changeId\":\"%s\",\"showId\":\"dark-harbour\",\"attempts\":2,\"error\":\"answered"
                    + " 500\"}")
                .formatted(change.changeId()));
  }

  @Test
  void nothing_is_told_before_it_is_written_down() {
    world.subscribe(Subscriptions.hearing(Subscriptions.to("ann")));
    gone();
    assertThat(world.requests).isEmpty();

    world.die();
    world.start();
    world.settle();

    assertThat(world.received("ann")).hasSize(1);
    assertThat(world.notices("ann")).isEmpty();
  }

  @Test
  void an_event_survives_a_crash_with_its_id() {
    world.subscribe(Subscriptions.hearing(Subscriptions.to("ann")));
    gone();
    world.write();
    assertThat(ids(world.requests)).containsExactly("evt_ann_1");

    world.die();
    world.start();

    assertThat(ids(world.requests)).containsExactly("evt_ann_1");
    world.settle();
    assertThat(told()).containsExactly("subscription.disabled");
  }

  @Test
  void an_event_that_nobody_takes_is_tried_seven_times_in_a_day_given_up_and_makes_no_event() {
    world.subscribe(Subscriptions.hearing(Subscriptions.to("ann")));
    Instant began = world.now;
    gone();
    settleWrites();
    for (int attempt = 1; attempt <= 7; attempt++) {
      world.untilRequest();
      assertThat(world.requests).extracting(Delivery::attempt).containsExactly(attempt);
      assertThat(ids(world.requests)).containsExactly("evt_ann_1");
      world.settle(_ -> false);
    }
    assertThat(Duration.between(began, world.now)).isLessThan(Duration.ofHours(11));
    world.wait(Duration.ofDays(2));
    world.settle();

    assertThat(world.notices("ann")).isEmpty();
    assertThat(world.cursor("ann").outbox().waiting()).isEmpty();
    assertThat(world.cursor("ann").outbox().events()).isEqualTo(1);
    assertThat(world.attempts.getLast().nextAttemptAt()).isNull();
  }

  @Test
  void an_operational_endpoint_is_left_alone_as_it_asks_and_for_good_by_410() {
    world.subscribe(Subscriptions.hearing(Subscriptions.to("ann")));
    gone();
    world.write();
    world.answer(world.requests.getFirst(), 503, Duration.ofHours(1));
    settleWrites();
    world.wait(Duration.ofMinutes(59));
    assertThat(world.requests).isEmpty();
    world.wait(Duration.ofMinutes(1));
    world.answer(world.requests.getFirst(), 410, null);
    settleWrites();
    world.wait(Duration.ofDays(1));

    assertThat(world.requests).isEmpty();
    assertThat(world.cursor("ann").outbox().waiting()).isEmpty();
    assertThat(world.cursor("ann").health().failures()).isEqualTo(1);
  }

  @Test
  void who_fails_and_recovers_in_turn_is_told_four_times_an_hour() {
    world.subscribe(Subscriptions.hearing(Subscriptions.to("ann")));
    Instant end = world.now.plus(Duration.ofHours(1));
    while (world.now.isBefore(end)) {
      failing();
      world.wait(Duration.ofSeconds(10));
      world.settle();
    }

    assertThat(told().stream().filter("subscription.failing"::equals)).hasSizeBetween(3, 4);
    assertThat(told().stream().filter("subscription.recovered"::equals)).hasSizeBetween(3, 4);
    assertThat(told()).startsWith("subscription.failing", "subscription.recovered");
  }

  @Test
  void who_keeps_failing_after_a_quiet_time_is_told_in_the_end() {
    world.subscribe(Subscriptions.hearing(Subscriptions.to("ann")));
    failing();
    world.wait(Duration.ofSeconds(5));
    world.settle();
    failing();
    assertThat(told()).containsExactly("subscription.failing", "subscription.recovered");
    Instant end = world.now.plus(Outbox.QUIET).plus(Duration.ofMinutes(10));
    while (world.now.isBefore(end)) {
      world.wait(Duration.ofSeconds(30));
      world.change("show-" + world.now.getEpochSecond());
      world.settle(request -> request.lane() == Lane.NOTICE);
    }

    assertThat(told().stream().filter("subscription.failing"::equals)).hasSize(2);
  }

  @Test
  void what_becomes_of_events_says_nothing_of_the_endpoint_of_the_changes() {
    world.subscribe(Subscriptions.hearing(Subscriptions.to("ann")));
    failing();
    assertThat(world.cursor("ann").health().failures()).isEqualTo(5);
    assertThat(told()).containsExactly("subscription.failing");
    assertThat(world.requests).isEmpty();
  }

  @Test
  void an_operational_endpoint_that_hangs_holds_no_change_up() {
    world.subscribe(Subscriptions.hearing(Subscriptions.to("ann")));
    for (int show = 0; show < Health.FAILING; show++) {
      world.change("show-" + show);
    }
    answerAllBut(Lane.NOTICE, 500);
    world.wait(Duration.ofSeconds(5));
    assertThat(lanes()).containsExactlyInAnyOrder(Lane.NOTICE, Lane.LOG);
    answerAllBut(Lane.NOTICE, 200);
    for (int show = 0; show < 20; show++) {
      world.change("show-" + show);
      answerAllBut(Lane.NOTICE, 200);
    }

    assertThat(world.received("ann")).hasSizeGreaterThan(20);
    assertThat(lanes()).containsExactly(Lane.NOTICE);
    assertThat(world.engine.busy()).isZero();
  }

  @Test
  void changes_that_hang_everywhere_hold_no_event_up() {
    world.subscribe(Subscriptions.hearing(Subscriptions.to("ann")));
    world.change("dark-harbour");
    Delivery hers = world.requests.getFirst();
    for (int other = 0; other < 100; other++) {
      world.subscribe(Subscriptions.to("other-" + other));
    }
    world.wait(Duration.ofSeconds(1));
    world.answer(hers, 410, null);
    settleWrites();

    assertThat(lanes()).contains(Lane.NOTICE);
    assertThat(world.requests).hasSizeGreaterThanOrEqualTo(DeliveryWorld.LIMITS.inFlight());
  }

  @Test
  void events_under_way_are_bounded_and_no_host_takes_all_places() {
    int many = 3 * Postbox.MOST;
    for (int i = 0; i < many; i++) {
      String host = i % 2 == 0 ? "one" : "host-" + i;
      world.subscribe(
          Subscriptions.hearing(
              Subscriptions.to("sub-" + i), "https://" + host + ".example.com/events"));
    }
    world.change("dark-harbour");
    for (int round = 0; round < many; round++) {
      List<Delivery> changes =
          world.requests.stream().filter(each -> each.lane() == Lane.LOG).toList();
      changes.forEach(each -> world.answer(each, 410, null));
      settleWrites();
    }

    assertThat(lanes()).containsOnly(Lane.NOTICE).hasSize(Postbox.MOST);
    assertThat(world.requests.stream().filter(NoticeTest::isToOne)).hasSize(Postbox.MOST_PER_HOST);
    world.settle();
    assertThat(world.received).hasSize(many);
    assertThat(world.attempts.stream().filter(each -> each.result().delivered())).hasSize(many);
  }

  @Test
  void an_operational_endpoint_that_hangs_does_not_keep_another_instance_waiting() {
    world.subscribe(Subscriptions.hearing(Subscriptions.to("ann")));
    gone();
    settleWrites();
    assertThat(lanes()).containsExactly(Lane.NOTICE);

    boolean[] handed = new boolean[1];
    world.engine.handOver(
        Set.of(DeliveryWorld.PARTITION), world.now.plusSeconds(20), () -> handed[0] = true);

    assertThat(handed[0]).isTrue();
    world.answer(world.requests.getFirst(), 204, null);
    assertThat(world.cursor("ann").outbox().waiting()).hasSize(1);
  }

  @Test
  void who_has_no_operational_url_is_told_nothing_and_who_takes_it_back_nothing_more() {
    world.subscribe(Subscriptions.to("bob"));
    Subscription ann = Subscriptions.hearing(Subscriptions.to("ann"));
    world.subscribe(ann);
    world.change("dark-harbour");
    List.copyOf(world.requests).forEach(each -> world.answer(each, 410, null));
    world.subscribe(Subscriptions.hearing(ann, null));
    world.settle();
    world.subscribe(ann);
    world.wait(Duration.ofMinutes(1));
    world.settle();

    assertThat(world.received).isEmpty();
    assertThat(world.cursor("bob").outbox()).isEqualTo(Outbox.EMPTY);
    assertThat(world.cursor("ann").outbox().events()).isEqualTo(1);
    assertThat(world.cursor("ann").outbox().waiting()).isEmpty();
  }

  @Test
  void who_is_gone_is_told_nothing() {
    world.subscribe(Subscriptions.hearing(Subscriptions.to("ann")));
    gone();
    world.unsubscribe("ann");
    world.settle();
    world.wait(Duration.ofHours(1));

    assertThat(world.requests).isEmpty();
    assertThat(world.notices("ann")).isEmpty();
  }

  @Test
  void events_that_nobody_takes_are_kept_up_to_a_bound_the_newest() {
    world.subscribe(Subscriptions.hearing(Subscriptions.to("ann")));
    for (int show = 0; show < 2 * Outbox.MOST; show++) {
      world.change("show-" + show % 7);
    }
    Instant end = world.now.plus(Duration.ofDays(1));
    while (world.now.isBefore(end)
        && (world.durable.isEmpty() || world.cursor("ann").outbox().events() <= Outbox.MOST + 9)) {
      world.settle(_ -> false);
      world.wait(Duration.ofSeconds(5));
    }
    Outbox outbox = world.cursor("ann").outbox();

    assertThat(outbox.events()).isGreaterThan(Outbox.MOST + 9);
    assertThat(outbox.waiting()).hasSizeLessThanOrEqualTo(Outbox.MOST);
    assertThat(outbox.waiting().getLast().number()).isEqualTo(outbox.events());
  }

  /** One request more than a breaker takes fails. */
  private void failing() {
    for (int show = 0; show < Health.FAILING; show++) {
      world.change("show-" + show);
    }
    world.settle(request -> request.lane() == Lane.NOTICE);
  }

  /** The endpoint of the only request wants no webhooks any more. */
  private void gone() {
    world.change("dark-harbour");
    world.answer(world.requests.getFirst(), 410, null);
  }

  private void answerAllBut(Lane lane, int status) {
    List<Delivery> others = others(lane);
    while (!others.isEmpty()) {
      others.forEach(each -> world.answer(each, status, null));
      settleWrites();
      others = others(lane);
    }
  }

  private List<Delivery> others(Lane lane) {
    return world.requests.stream().filter(each -> each.lane() != lane).toList();
  }

  private void settleWrites() {
    while (!world.writes.isEmpty()) {
      world.write();
    }
  }

  private List<Lane> lanes() {
    return world.requests.stream().map(Delivery::lane).toList();
  }

  private List<String> told() {
    return world.notices("ann").stream().map(each -> each.entry().message().type()).toList();
  }

  private String data(int index) {
    return world.notices("ann").get(index).entry().message().data().toString();
  }

  private static List<String> ids(List<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::messageId).toList();
  }

  private static boolean isToOne(Delivery delivery) {
    return "one.example.com".equals(delivery.subscription().url().getHost());
  }
}
