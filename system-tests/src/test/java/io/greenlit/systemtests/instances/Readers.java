package io.greenlit.systemtests.instances;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/**
 * Ask one instance for all shows over and over; who is told to ask again does so at once. Note how
 * long anybody had to wait until there was an answer.
 */
final class Readers implements AutoCloseable {

  private static final int THREADS = 4;

  private final StatusProcess instance;
  private final List<String> showIds;
  private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
  private final LongAdder answers = new LongAdder();
  private final LongAdder stale = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final AtomicBoolean ends = new AtomicBoolean();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private Readers(StatusProcess instance, List<String> showIds) {
    this.instance = instance;
    this.showIds = showIds;
  }

  static Readers of(StatusProcess instance, List<String> showIds) {
    Readers readers = new Readers(instance, showIds);
    for (int thread = 0; thread < THREADS; thread++) {
      int first = thread;
      readers.threads.execute(() -> readers.read(first));
    }
    return readers;
  }

  private void read(int first) {
    for (int at = first; !ends.get(); at = at + THREADS < showIds.size() ? at + THREADS : first) {
      long asked = System.nanoTime();
      HttpResponse<String> answer = ask(showIds.get(at));
      while (answer.statusCode() != 200 && !ends.get()) {
        refused.increment();
        longest.accumulate(System.nanoTime() - asked);
        answer = ask(showIds.get(at));
      }
      longest.accumulate(System.nanoTime() - asked);
      answers.increment();
      if (answer.headers().firstValue("Greenlit-Stale").isPresent()) {
        stale.increment();
      }
    }
  }

  private HttpResponse<String> ask(String showId) {
    return instance.get("/v1/shows/" + showId);
  }

  /** The longest that anybody waited for an answer, until now. */
  Duration longestWait() {
    return Duration.ofNanos(longest.get());
  }

  long answers() {
    return answers.sum();
  }

  /** How many answers said that they may be behind. */
  long stale() {
    return stale.sum();
  }

  /** How often somebody was told to ask again. */
  long refused() {
    return refused.sum();
  }

  @Override
  public void close() {
    ends.set(true);
    threads.close();
  }
}
