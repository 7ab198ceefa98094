package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.Verification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Endpoints that must say that they want webhooks before they get any. */
class HandshakeTest {

  private static final RetrySchedule TWICE =
      new RetrySchedule(List.of(Duration.ofSeconds(5)), 0, Duration.ofHours(6));
  private static final String URL = "https://ann.example.com/hook";

  private final DeliveryWorld world = new DeliveryWorld(1, DeliveryWorld.LIMITS, TWICE);

  @Test
  void nothing_is_sent_before_the_endpoint_agrees_and_nothing_is_lost() {
    subscribe(Verification.EVENT, URL);
    LogEntry change = world.change("dark-harbour");

    assertThat(world.requests).extracting(Delivery::lane).containsExactly(Lane.HANDSHAKE);
    assertThat(only().entry().message().body().toString())
        .contains("\"subscription.verification\"", "\"subscription\":\"ann\"");
    world.settle();

    assertThat(world.received("ann")).containsExactly("verify_ann", change.changeId());
    assertThat(world.engine.busy()).isZero();
  }

  @Test
  void an_endpoint_that_has_agreed_is_not_asked_again_also_after_a_crash() {
    subscribe(Verification.OPTIONS, URL);
    world.settle();
    world.die();
    world.start();

    LogEntry change = world.change("dark-harbour");

    assertThat(only().entry()).isEqualTo(change);
  }

  @Test
  void a_refusal_is_tried_again_until_the_schedule_ends_and_then_only_when_asked_for() {
    subscribe(Verification.EVENT, URL);
    LogEntry change = world.change("dark-harbour");

    world.settle(_ -> false);
    assertThat(handshake().nextAttemptAt()).isEqualTo(world.now.plusSeconds(5));
    world.wait(Duration.ofSeconds(5));
    assertThat(only().attempt()).isEqualTo(2);
    world.settle(_ -> false);
    world.wait(Duration.ofDays(30));

    assertThat(world.requests).isEmpty();
    assertThat(handshake().attempts()).isEqualTo(2);
    assertThat(handshake().error()).isEqualTo("answered 500");

    world.command("ann", new Command.Verify());
    assertThat(only().attempt()).isEqualTo(1);
    world.settle();
    assertThat(world.received("ann")).containsExactly("verify_ann", change.changeId());
  }

  @Test
  void another_url_makes_it_pending_again() {
    subscribe(Verification.EVENT, URL);
    world.settle();

    subscribe(Verification.EVENT, "https://other.example.com/");
    world.change("dark-harbour");

    assertThat(only().lane()).isEqualTo(Lane.HANDSHAKE);
    assertThat(only().subscription().url()).hasHost("other.example.com");
  }

  @Test
  void an_answer_for_a_url_of_before_agrees_to_nothing() {
    subscribe(Verification.EVENT, URL);
    Delivery before = only();

    subscribe(Verification.EVENT, "https://other.example.com/");
    world.answer(before, Outcome.DELIVERED);
    while (!world.writes.isEmpty()) {
      world.write();
    }

    assertThat(only().subscription().url()).hasHost("other.example.com");
    assertThat(only().lane()).isEqualTo(Lane.HANDSHAKE);
  }

  @Test
  void how_many_a_minute_an_endpoint_takes_is_kept() {
    subscribe(Verification.OPTIONS, URL);

    world.answer(only(), DeliveryWorld.result(Outcome.DELIVERED).allowing(120));
    world.settle();

    assertThat(handshake().perMinute()).isEqualTo(120);
    assertThat(handshake().agreed()).isTrue();
  }

  @Test
  void who_takes_the_wish_back_is_delivered_to() {
    subscribe(Verification.EVENT, URL);
    world.settle(_ -> false);
    LogEntry change = world.change("dark-harbour");

    subscribe(Verification.NONE, URL);
    world.settle();

    assertThat(world.received("ann")).containsExactly(change.changeId());
  }

  @Test
  void an_endpoint_that_is_gone_disables_the_subscription() {
    subscribe(Verification.EVENT, URL);

    world.answer(only(), 410, null);
    world.settle();

    assertThat(world.cursor("ann").health().disabled())
        .isEqualTo(new Disabled(Disabled.Reason.GONE, world.now));
  }

  private void subscribe(Verification verify, String url) {
    Subscription ann = Subscriptions.to("ann");
    world.subscribe(Subscriptions.verified(ann, verify, url));
  }

  private Delivery only() {
    assertThat(world.requests).hasSize(1);
    return world.requests.getFirst();
  }

  private Handshake handshake() {
    Handshake handshake = world.cursor("ann").handshake();
    if (handshake == null) {
      throw new AssertionError("no handshake was written");
    }
    return handshake;
  }
}
