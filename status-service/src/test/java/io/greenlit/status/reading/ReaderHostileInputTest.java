package io.greenlit.status.reading;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.article.Article;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderHostileInputTest {

  private static final int SMALL = 25_000;
  private static final int TIMES = 10;

  private static final int MOST_ROUNDS = 40;

  /** One text of ten times the length may take a fifth more than ten reads of the short one. */
  private static final double MOST_TIMES_LONGER = 1.2;

  /** Processor time, so that other work on the machine does not count. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          entry("one line without an end", "renewed season 2 drama “A B” cancelled if not "),
          entry("no blank at all", "renewedseason2"),
          entry("names without an end", "Season Two Of The Great Drama Series "),
          entry("opening quotes", "“‘\"season renewed "),
          entry(
              "bidi and zero width",
              "\u202erenewed\u200b sea\u200dson 2\u2066 of the dra\ufeffma "),
          entry("abbreviations", "St. Mr. A. renewed season 2. "),
          entry("spanish", "Netflix renueva la serie «Agua Mansa» y no habrá segunda temporada. "),
          entry("deep tags", "<div><b><i>season 2 renewed "),
          entry("broken entities", "&#82 &&;<p season=' renewed "),
          entry("many areas", "<div class='related x'><p>season 2 renewed</p><h1>a</h1></div>"),
          entry("tables in tables", "<table><tr><td>season 2 renewed<td>b<tr><td>c<td>d"),
          entry(
              "many scripts",
              "<script type='application/ld+json'>{\"@type\": [</script>season 2 renewed"),
          entry("nested json", "<script type='application/ld+json'>[[[[\"season 2 renewed\""),
          entry("unclosed comments", "<!-- <style> season 2 renewed <![CDATA["),
          entry(
              "headings that lead away",
              "<div><h2><a href=x>season 2</a></h2><p>renewed<br>b</div>"));

  private static final Set<String> PAGES =
      Set.of(
          "deep tags",
          "broken entities",
          "many areas",
          "tables in tables",
          "many scripts",
          "nested json",
          "unclosed comments",
          "headings that lead away");

  private final Reader reader = Reader.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one line without an end",
        "no blank at all",
        "names without an end",
        "opening quotes",
        "bidi and zero width",
        "abbreviations",
        "spanish",
        "deep tags",
        "broken entities",
        "many areas",
        "tables in tables",
        "many scripts",
        "nested json",
        "unclosed comments",
        "headings that lead away"
      })
  @Timeout(value = 180, unit = TimeUnit.SECONDS)
  void time_grows_no_faster_than_the_text(String kind) {
    String unit = UNITS.getOrDefault(kind, "");
    Article small = article(kind, unit, SMALL);
    Article large = article(kind, unit, SMALL * TIMES);
    long tenShort = Long.MAX_VALUE;
    long oneLong = Long.MAX_VALUE;
    boolean linear = false;
    for (int round = 0; !linear && round < MOST_ROUNDS; round++) {
      tenShort = Math.min(tenShort, processorTime(small, TIMES));
      oneLong = Math.min(oneLong, processorTime(large, 1));
      linear = oneLong < tenShort * MOST_TIMES_LONGER;
    }

    assertThat(linear)
        .as(
            "%s: %,d ns for %d reads of %,d characters, %,d ns for one read of as many in all",
            kind, tenShort, TIMES, SMALL, oneLong)
        .isTrue();
  }

  @Test
  void invisible_characters_hide_nothing() {
    String text =
        "Netflix has re\u200bnewed the drama “Copper\u2060 Hill” for a third sea\u00adson.";

    assertThat(Articles.claims(reader.read(Articles.text(null, text)))).hasSize(1);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void a_megabyte_of_nesting_is_read_and_makes_no_claim_of_its_own() {
    String nested = "<div><span><section>".repeat(50_000) + "The drama was renewed for a season.";

    assertThat(reader.read(Articles.html(nested)).shows()).isEmpty();
  }

  @Test
  void invisible_characters_inside_a_titles_number_break_nothing() {
    String text =
        "Netflix has renewed the drama “Copper Hill 1\u200b3” for season 13. It ended in 2024.";

    assertThat(Articles.claims(reader.read(Articles.text(null, text)))).hasSize(1);
  }

  private static Article article(String kind, String unit, int length) {
    String text = unit.repeat(length / unit.length() + 1).substring(0, length);
    return PAGES.contains(kind) ? Articles.html(text) : Articles.text(null, text);
  }

  /** Of so many reads together, in ns: both sides do equal work, so both are as well warmed up. */
  private long processorTime(Article article, int reads) {
    long start = CLOCK.getCurrentThreadCpuTime();
    for (int i = 0; i < reads; i++) {
      assertThat(reader.read(article).shows().size()).isLessThan(400);
    }
    return CLOCK.getCurrentThreadCpuTime() - start;
  }
}
