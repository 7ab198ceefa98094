package io.greenlit.status.kafka.changes;

import io.greenlit.schemas.Change;
import io.greenlit.status.claim.Status;
import io.greenlit.status.following.ChangeFilter;
import io.greenlit.status.following.Placed;

/**
 * A change at its place in the log, with the one JSON that all its followers share.
 *
 * @param json as the API shows it
 */
public record LoggedChange(int partition, long offset, Change change, String json)
    implements Placed {

  private static final int OVERHEAD = 1024;

  @Override
  public int weight() {
    return 2 * json.length() + OVERHEAD;
  }

  boolean passes(ChangeFilter filter) {
    return filter.lets(
        change.getShowId(),
        change.getFormerIds(),
        change.getTo() == null ? null : Status.valueOf(change.getTo().name()));
  }
}
