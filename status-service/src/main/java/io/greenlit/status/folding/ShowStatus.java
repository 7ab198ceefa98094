package io.greenlit.status.folding;

import io.greenlit.status.claim.Show;
import java.time.Instant;
import java.util.List;

/**
 * The whole status of a show, as it was last published.
 *
 * @param sequence of its last change; 0 before the first
 * @param seasons with the moment since which each status stands
 */
public record ShowStatus(Show show, long sequence, Instant updatedAt, List<Standing> seasons) {

  public ShowStatus {
    seasons = List.copyOf(seasons);
  }

  /** A season's status and since when it stands: fetchedAt of the article that moved it. */
  public record Standing(SeasonStatus status, Instant since) {}
}
