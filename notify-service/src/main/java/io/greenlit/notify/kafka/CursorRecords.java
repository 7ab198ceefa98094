package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.CursorState;
import io.greenlit.notify.delivery.CursorWrite;
import io.greenlit.notify.delivery.Disabled;
import io.greenlit.notify.delivery.Health;
import io.greenlit.notify.delivery.SetAside;
import io.greenlit.schemas.Cursor;
import io.greenlit.schemas.DisabledReason;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cursors as they are written to their topic. */
final class CursorRecords {

  private CursorRecords() {}

  static CursorState cursor(Cursor written) {
    Map<String, SetAside> aside = new LinkedHashMap<>();
    written
        .getSetAside()
        .forEach(each -> aside.put(each.getChangeId(), SetAsideRecords.aside(each)));
    return new CursorState(
        WalkRecords.walk(written.getPositions(), written.getParked()),
        aside,
        health(written),
        written.getObeyed(),
        ReplayRecords.replay(written.getReplay()),
        HandshakeRecords.handshake(written.getHandshake()),
        DigestRecords.digest(written.getDigest()),
        NoticeRecords.outbox(written.getSubscriptionId(), written.getOutbox()),
        written.getOutages().stream().map(StretchRecords::stretch).toList());
  }

  static Cursor written(CursorWrite write) {
    CursorState state = write.state();
    Disabled disabled = state.health().disabled();
    // one for each delivery: a builder would cost as much again
    return new Cursor(
        write.subscriptionId(),
        Offsets.byName(state.positions()),
        WalkRecords.parked(state.walk()),
        write.at(),
        each(state.aside().values(), SetAsideRecords::written),
        state.health().failures(),
        state.health().notBefore(),
        disabled == null ? null : reason(disabled.reason()),
        disabled == null ? null : disabled.since(),
        state.obeyed(),
        ReplayRecords.written(state.replay()),
        HandshakeRecords.written(state.handshake()),
        DigestRecords.written(state.digest()),
        NoticeRecords.written(state.outbox()),
        each(state.stretches(), StretchRecords::written));
  }

  /** Nearly always there are none. */
  private static <T, R> List<R> each(Collection<T> parts, Function<T, R> written) {
    return parts.isEmpty() ? List.of() : parts.stream().map(written).toList();
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
}
