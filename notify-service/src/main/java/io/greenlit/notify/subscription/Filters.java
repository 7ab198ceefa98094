package io.greenlit.notify.subscription;

import io.greenlit.notify.change.Status;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules for what a subscriber may filter by. */
public final class Filters {

  private static final int MOST_SHOWS = 1000;
  private static final int LONGEST_ID = 200;
  private static final Pattern SHOW_ID = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");

  private Filters() {}

  /**
   * Reads a filter as a subscriber wrote it.
   *
   * @throws InvalidSubscription naming {@code filter.shows} or {@code filter.statuses}
   */
  public static ChangeFilter parse(Collection<String> shows, Collection<String> statuses) {
    return new ChangeFilter(shows(shows), statuses(statuses));
  }

  private static Set<String> shows(Collection<String> ids) {
    if (ids.size() > MOST_SHOWS) {
      throw new InvalidSubscription(
          "filter.shows",
          "names more than " + MOST_SHOWS + " shows: leave it out to get all, or make several");
    }
    for (String id : ids) {
      if (id.length() > LONGEST_ID || !SHOW_ID.matcher(id).matches()) {
        throw new InvalidSubscription(
            "filter.shows",
            "has an entry that is no show id: use ids such as \"its-okay-to-not-be-okay\"");
      }
    }
    return new LinkedHashSet<>(ids);
  }

  private static Set<Status> statuses(Collection<String> names) {
    EnumSet<Status> statuses = EnumSet.noneOf(Status.class);
    for (String name : names) {
      statuses.add(status(name));
    }
    return statuses;
  }

  private static Status status(String name) {
    for (Status status : Status.values()) {
      if (status.name().equals(name)) {
        return status;
      }
    }
    throw new InvalidSubscription(
        "filter.statuses",
        "has an entry that is no status: use any of " + List.of(Status.values()));
  }
}
