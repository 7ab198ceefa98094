package io.greenlit.notify.delivery;

import io.greenlit.notify.change.Traits;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.webhook.Message;
import io.greenlit.notify.webhook.Messages;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change at its place in the log, with the one message that all its subscribers share.
 *
 * @param traits what subscribers choose it by
 * @param occurredAt when it happened
 * @param recordedAt when it was written to the log
 * @param traceparent W3C trace context that it came with
 */
public record LogEntry(
    int partition,
    long offset,
    String changeId,
    Traits traits,
    Instant occurredAt,
    Instant recordedAt,
    @Nullable String traceparent,
    Message message) {

  private static final int OVERHEAD = 768;

  /** The show that it is of: its changes are delivered in their order. */
  public String showId() {
    return traits.showId();
  }

  /** Whether a filter lets it through. */
  public boolean passes(ChangeFilter filter) {
    return filter.lets(traits);
  }

  /** This change, said to stand for others, too. */
  LogEntry standingFor(Coalesced others) {
    Message marked =
        Messages.coalesced(
            message, occurredAt, others.from(), others.changes(), others.firstChangeId());
    return new LogEntry(
        partition, offset, changeId, traits, occurredAt, recordedAt, traceparent, marked);
  }

  /** About how many bytes of memory it takes. */
  int weight() {
    return message.body().size() + OVERHEAD;
  }
}
