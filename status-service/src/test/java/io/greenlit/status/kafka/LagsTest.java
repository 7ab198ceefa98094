package io.greenlit.status.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class LagsTest {

  @Test
  void the_store_that_is_furthest_behind_tells() {
    LagInfo near = lag(3);
    LagInfo far = lag(40);
    Lags lags =
        new Lags(
            () -> Map.of("ledgers", Map.of(0, near, 1, near), "histories", Map.of(0, far)),
            () -> 0);

    assertThat(lags.of(0)).hasValue(40);
    assertThat(lags.of(1)).hasValue(3);
    assertThat(lags.of(2)).isEmpty();
  }

  @Test
  void kafka_is_asked_again_only_after_a_moment() {
    AtomicLong now = new AtomicLong();
    AtomicInteger asked = new AtomicInteger();
    Lags lags =
        new Lags(
            () -> {
              LagInfo lag = lag(asked.incrementAndGet());
              return Map.of("ledgers", Map.of(0, lag));
            },
            now::get);

    assertThat(lags.of(0)).hasValue(1);
    assertThat(lags.of(0)).hasValue(1);
    now.addAndGet(1_000_000_000);

    assertThat(lags.of(0)).hasValue(2);
  }

  @Test
  void where_kafka_does_not_answer_nothing_is_told() {
    Lags lags =
        new Lags(
            () -> {
              throw new StreamsException("no answer");
            },
            () -> 0);

    assertThat(lags.of(0)).isEqualTo(OptionalLong.empty());
  }

  private static LagInfo lag(long records) {
    LagInfo lag = mock(LagInfo.class);
    when(lag.offsetLag()).thenReturn(records);
    return lag;
  }
}
