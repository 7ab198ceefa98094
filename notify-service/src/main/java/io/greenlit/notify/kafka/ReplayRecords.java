package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.Positions;
import io.greenlit.notify.delivery.Replay;
import org.jspecify.annotations.Nullable;

/** Replays as they stand in the records of cursors. */
final class ReplayRecords {

  private ReplayRecords() {}

  static @Nullable Replay replay(io.greenlit.schemas.@Nullable Replay written) {
    return written == null
        ? null
        : new Replay(
            AgainRecords.required(written.getAgain()),
            WalkRecords.walk(written.getPositions(), written.getParked()),
            Positions.of(Offsets.byPartition(written.getEnd())),
            FilterRecords.filter(written.getFilter()),
            written.getAskedAt(),
            written.getDelivered(),
            written.getFinishedAt());
  }

  static io.greenlit.schemas.@Nullable Replay written(@Nullable Replay replay) {
    return replay == null
        ? null
        : io.greenlit.schemas.Replay.newBuilder()
            .setAgain(AgainRecords.written(replay.again()))
            .setPositions(Offsets.byName(replay.walk().positions()))
            .setParked(WalkRecords.parked(replay.walk()))
            .setEnd(Offsets.byName(replay.end()))
            .setFilter(FilterRecords.written(replay.filter()))
            .setAskedAt(replay.askedAt())
            .setDelivered(replay.delivered())
            .setFinishedAt(replay.finishedAt())
            .build();
  }
}
