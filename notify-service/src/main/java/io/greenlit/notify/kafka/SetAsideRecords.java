package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.SetAside;
import io.greenlit.schemas.SetAsideChange;

/** Changes that were set aside as they stand in the records of cursors. */
final class SetAsideRecords {

  private SetAsideRecords() {}

  static SetAside aside(SetAsideChange written) {
    return new SetAside(
        written.getChangeId(),
        written.getShowId(),
        written.getPartition(),
        written.getOffset(),
        written.getAttempts(),
        written.getSince(),
        written.getError(),
        written.getNextAttemptAt(),
        AgainRecords.again(written.getAgain()));
  }

  static SetAsideChange written(SetAside aside) {
    return SetAsideChange.newBuilder()
        .setChangeId(aside.changeId())
        .setShowId(aside.showId())
        .setPartition(aside.partition())
        .setOffset(aside.offset())
        .setAttempts(aside.attempts())
        .setSince(aside.since())
        .setError(aside.error())
        .setNextAttemptAt(aside.nextAttemptAt())
        .setAgain(AgainRecords.written(aside.again()))
        .build();
  }
}
