package io.greenlit.notify.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Notices which requests take long: all have the same time, so the oldest is looked at first. */
final class Patience {

  private static final int LOOKS = 8;

  private final Duration slowAfter;
  private final SequencedMap<Long, Delivery> underWay = new LinkedHashMap<>();

  Patience(Duration slowAfter) {
    this.slowAfter = slowAfter;
  }

  void started(Delivery delivery) {
    underWay.put(delivery.number(), delivery);
  }

  void ended(Delivery delivery) {
    underWay.remove(delivery.number());
  }

  /** Tells of all whose time is over, each once. */
  void look(Instant now, Consumer<Delivery> over) {
    for (Delivery first = oldest();
        first != null && !first.startedAt().plus(slowAfter).isAfter(now);
        first = oldest()) {
      ended(first);
      over.accept(first);
    }
  }

  /** When to look again: not for each request by itself. Null where none is under way. */
  @Nullable Instant nextLook(Instant now) {
    Delivery first = oldest();
    if (first == null) {
      return null;
    }
    Instant due = first.startedAt().plus(slowAfter);
    Instant soonest = now.plus(slowAfter.dividedBy(LOOKS));
    return due.isAfter(soonest) ? due : soonest;
  }

  private @Nullable Delivery oldest() {
    return underWay.isEmpty() ? null : underWay.firstEntry().getValue();
  }
}
