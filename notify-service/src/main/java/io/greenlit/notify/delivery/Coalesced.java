package io.greenlit.notify.delivery;

import io.greenlit.notify.change.Status;
import org.jspecify.annotations.Nullable;

/**
 * What was left out before a change that stands for it.
 *
 * @param from status before the first change that was left out: what its subscriber knew last; null
 *     where there was none
 * @param changes how many were left out
 * @param firstChangeId the first of them
 */
public record Coalesced(@Nullable Status from, int changes, String firstChangeId) {

  Coalesced andOne() {
    return new Coalesced(from, changes + 1, firstChangeId);
  }
}
