package io.greenlit.status.folding;

import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A status that differs from the last one published.
 *
 * @param formerIds ids that now lead to the show, in order
 * @param from null where there was none
 * @param to null where nothing is claimed any more
 * @param now all that is known of the season now; null where {@code to} is
 * @param sequence number among the changes of the show, from 1, without gaps
 * @param occurredAt fetchedAt of the article that moved it; the beginning of the day where only
 *     time passed
 * @param articleId the article that moved it; null where only time passed
 */
public record Change(
    Show show,
    SortedSet<String> formerIds,
    @Nullable Integer season,
    Type type,
    @Nullable Status from,
    @Nullable Status to,
    @Nullable SeasonStatus now,
    long sequence,
    Instant occurredAt,
    @Nullable String articleId) {

  public Change {
    formerIds = new TreeSet<>(formerIds);
  }

  /** Why a change happened. */
  public enum Type {
    CHANGED,
    /** An article took back what it claimed. */
    CORRECTED,
    /** Time went by. */
    AGED,
    /** Two titles turned out to be one show. */
    MERGED
  }
}
