package io.greenlit.standalone.read;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.folding.Evaluation;
import io.greenlit.status.folding.Evidence;
import io.greenlit.status.folding.Ledger;
import io.greenlit.status.folding.SeasonStatus;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one article says, as a line of JSON: the status of each season it speaks of, judged by it
 * alone.
 */
record Output(String id, List<Finding> shows) {

  /** One season of one show; confidence 0..1. */
  record Finding(
      String show,
      @Nullable Integer season,
      String status,
      double confidence,
      List<Quote> evidence) {}

  /** A sentence, the kind of source it leans on, and the rules that read it. */
  record Quote(String quote, String attribution, List<String> rules) {}

  static Output of(String id, List<ArticleClaims> claims) {
    return new Output(id, claims.stream().flatMap(Output::findings).toList());
  }

  private static Stream<Finding> findings(ArticleClaims claims) {
    Ledger alone = Ledger.of(List.of(claims));
    return Evaluation.evaluate(alone, alone.latestDay()).stream()
        .map(season -> finding(claims.show().title(), season));
  }

  private static Finding finding(String show, SeasonStatus season) {
    return new Finding(
        show,
        season.season(),
        season.status().name(),
        season.confidence() / 1000.0,
        season.evidence().stream().map(Output::quote).toList());
  }

  private static Quote quote(Evidence evidence) {
    return new Quote(
        evidence.claim().quote(),
        evidence.claim().tier().name().toLowerCase(Locale.ROOT),
        evidence.claim().rules());
  }
}
