package io.greenlit.benchmarks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.benchmarks.load.Measurement;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

  private final Comparison comparison =
      new Comparison(
          256,
          List.of(round(40_000, 0), round(20_000, 0), round(30_000, 0)),
          List.of(round(15_000, 0), round(18_000, 0), round(99_000, 0)));

  @Test
  void the_ratio_is_that_of_the_medians() {
    assertThat(comparison.ratio()).isEqualTo(0.6);
    assertThat(new Report(List.of(comparison), 5, 5).table())
        .contains("30,000", "18,000", "0.60", "Medians of 3 rounds");
  }

  @Test
  void programs_get_the_same_figures() {
    JsonNode report = new JsonMapper().readTree(new Report(List.of(comparison), 5, 5).json());

    JsonNode first = report.get("comparisons").get(0);
    assertThat(first.get("ratio").doubleValue()).isEqualTo(0.6);
    assertThat(first.get("ingest").get("perSecond").doubleValue()).isEqualTo(18_000);
    assertThat(first.get("ingest").get("rounds")).hasSize(3);
  }

  @Test
  void a_run_is_clean_when_nothing_failed_and_every_acceptance_is_a_record() {
    Comparison failing = new Comparison(64, List.of(round(1, 0)), List.of(round(1, 1)));

    assertThat(new Report(List.of(comparison), 5, 5).isClean()).isTrue();
    assertThat(new Report(List.of(comparison), 5, 4).isClean()).isFalse();
    assertThat(new Report(List.of(failing), 5, 5).isClean()).isFalse();
  }

  private static Measurement round(double perSecond, long failed) {
    return new Measurement((long) perSecond, failed, perSecond, 50, 5, 20);
  }
}
