package io.greenlit.status.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.errors.StreamsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By how many records the copies of stores on this instance are behind; looked up for all at once,
 * and not again for a moment, for Kafka has to be asked.
 */
final class Lags {

  private static final Logger log = LoggerFactory.getLogger(Lags.class);
  private static final long MOMENT = Duration.ofMillis(500).toNanos();

  private final Supplier<Map<String, Map<Integer, LagInfo>>> source;
  private final LongSupplier nanoTime;
  private Map<String, Map<Integer, LagInfo>> known = Map.of(); // guarded by this
  private long until; // guarded by this
  private boolean asked; // guarded by this

  Lags(Supplier<Map<String, Map<Integer, LagInfo>>> source, LongSupplier nanoTime) {
    this.source = source;
    this.nanoTime = nanoTime;
  }

  /** The most that a store of a partition is behind; empty where that is not known. */
  OptionalLong of(int partition) {
    return latest().values().stream()
        .flatMapToLong(store ->
            store.containsKey(partition)
                ? LongStream.of(store.get(partition).offsetLag())
                : LongStream.empty())
        .max();
  }

  private synchronized Map<String, Map<Integer, LagInfo>> latest() {
    if (!asked || nanoTime.getAsLong() - until > 0) {
      try {
        known = source.get();
      } catch (StreamsException | IllegalStateException e) {
        log.debug("it cannot be told now how far copies are behind", e);
        known = Map.of();
      }
      asked = true;
      until = nanoTime.getAsLong() + MOMENT;
    }
    return known;
  }
}
