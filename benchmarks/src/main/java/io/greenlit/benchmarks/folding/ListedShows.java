package io.greenlit.benchmarks.folding;

import io.greenlit.benchmarks.report.Heap;
import io.greenlit.platform.kafka.CommittedReader;
import io.greenlit.platform.kafka.PollLoop;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.status.kafka.ShowTable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * What the table of all shows comes to, from which lists are answered.
 *
 * @param heap bytes that it takes
 * @param read how long it took to read it from its topic
 * @param search how long a search takes that looks at every show and finds none
 */
record ListedShows(long heap, Duration read, Duration search) {

  private static final int SEARCHES = 5;

  /** Reads the table of the shows whose statuses lie under a prefix. */
  static ListedShows of(Cluster cluster, String prefix) throws InterruptedException {
    ShowTable table = new ShowTable(Topics.SHOW_STATUS.nameWith(prefix));
    Map<String, Object> config =
        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
    long before = Heap.used();
    long begun = System.nanoTime();
    try (PollLoop loop =
        new PollLoop(
            "bench-shows", () -> CommittedReader.open(config, "bench-shows", Map.of()), table)) {
      loop.start();
      table.caughtUp().get();
      Duration read = Duration.ofNanos(System.nanoTime() - begun);
      long heap = Heap.used() - before;
      Duration search = Duration.ZERO;
      for (int i = 0; i < SEARCHES; i++) {
        search = search(table); // the last one, by then compiled
      }
      return new ListedShows(heap, read, search);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot read the statuses of " + prefix, e);
    }
  }

  private static Duration search(ShowTable table) {
    long begun = System.nanoTime();
    if (!table.shows(null, _ -> false, 1).isEmpty()) {
      throw new IllegalStateException("a search for nothing found something");
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
