package io.greenlit.notify.subscription;

import io.greenlit.notify.change.Status;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a subscriber wants; an empty set lets everything through.
 *
 * @param shows show ids
 * @param statuses statuses that a change leads to
 */
public record ChangeFilter(Set<String> shows, Set<Status> statuses) {

  /** Lets every change through. */
  public static final ChangeFilter EVERYTHING = new ChangeFilter(Set.of(), Set.of());

  public ChangeFilter {
    shows = Set.copyOf(shows);
    statuses = Set.copyOf(statuses);
  }

  /**
   * Whether a change goes through.
   *
   * @param to the status now; null (nothing is claimed any more) passes only where no statuses are
   *     asked for
   */
  public boolean lets(String showId, @Nullable Status to) {
    return (shows.isEmpty() || shows.contains(showId))
        && (statuses.isEmpty() || (to != null && statuses.contains(to)));
  }
}
