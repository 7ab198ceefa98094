package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.GeneratedShows;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With 50,000 shows, every everyday word among them, reading stays what it was. */
class LargeCatalogueTest {

  private static final long SEED = 20_261_122;
  private static final int SHOWS = 50_000;
  private static final int MOST_ROUNDS = 12;
  private static final int READS = 20;

  /** Generous: the figures lie near 1. */
  private static final double MOST_TIMES_SLOWER = 1.5;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final Reader SMALL = Reader.standard();
  private static final Reader LARGE = SMALL.with(Catalogue.of(GeneratedShows.of(SEED, SHOWS)));

  static List<SampleArticle> samples() {
    return SampleArticle.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void an_article_means_the_same(SampleArticle sample) {
    Reading reading = LARGE.read(sample.article());

    assertThat(Articles.findings(reading))
        .as(() -> "seed " + SEED + ", claims: " + Articles.claims(reading))
        .containsExactlyInAnyOrderElementsOf(sample.expected());
    assertThat(Articles.denied(reading)).containsExactlyElementsOf(sample.denied());
  }

  @Test
  void reading_takes_no_longer() {
    long small = Long.MAX_VALUE;
    long large = Long.MAX_VALUE;
    boolean fast = false;
    for (int round = 0; !fast && round < MOST_ROUNDS; round++) {
      small = Math.min(small, processorTime(SMALL));
      large = Math.min(large, processorTime(LARGE));
      fast = round > 1 && large < small * MOST_TIMES_SLOWER;
    }

    assertThat(fast)
        .as("%,d ns with the small catalogue, %,d ns with %,d shows", small, large, SHOWS)
        .isTrue();
  }

  private static long processorTime(Reader reader) {
    long start = CLOCK.getCurrentThreadCpuTime();
    for (int i = 0; i < READS; i++) {
      for (SampleArticle sample : samples()) {
        assertThat(reader.read(sample.article()).shows()).hasSizeLessThan(20);
      }
    }
    return CLOCK.getCurrentThreadCpuTime() - start;
  }
}
