package io.greenlit.notify.delivery;

import java.time.Instant;

/**
 * A show with changes that the subscriber does not have yet: the first of them lies at or after
 * this offset, and all later ones wait behind it.
 *
 * @param attempts made so far for the change at this very offset
 */
public record ParkedShow(int partition, long offset, int attempts, Instant nextAttemptAt) {

  ParkedShow failed(Instant next) {
    return new ParkedShow(partition, offset, attempts + 1, next);
  }

  ParkedShow triedAfresh(Instant now) {
    return new ParkedShow(partition, offset, 0, now);
  }
}
