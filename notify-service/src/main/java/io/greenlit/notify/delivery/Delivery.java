package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;

/**
 * One attempt to bring one change to one subscriber.
 *
 * @param number tells it from every other attempt of this process
 * @param attempt which attempt for this change, from 1
 */
public record Delivery(
    long number,
    Subscription subscription,
    LogEntry entry,
    Lane lane,
    int attempt,
    Instant startedAt) {}
