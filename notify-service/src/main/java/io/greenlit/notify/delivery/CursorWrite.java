package io.greenlit.notify.delivery;

import java.time.Instant;

/**
 * A cursor to be written down.
 *
 * @param partition of the topic of cursors
 * @param number tells it from every other write of this process
 */
public record CursorWrite(
    String subscriptionId, int partition, long number, CursorState state, Instant at) {}
