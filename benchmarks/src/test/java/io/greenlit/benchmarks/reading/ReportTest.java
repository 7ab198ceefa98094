package io.greenlit.benchmarks.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

  private static final Round SLOW = round(2_000, 4_000);
  private static final Round FAST = round(6_000, 12_000);
  private static final Round MIDDLE = round(3_000, 6_000);

  @Test
  void the_table_has_medians_by_the_clock_and_by_the_processor() {
    Report report = new Report(Map.of(Kind.WITH_TALK, List.of(FAST, SLOW, MIDDLE)));

    assertThat(report.table()).contains("with renewal talk", "3,000", "6,000", "166.7", "2.0");
  }

  @Test
  void programs_get_the_same_figures() {
    Report report = new Report(Map.of(Kind.WITH_TALK, List.of(SLOW, FAST)));

    JsonNode figures = new JsonMapper().readTree(report.json()).get("articles").get("with_talk");
    assertThat(figures.get("perSecond").doubleValue()).isEqualTo(4_000);
    assertThat(figures.get("rounds").intValue()).isEqualTo(2);
  }

  @Test
  void a_run_is_clean_when_claims_are_found_where_there_are_some_and_nowhere_else() {
    Round none = round(1_000, 0);

    assertThat(new Report(Map.of(Kind.WITHOUT_TALK, List.of(none))).isClean()).isTrue();
    assertThat(new Report(Map.of(Kind.WITH_TALK, List.of(SLOW))).isClean()).isTrue();
    assertThat(new Report(Map.of(Kind.WITHOUT_TALK, List.of(SLOW))).isClean()).isFalse();
    assertThat(new Report(Map.of(Kind.WITH_TALK, List.of(none))).isClean()).isFalse();
  }

  /** As if half of a second had gone to other work on the machine. */
  private static Round round(long articles, long claims) {
    return new Round(articles, claims, Duration.ofSeconds(1), Duration.ofMillis(500));
  }
}
