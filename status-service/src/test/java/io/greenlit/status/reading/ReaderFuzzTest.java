package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.greenlit.status.article.Article;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.reading.text.Page;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reads text made by chance; {@code -Dgreenlit.fuzz.characters=10000000} reads that much in all.
 */
class ReaderFuzzTest {

  private static final long SEED = 20_260_122;
  private static final long CHARACTERS = Long.getLong("greenlit.fuzz.characters", 500_000);
  private static final int LONGEST = 20_000;
  private static final int MEGABYTE = 1_000_000;

  /** What reading may allocate in all, by character of the article, and for an empty one. */
  private static final long MOST_BYTES_A_CHARACTER = 1_500;

  private static final long MOST_BYTES_AT_ALL = 1_000_000;

  private static final Reader READER = Reader.standard();
  private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void no_text_breaks_the_reader(HostileText kind) {
    long seed = SEED + kind.name().hashCode();
    long left = CHARACTERS / HostileText.values().length;
    while (left > 0) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      int length = 1 + random.nextInt(LONGEST);
      read(kind, kind.text(length, random), kind + ", seed " + seed);
      left -= length;
      seed++;
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CUES_QUOTES_BRACKETS", "INVISIBLE_AND_BIDI", "DEEP_HTML"})
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void a_megabyte_on_one_line_is_read(HostileText kind) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    read(kind, kind.text(MEGABYTE, random).replace('\n', ' '), kind + ", one line");
  }

  private static void read(HostileText kind, String text, String how) {
    Article article = kind.article(text);
    long before = MEMORY.getCurrentThreadAllocatedBytes();
    Reading reading = reading(article, how);
    long allocated = MEMORY.getCurrentThreadAllocatedBytes() - before;

    assertThat(allocated)
        .as(how)
        .isLessThan(MOST_BYTES_AT_ALL + MOST_BYTES_A_CHARACTER * text.length());
    if (!reading.shows().isEmpty()) {
      Page page = Page.of(article);
      String all = oneLine(page.headline() + "\n" + page.text());
      assertThat(Articles.claims(reading)).as(how).allSatisfy(claim -> quoted(claim, page, all));
    }
  }

  private static void quoted(Claim claim, Page page, String all) {
    assertThat(all).contains(claim.quote());
    assertThat(claim.position()).isBetween(0, page.text().length());
    assertThat(claim.confidence()).isBetween(0, 1_000);
    assertThat(claim.rules()).isNotEmpty();
  }

  private static Reading reading(Article article, String how) {
    try {
      return READER.read(article);
    } catch (RuntimeException | StackOverflowError broken) {
      throw new AssertionError("reading " + how + " failed", broken);
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
