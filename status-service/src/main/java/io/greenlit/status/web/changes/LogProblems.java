package io.greenlit.status.web.changes;

import io.greenlit.platform.problem.Problem;
import io.greenlit.status.kafka.ShowStore;
import io.greenlit.status.kafka.ShowTable;
import io.greenlit.status.kafka.changes.LogNotReady;
import io.greenlit.status.kafka.changes.NotInThisLog;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;

/** What went wrong with reading changes, as a problem document that says what to do. */
final class LogProblems {

  private static final Duration SOON = Duration.ofSeconds(2);

  private LogProblems() {}

  /** The same error, or the problem that it stands for. */
  static Throwable of(Throwable error) {
    return switch (error) {
      case NotInThisLog lost ->
          Problem.gone(
              "The cursor %s. Begin again with after=beginning to see all changes that there are, or with after=now."
                  .formatted(lost.getMessage()),
              "after");
      case LogNotReady notReady ->
          Problem.unavailable(
              "The log of changes cannot be read just now: %s. Ask again."
                  .formatted(notReady.getMessage()),
              SOON,
              notReady);
      case ShowStore.NotReady notReady ->
          Problem.unavailable(
              "The statuses are being restored or move between instances; ask again.",
              SOON,
              notReady);
      case ShowTable.NotRead notRead ->
          Problem.unavailable(
              "The statuses of all shows are still being read; ask again.", SOON, notRead);
      case KafkaException broken ->
          Problem.unavailable("Kafka does not answer; ask again.", SOON, broken);
      default -> error;
    };
  }
}
