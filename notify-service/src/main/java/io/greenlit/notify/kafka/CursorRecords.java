package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.CursorState;
import io.greenlit.notify.delivery.CursorWrite;
import io.greenlit.notify.delivery.DigestRun;
import io.greenlit.notify.delivery.Disabled;
import io.greenlit.notify.delivery.Handshake;
import io.greenlit.notify.delivery.Health;
import io.greenlit.notify.delivery.ParkedShow;
import io.greenlit.notify.delivery.Positions;
import io.greenlit.notify.delivery.Replay;
import io.greenlit.notify.delivery.SetAside;
import io.greenlit.notify.delivery.Walk;
import io.greenlit.schemas.Cursor;
import io.greenlit.schemas.DisabledReason;
import io.greenlit.schemas.SetAsideChange;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Cursors as they are written to their topic. */
final class CursorRecords {

  private CursorRecords() {}

  static CursorState cursor(Cursor written) {
    Map<String, SetAside> aside = new LinkedHashMap<>();
    written.getSetAside().forEach(each -> aside.put(each.getChangeId(), aside(each)));
    return new CursorState(
        walk(written.getPositions(), written.getParked()),
        aside,
        health(written),
        written.getObeyed(),
        replay(written.getReplay()),
        handshake(written.getHandshake()),
        digest(written.getDigest()));
  }

  private static Walk walk(
      Map<String, Long> positions, List<io.greenlit.schemas.ParkedShow> written) {
    Map<String, ParkedShow> parked = new HashMap<>();
    for (io.greenlit.schemas.ParkedShow show : written) {
      parked.put(
          show.getShowId(),
          new ParkedShow(
              show.getPartition(), show.getOffset(), show.getAttempts(), show.getNextAttemptAt()));
    }
    return new Walk(Positions.of(Offsets.byPartition(positions)), parked);
  }

  private static @Nullable Replay replay(io.greenlit.schemas.@Nullable Replay written) {
    return written == null
        ? null
        : new Replay(
            AgainRecords.required(written.getAgain()),
            walk(written.getPositions(), written.getParked()),
            Positions.of(Offsets.byPartition(written.getEnd())),
            FilterRecords.filter(written.getFilter()),
            written.getAskedAt(),
            written.getDelivered(),
            written.getFinishedAt());
  }

  private static io.greenlit.schemas.@Nullable Replay written(@Nullable Replay replay) {
    return replay == null
        ? null
        : io.greenlit.schemas.Replay.newBuilder()
            .setAgain(AgainRecords.written(replay.again()))
            .setPositions(Offsets.byName(replay.walk().positions().toMap()))
            .setParked(parked(replay.walk()))
            .setEnd(Offsets.byName(replay.end().toMap()))
            .setFilter(FilterRecords.written(replay.filter()))
            .setAskedAt(replay.askedAt())
            .setDelivered(replay.delivered())
            .setFinishedAt(replay.finishedAt())
            .build();
  }

  private static List<io.greenlit.schemas.ParkedShow> parked(Walk walk) {
    return new TreeMap<>(walk.parked())
        .entrySet().stream().map(show -> written(show.getKey(), show.getValue())).toList();
  }

  static Cursor written(CursorWrite write) {
    CursorState state = write.state();
    Disabled disabled = state.health().disabled();
    return Cursor.newBuilder()
        .setSubscriptionId(write.subscriptionId())
        .setPositions(Offsets.byName(state.positions().toMap()))
        .setParked(parked(state.walk()))
        .setSetAside(state.aside().values().stream().map(CursorRecords::written).toList())
        .setFailures(state.health().failures())
        .setNotBefore(state.health().notBefore())
        .setDisabled(disabled == null ? null : reason(disabled.reason()))
        .setDisabledSince(disabled == null ? null : disabled.since())
        .setObeyed(state.obeyed())
        .setReplay(written(state.replay()))
        .setHandshake(written(state.handshake()))
        .setDigest(written(state.digest()))
        .setUpdatedAt(write.at())
        .build();
  }

  private static @Nullable Handshake handshake(io.greenlit.schemas.@Nullable Handshake written) {
    return written == null
        ? null
        : new Handshake(
            written.getAbout(),
            written.getAgreed(),
            written.getAttempts(),
            written.getNextAttemptAt(),
            written.getError(),
            written.getPerMinute());
  }

  private static io.greenlit.schemas.@Nullable Handshake written(@Nullable Handshake handshake) {
    return handshake == null
        ? null
        : new io.greenlit.schemas.Handshake(
            handshake.about(),
            handshake.agreed(),
            handshake.attempts(),
            handshake.nextAttemptAt(),
            handshake.error(),
            handshake.perMinute());
  }

  private static @Nullable DigestRun digest(io.greenlit.schemas.@Nullable DigestRun written) {
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

  private static io.greenlit.schemas.@Nullable DigestRun written(@Nullable DigestRun run) {
    return run == null
        ? null
        : new io.greenlit.schemas.DigestRun(
            run.due(),
            Offsets.byName(run.end().toMap()),
            run.part(),
            run.of(),
            run.attempts(),
            run.nextAttemptAt());
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
        written.getNextAttemptAt(),
        AgainRecords.again(written.getAgain()));
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
        .setAgain(AgainRecords.written(aside.again()))
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
