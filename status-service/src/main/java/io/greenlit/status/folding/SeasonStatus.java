package io.greenlit.status.folding;

import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence says of one season.
 *
 * @param season from 1; null for "the next one"
 * @param confidence 0..1000
 * @param tier of the deciding evidence
 * @param disputed weaker evidence speaks against it
 * @param evidence the deciding pieces first
 */
public record SeasonStatus(
    @Nullable Integer season,
    Status status,
    int confidence,
    Tier tier,
    @Nullable Premiere premiere,
    @Nullable String network,
    boolean finalSeason,
    boolean disputed,
    List<Evidence> evidence) {

  public SeasonStatus {
    evidence = List.copyOf(evidence);
  }

  /** The same without what it rests on. */
  SeasonStatus withoutEvidence() {
    return new SeasonStatus(
        season, status, confidence, tier, premiere, network, finalSeason, disputed, List.of());
  }
}
