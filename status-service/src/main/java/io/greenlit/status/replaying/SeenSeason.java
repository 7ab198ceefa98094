package io.greenlit.status.replaying;

import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What anybody sees of a season.
 *
 * @param season from 1; null for "the next one"
 * @param confidence 0..1000
 */
public record SeenSeason(
    @Nullable Integer season,
    Status status,
    int confidence,
    Tier tier,
    @Nullable Premiere premiere,
    @Nullable String network,
    boolean finalSeason,
    boolean disputed,
    List<Piece> evidence) {

  public SeenSeason {
    evidence = List.copyOf(evidence);
  }

  /** Whether more differs than how sure it is and what it rests on. */
  boolean differsInDetail(SeenSeason other) {
    return !Objects.equals(premiere, other.premiere)
        || !Objects.equals(network, other.network)
        || finalSeason != other.finalSeason
        || disputed != other.disputed;
  }
}
