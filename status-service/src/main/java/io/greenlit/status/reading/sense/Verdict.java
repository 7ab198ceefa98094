package io.greenlit.status.reading.sense;

import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What the last table makes of an event.
 *
 * @param tier null where the publisher's own tier counts
 * @param confidence 0..1000
 */
public record Verdict(
    String id, Status status, Polarity polarity, @Nullable Tier tier, int confidence) {}
