package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Position;
import java.time.Instant;
import java.util.Map;

/**
 * The part of the log of articles that was read again.
 *
 * @param stretches by partition
 * @param since fetchedAt of the first article of that part; evidence whose position is not known
 *     was read again if it is not older
 */
public record Reread(Map<Integer, Stretch> stretches, Instant since) {

  public Reread {
    stretches = Map.copyOf(stretches);
  }

  /**
   * A part of one partition.
   *
   * @param from offset of the first article
   * @param to offset behind the last one
   */
  public record Stretch(long from, long to) {}

  /** Whether the article of this evidence was read again. */
  boolean covers(ArticleClaims claims) {
    Position position = claims.position();
    if (position == null) {
      return !claims.fetchedAt().isBefore(since);
    }
    Stretch stretch = stretches.get(position.partition());
    return stretch != null
        && position.offset() >= stretch.from()
        && position.offset() < stretch.to();
  }

  /** Whether the article came behind what was read again. */
  boolean isBefore(ArticleClaims claims) {
    Position position = claims.position();
    if (position == null) {
      return false;
    }
    Stretch stretch = stretches.get(position.partition());
    return stretch == null || position.offset() >= stretch.to();
  }
}
