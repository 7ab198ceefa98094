package io.greenlit.status.reading;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Picks one claim for each season, as a stand-in for the fold where only reading is tested. */
final class StrongestClaims {

  /** What a later stage of the same fact outweighs comes later. */
  private static final List<Status> LATEST_STAGE_FIRST =
      List.of(
          Status.DATED,
          Status.IN_PRODUCTION,
          Status.CANCELLED,
          Status.CONCLUDED,
          Status.RENEWED,
          Status.AIRED,
          Status.RUMOURED_RENEWAL,
          Status.RUMOURED_CANCELLATION,
          Status.UNCONFIRMED);

  private static final Comparator<Claim> STRONGEST_FIRST =
      Comparator.comparingInt((Claim claim) -> LATEST_STAGE_FIRST.indexOf(claim.status()))
          .thenComparing(Claim::tier)
          .thenComparing(Comparator.comparingInt(Claim::confidence).reversed())
          .thenComparingInt(Claim::position);

  private StrongestClaims() {}

  static List<Claim> of(ArticleClaims article) {
    Map<Integer, List<Claim>> seasons = new TreeMap<>();
    for (Claim claim : article.claims()) {
      if (claim.polarity() == Polarity.AFFIRMED) {
        seasons
            .computeIfAbsent(
                Optional.ofNullable(claim.season()).orElse(0), season -> new ArrayList<>())
            .add(claim);
      }
    }
    return seasons.values().stream()
        .map(claims -> claims.stream().sorted(STRONGEST_FIRST).findFirst().orElseThrow())
        .toList();
  }
}
