package io.greenlit.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenlit.ingest.intake.NotTaken.Reason;
import org.junit.jupiter.api.Test;

class AllowanceTest {

  private final Allowance allowance = new Allowance(100);

  @Test
  void what_is_beyond_the_allowance_is_refused_and_takes_nothing() {
    Allowance.Share one = allowance.open();
    Allowance.Share other = allowance.open();
    one.grow(60);

    assertThatExceptionOfType(NotTaken.class)
        .isThrownBy(() -> other.grow(41))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BUSY));
    assertThat(allowance.used()).isEqualTo(60);
  }

  @Test
  void a_closed_share_holds_nothing_whatever_comes_later() {
    Allowance.Share share = allowance.open();
    share.grow(60);
    share.shrink(20);
    assertThat(allowance.used()).isEqualTo(40);

    share.close();
    share.shrink(10);
    share.grow(30);
    share.close();

    assertThat(allowance.used()).isZero();
  }
}
