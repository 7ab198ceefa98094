package io.greenlit.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestQuotaTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** Clocks of this kind may begin anywhere. */
  private static final long BEGIN = -5 * SECOND;

  private final RequestQuota quota = new RequestQuota();

  @Test
  void a_minutes_share_may_come_at_once_and_comes_back_evenly() {
    for (int i = 0; i < 60; i++) {
      assertThat(quota.take("acme", 60, BEGIN)).isZero();
    }

    assertThat(quota.take("acme", 60, BEGIN)).isEqualTo(Duration.ofSeconds(1));
    assertThat(quota.take("acme", 60, BEGIN + SECOND / 2)).isEqualTo(Duration.ofMillis(500));
    assertThat(quota.take("acme", 60, BEGIN + SECOND)).isZero();
    assertThat(quota.take("acme", 60, BEGIN + SECOND)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void one_subscribers_requests_are_not_anothers() {
    assertThat(quota.take("acme", 1, BEGIN)).isZero();

    assertThat(quota.take("acme", 1, BEGIN)).isPositive();
    assertThat(quota.take("bravo", 1, BEGIN)).isZero();
  }

  @Test
  void rest_saves_no_more_than_a_minutes_share() {
    assertThat(quota.take("acme", 2, BEGIN)).isZero();

    long later = BEGIN + 3_600 * SECOND;
    assertThat(quota.take("acme", 2, later)).isZero();
    assertThat(quota.take("acme", 2, later)).isZero();
    assertThat(quota.take("acme", 2, later)).isPositive();
  }

  @Test
  void what_differs_for_a_subscriber_counts() {
    Quotas ofAll = new Quotas(100, 20, 6_000);
    Subscriber own =
        new Subscriber("acme", "Acme", java.time.Instant.EPOCH, new Subscriber.Limits(null, 2, 60));

    assertThat(ofAll.of(null)).isEqualTo(ofAll);
    assertThat(ofAll.of(own)).isEqualTo(new Quotas(100, 2, 60));
  }
}
