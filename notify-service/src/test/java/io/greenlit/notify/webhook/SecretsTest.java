package io.greenlit.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Secret FIRST = secret(1);
  private static final Secret SECOND = secret(2);
  private static final Secret THIRD = secret(3);

  @Test
  void one_secret_signs_alone() {
    assertThat(Secrets.of(FIRST).signingAt(NOW)).containsExactly(FIRST);
  }

  @Test
  void the_secret_before_signs_behind_the_new_one_until_the_overlap_ends() {
    Secrets secrets = Secrets.of(FIRST).rotated(SECOND, NOW.plus(DAY), NOW);

    assertThat(secrets.signingAt(NOW)).containsExactly(SECOND, FIRST);
    assertThat(secrets.signingAt(NOW.plus(DAY).minusMillis(1))).containsExactly(SECOND, FIRST);
    assertThat(secrets.signingAt(NOW.plus(DAY))).containsExactly(SECOND);
  }

  @Test
  void several_rotations_overlap_each_to_its_own_end() {
    Secrets secrets =
        Secrets.of(FIRST)
            .rotated(SECOND, NOW.plus(DAY), NOW)
            .rotated(THIRD, NOW.plus(DAY.multipliedBy(3)), NOW.plusSeconds(60));

    assertThat(secrets.signingAt(NOW.plusSeconds(60))).containsExactly(THIRD, SECOND, FIRST);
    assertThat(secrets.signingAt(NOW.plus(DAY))).containsExactly(THIRD, SECOND);
    assertThat(secrets.signingAt(NOW.plus(DAY.multipliedBy(3)))).containsExactly(THIRD);
  }

  @Test
  void a_shorter_overlap_ends_all_before_with_it() {
    Secrets secrets =
        Secrets.of(FIRST).rotated(SECOND, NOW.plus(DAY), NOW).rotated(THIRD, NOW, NOW);

    assertThat(secrets).isEqualTo(Secrets.of(THIRD));
  }

  @Test
  void a_secret_that_comes_back_stands_there_once() {
    Secrets secrets =
        Secrets.of(FIRST)
            .rotated(SECOND, NOW.plus(DAY), NOW)
            .rotated(FIRST, NOW.plus(DAY), NOW.plusSeconds(60));

    assertThat(secrets)
        .isEqualTo(new Secrets(FIRST, List.of(new Secrets.Older(SECOND, NOW.plus(DAY)))));
  }

  @Test
  void what_has_ended_is_forgotten_at_the_next_rotation() {
    Secrets secrets =
        Secrets.of(FIRST)
            .rotated(SECOND, NOW.plus(DAY), NOW)
            .rotated(THIRD, NOW.plus(DAY.multipliedBy(9)), NOW.plus(DAY.multipliedBy(8)));

    assertThat(secrets.older()).extracting(Secrets.Older::secret).containsExactly(SECOND);
  }

  @Test
  void secrets_do_not_show_themselves_in_a_log() {
    Secrets secrets = Secrets.of(FIRST).rotated(SECOND, NOW.plus(DAY), NOW);

    assertThat(secrets.toString())
        .contains("whsec_…")
        .doesNotContain(FIRST.reveal(), SECOND.reveal());
  }

  private static Secret secret(int first) {
    byte[] key = new byte[32];
    key[0] = (byte) first;
    return Secret.of(key);
  }
}
