package io.greenlit.notify.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is to be done later, in the order of its time. */
final class Alarms {

  private final PriorityQueue<Alarm> queue =
      new PriorityQueue<>(Comparator.comparing(Alarm::due).thenComparingLong(Alarm::number));
  private long numbers;

  private record Alarm(Instant due, long number, Runnable action) {}

  void at(Instant due, Runnable action) {
    queue.add(new Alarm(due, numbers++, action));
  }

  /** When the next one is due; null where none is. */
  @Nullable Instant next() {
    Alarm first = queue.peek();
    return first == null ? null : first.due();
  }

  /** Does all that is due. */
  void ring(Instant now) {
    for (Alarm first = queue.peek();
        first != null && !first.due().isAfter(now);
        first = queue.peek()) {
      queue.remove().action().run();
    }
  }
}
