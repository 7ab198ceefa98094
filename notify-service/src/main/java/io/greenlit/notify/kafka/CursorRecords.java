package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.CursorState;
import io.greenlit.notify.delivery.CursorWrite;
import io.greenlit.notify.delivery.Disabled;
import io.greenlit.notify.delivery.Health;
import io.greenlit.notify.delivery.ParkedShow;
import io.greenlit.notify.delivery.Positions;
import io.greenlit.notify.delivery.SetAside;
import io.greenlit.notify.delivery.Walk;
import io.greenlit.schemas.Cursor;
import io.greenlit.schemas.DisabledReason;
import io.greenlit.schemas.SetAsideChange;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Cursors as they are written to their topic. */
final class CursorRecords {

  private CursorRecords() {}

  static CursorState cursor(Cursor written) {
    Map<String, ParkedShow> parked = new HashMap<>();
    for (io.greenlit.schemas.ParkedShow show : written.getParked()) {
      parked.put(
          show.getShowId(),
          new ParkedShow(
              show.getPartition(), show.getOffset(), show.getAttempts(), show.getNextAttemptAt()));
    }
    Map<String, SetAside> aside = new LinkedHashMap<>();
    written.getSetAside().forEach(each -> aside.put(each.getChangeId(), aside(each)));
    Positions positions = Positions.of(Offsets.byPartition(written.getPositions()));
    return new CursorState(
        new Walk(positions, parked), aside, health(written), written.getObeyed());
  }

  static Cursor written(CursorWrite write) {
    CursorState state = write.state();
    Disabled disabled = state.health().disabled();
    return Cursor.newBuilder()
        .setSubscriptionId(write.subscriptionId())
        .setPositions(Offsets.byName(state.positions().toMap()))
        .setParked(
            new TreeMap<>(state.parked())
                .entrySet().stream().map(show -> written(show.getKey(), show.getValue())).toList())
        .setSetAside(state.aside().values().stream().map(CursorRecords::written).toList())
        .setFailures(state.health().failures())
        .setNotBefore(state.health().notBefore())
        .setDisabled(disabled == null ? null : reason(disabled.reason()))
        .setDisabledSince(disabled == null ? null : disabled.since())
        .setObeyed(state.obeyed())
        .setUpdatedAt(write.at())
        .build();
  }

  private static Health health(Cursor written) {
    return new Health(written.getFailures(), written.getNotBefore(), disabled(written));
  }

  private static @Nullable Disabled disabled(Cursor written) {
    return written.getDisabled() == null || written.getDisabledSince() == null
        ? null
        : new Disabled(reason(written.getDisabled()), written.getDisabledSince());
  }

  private static Disabled.Reason reason(DisabledReason written) {
    return switch (written) {
      case GONE -> Disabled.Reason.GONE;
      case TOO_MANY_DEAD_LETTERS -> Disabled.Reason.TOO_MANY_DEAD_LETTERS;
    };
  }

  private static DisabledReason reason(Disabled.Reason reason) {
    return switch (reason) {
      case GONE -> DisabledReason.GONE;
      case TOO_MANY_DEAD_LETTERS -> DisabledReason.TOO_MANY_DEAD_LETTERS;
    };
  }

  private static SetAside aside(SetAsideChange written) {
    return new SetAside(
        written.getChangeId(),
        written.getShowId(),
        written.getPartition(),
        written.getOffset(),
        written.getAttempts(),
        written.getSince(),
        written.getError(),
        written.getNextAttemptAt());
  }

  private static SetAsideChange written(SetAside aside) {
    return SetAsideChange.newBuilder()
        .setChangeId(aside.changeId())
        .setShowId(aside.showId())
        .setPartition(aside.partition())
        .setOffset(aside.offset())
        .setAttempts(aside.attempts())
        .setSince(aside.since())
        .setError(aside.error())
        .setNextAttemptAt(aside.nextAttemptAt())
        .build();
  }

  private static io.greenlit.schemas.ParkedShow written(String showId, ParkedShow show) {
    return io.greenlit.schemas.ParkedShow.newBuilder()
        .setShowId(showId)
        .setPartition(show.partition())
        .setOffset(show.offset())
        .setAttempts(show.attempts())
        .setNextAttemptAt(show.nextAttemptAt())
        .build();
  }
}
