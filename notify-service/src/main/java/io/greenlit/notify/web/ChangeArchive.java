package io.greenlit.notify.web;

import io.greenlit.notify.delivery.LogEntry;
import io.greenlit.notify.delivery.Positions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All changes that ever were, as the API needs them. */
public interface ChangeArchive {

  /** Of each partition the first offset that was written at a time or later, or its end. */
  CompletableFuture<Map<Integer, Long>> offsetsAt(Instant time);

  /**
   * Looks for changes between two places.
   *
   * @param most offsets to look at
   */
  CompletableFuture<Survey> survey(
      Positions from, Positions to, Predicate<LogEntry> wanted, int most);

  /**
   * Looks for a change among the newest.
   *
   * @param showId the show that it is about, so that its partition only has to be looked at; null
   *     where that is not known
   * @param most offsets to look at
   */
  CompletableFuture<Optional<LogEntry>> find(String changeId, @Nullable String showId, int most);

  /**
   * What there is between two places.
   *
   * @param complete false: there was more than could be looked at, and there may be more of it
   * @param first the oldest
   * @param last the newest
   */
  record Survey(long changes, boolean complete, @Nullable LogEntry first, @Nullable LogEntry last) {

    /** Nothing so far. */
    public static final Survey NOTHING = new Survey(0, true, null, null);

    /** With one more. */
    public Survey with(LogEntry entry) {
      return new Survey(
          changes + 1,
          complete,
          first == null || entry.recordedAt().isBefore(first.recordedAt()) ? entry : first,
          last == null || !entry.recordedAt().isBefore(last.recordedAt()) ? entry : last);
    }

    /** The same, but not all of it. */
    public Survey cutShort() {
      return new Survey(changes, false, first, last);
    }
  }
}
