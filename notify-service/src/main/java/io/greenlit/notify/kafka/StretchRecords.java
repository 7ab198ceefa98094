package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.Positions;
import io.greenlit.notify.delivery.Stretch;
import io.greenlit.schemas.Outage;

/** Stretches of the log that came during outages as they stand in the records of cursors. */
final class StretchRecords {

  private StretchRecords() {}

  static Stretch stretch(Outage written) {
    return new Stretch(
        WalkRecords.walk(written.getPositions(), written.getParked()),
        Positions.of(Offsets.byPartition(written.getEnd())));
  }

  static Outage written(Stretch stretch) {
    return Outage.newBuilder()
        .setPositions(Offsets.byName(stretch.from().positions()))
        .setParked(WalkRecords.parked(stretch.from()))
        .setEnd(Offsets.byName(stretch.end()))
        .build();
  }
}
