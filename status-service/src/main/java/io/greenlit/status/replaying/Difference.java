package io.greenlit.status.replaying;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that would differ.
 *
 * @param season from 1; null for "the next one", or where the whole show is meant
 * @param before null where nothing is known of the season
 * @param now null where nothing would be known of the season
 * @param otherId the show that this one is merged into or split from; null otherwise
 * @param gained evidence that there would be then and is not now
 * @param lost evidence that there would be no longer
 */
public record Difference(
    Kind kind,
    String showId,
    String title,
    @Nullable Integer season,
    @Nullable SeenSeason before,
    @Nullable SeenSeason now,
    @Nullable String otherId,
    List<Piece> gained,
    List<Piece> lost) {

  public Difference {
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
  }

  /** What kind of thing it is. */
  public enum Kind {
    /** The status of a season. */
    STATUS,
    /** The same status with another premiere, network, finality or dispute. */
    DETAIL,
    /** A show turns out to be another. */
    MERGED,
    /** A show is one of its own again, or another's. */
    SPLIT,
    /** Only the evidence, or how much it weighs. */
    EVIDENCE
  }
}
