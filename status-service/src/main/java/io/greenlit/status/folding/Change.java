package io.greenlit.status.folding;

import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A status that differs from the last one published.
 *
 * @param from null where there was none
 * @param to null where nothing is claimed any more
 * @param now all that is known of the season now; null where {@code to} is
 * @param sequence number among the changes of the show, from 1, without gaps
 * @param occurredAt fetchedAt of the article that moved it
 */
public record Change(
    Show show,
    @Nullable Integer season,
    Type type,
    @Nullable Status from,
    @Nullable Status to,
    @Nullable SeasonStatus now,
    long sequence,
    Instant occurredAt,
    String articleId) {

  /** Why a change happened. */
  public enum Type {
    CHANGED,
    /** An article took back what it claimed. */
    CORRECTED
  }
}
