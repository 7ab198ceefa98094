package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.DigestRun;
import io.greenlit.notify.delivery.Positions;
import org.jspecify.annotations.Nullable;

/** Digests under way as they stand in the records of cursors. */
final class DigestRecords {

  private DigestRecords() {}

  static @Nullable DigestRun digest(io.greenlit.schemas.@Nullable DigestRun written) {
    return written == null
        ? null
        : new DigestRun(
            written.getDue(),
            Positions.of(Offsets.byPartition(written.getEnd())),
            written.getPart(),
            written.getOf(),
            written.getAttempts(),
            written.getNextAttemptAt());
  }

  static io.greenlit.schemas.@Nullable DigestRun written(@Nullable DigestRun run) {
    return run == null
        ? null
        : new io.greenlit.schemas.DigestRun(
            run.due(),
            Offsets.byName(run.end()),
            run.part(),
            run.of(),
            run.attempts(),
            run.nextAttemptAt());
  }
}
