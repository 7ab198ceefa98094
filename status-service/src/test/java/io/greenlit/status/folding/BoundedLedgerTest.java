package io.greenlit.status.folding;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What one more article costs does not grow with the show's past. */
class BoundedLedgerTest {

  /** Processor time, which other load on the machine does not lengthen. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final Show SHOW = Show.named("Paper Lanterns");
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final int ARTICLES = 200_000;
  private static final int STRETCH = 10_000;
  private static final double NO_SLOWER = 0.8;

  /** Both are measured in turn, and the fastest of each counts: the others were disturbed. */
  private static final int ROUNDS = 4;

  private static final Duration FOREVER = Duration.ofDays(1);

  @Test
  void the_last_articles_of_a_long_past_are_folded_as_fast_as_the_first() {
    Past past = fold(Shelf.empty(SHOW.id()), 0, ARTICLES - STRETCH);
    Duration first = FOREVER;
    Duration last = FOREVER;
    for (int round = 0; round < ROUNDS; round++) {
      first = shorter(first, fold(Shelf.empty(SHOW.id()), 0, STRETCH).took());
      last = shorter(last, fold(past.shelf(), ARTICLES - STRETCH, ARTICLES).took());
    }

    assertThat(past.shelf().ledger().size()).isEqualTo(Ledger.BOUND);
    assertThat(first.toNanos())
        .as("ns of the first %d, where the last took %s", STRETCH, last)
        .isGreaterThan((long) (NO_SLOWER * last.toNanos()));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private record Past(Shelf shelf, Duration took) {}

  private static Past fold(Shelf from, int first, int end) {
    RandomGenerator random = new Random(first);
    Shelf shelf = from;
    long start = THREADS.getCurrentThreadCpuTime();
    for (int number = first; number < end; number++) {
      shelf = Fold.step(shelf, article(number, random)).shelf();
    }
    return new Past(shelf, Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start));
  }

  private static ArticleClaims article(int number, RandomGenerator random) {
    Instant at = START.plusSeconds(60L * number);
    return new ArticleClaims(
        SHOW,
        "article-" + number,
        "v1",
        null,
        "paper" + random.nextInt(500) + ".example",
        null,
        at,
        at,
        random.nextLong(),
        random.nextInt(4) == 0 ? "Daily " + random.nextInt(20) : null,
        List.of(claim(random)));
  }

  private static Claim claim(RandomGenerator random) {
    return new Claim(
        random.nextInt(5) == 0 ? null : 1 + random.nextInt(3),
        any(random, Status.values()),
        random.nextInt(8) == 0 ? Polarity.DENIED : Polarity.AFFIRMED,
        Certainty.ASSERTED,
        any(random, Tier.values()),
        null,
        900,
        null,
        null,
        false,
        "A quote.",
        0,
        List.of("rule"));
  }

  private static <T> T any(RandomGenerator random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
