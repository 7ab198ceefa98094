package io.greenlit.notify.web;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.Traits;
import io.greenlit.notify.delivery.LogEntry;
import io.greenlit.notify.delivery.Positions;
import io.greenlit.notify.webhook.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A log of changes in memory, in partition 0. */
final class MemoryChangeArchive implements ChangeArchive {

  private final List<LogEntry> entries = new CopyOnWriteArrayList<>();
  private volatile boolean cut;

  void add(String showId, Status to, Instant at) {
    long offset = entries.size();
    entries.add(
        new LogEntry(
            0,
            offset,
            "chg-" + offset,
            Traits.of(showId, to),
            at,
            at,
            null,
            Message.of("status.changed", at, new byte[] {'{', '}'})));
  }

  LogEntry first() {
    return entries.getFirst();
  }

  /** From now on there is more than one request looks at. */
  void beLong() {
    cut = true;
  }

  void clear() {
    entries.clear();
    cut = false;
  }

  @Override
  public CompletableFuture<Map<Integer, Long>> offsetsAt(Instant time) {
    long before = entries.stream().filter(each -> each.recordedAt().isBefore(time)).count();
    return CompletableFuture.completedFuture(Map.of(0, before, 1, 0L));
  }

  @Override
  public CompletableFuture<Survey> survey(
      Positions from, Positions to, Predicate<LogEntry> wanted, int most) {
    Survey survey = Survey.NOTHING;
    for (LogEntry entry : entries) {
      if (entry.offset() >= from.at(0) && entry.offset() < to.at(0) && wanted.test(entry)) {
        survey = survey.with(entry);
      }
    }
    return CompletableFuture.completedFuture(cut ? survey.cutShort() : survey);
  }

  @Override
  public CompletableFuture<Optional<LogEntry>> find(
      String changeId, @Nullable String showId, int most) {
    return CompletableFuture.completedFuture(
        entries.stream()
            .filter(each -> each.changeId().equals(changeId))
            .filter(each -> showId == null || each.showId().equals(showId))
            .findFirst());
  }
}
