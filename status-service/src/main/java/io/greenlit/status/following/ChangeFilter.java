package io.greenlit.status.following;

import io.greenlit.status.claim.Status;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a follower wants; an empty set lets everything through.
 *
 * @param shows show ids; one that now leads to another show stands for that one
 * @param statuses statuses that a change leads to
 */
public record ChangeFilter(Set<String> shows, Set<Status> statuses) {

  public ChangeFilter {
    shows = Set.copyOf(shows);
    statuses = Set.copyOf(statuses);
  }

  /**
   * Whether a change goes through.
   *
   * @param formerIds ids that now lead to the show
   * @param to the status now; null (nothing is claimed any more) passes only where no statuses are
   *     asked for
   */
  public boolean lets(String showId, Collection<String> formerIds, @Nullable Status to) {
    return (statuses.isEmpty() || (to != null && statuses.contains(to)))
        && (shows.isEmpty()
            || shows.contains(showId)
            || formerIds.stream().anyMatch(shows::contains));
  }
}
