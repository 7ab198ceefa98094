package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to bring one change to one subscriber.
 *
 * @param number tells it from every other attempt of this process
 * @param attempt which attempt for this change, from 1
 * @param again null where it is sent in its turn
 */
public record Delivery(
    long number,
    Subscription subscription,
    LogEntry entry,
    Lane lane,
    int attempt,
    Instant startedAt,
    @Nullable Again again) {

  /** The id of the webhook: the change's, as long as its subscriber did not ask for another. */
  public String messageId() {
    return again != null && again.fresh() ? entry.changeId() + "_" + again.id() : entry.changeId();
  }
}
