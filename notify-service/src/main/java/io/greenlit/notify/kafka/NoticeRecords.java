package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.Notice;
import io.greenlit.notify.delivery.Outbox;
import io.greenlit.notify.webhook.OperationalEvent;
import io.greenlit.schemas.NoticeType;
import io.greenlit.schemas.ToldState;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Operational events as they are written into cursors. */
final class NoticeRecords {

  private static final Logger log = LoggerFactory.getLogger(NoticeRecords.class);

  private NoticeRecords() {}

  static Outbox outbox(String subscriptionId, io.greenlit.schemas.@Nullable Outbox written) {
    if (written == null) {
      return Outbox.EMPTY;
    }
    List<Notice> waiting = new ArrayList<>();
    for (io.greenlit.schemas.Notice each : written.getWaiting()) {
      OperationalEvent event = event(each);
      if (event == null) {
        log.error(
            "event {} of {} is left out: a newer version wrote it, update this instance",
            each.getNumber(),
            subscriptionId);
      } else {
        waiting.add(
            new Notice(
                each.getNumber(),
                event,
                each.getAt(),
                each.getAttempts(),
                each.getNextAttemptAt()));
      }
    }
    return new Outbox(
        written.getEvents(), known(written.getState()), written.getFailingAt(), waiting);
  }

  static io.greenlit.schemas.@Nullable Outbox written(Outbox outbox) {
    return outbox.equals(Outbox.EMPTY)
        ? null
        : new io.greenlit.schemas.Outbox(
            outbox.events(),
            known(outbox.known()),
            outbox.failingAt(),
            outbox.waiting().stream().map(NoticeRecords::written).toList());
  }

  private static @Nullable OperationalEvent event(io.greenlit.schemas.Notice written) {
    String error = written.getError();
    return switch (written.getType()) {
      case FAILING -> new OperationalEvent.Failing(written.getFailures(), error);
      case DISABLED -> new OperationalEvent.Disabled(required(written.getReason(), "reason"));
      case RECOVERED -> new OperationalEvent.Recovered();
      case EXHAUSTED ->
          new OperationalEvent.Exhausted(
              required(written.getChangeId(), "changeId"),
              required(written.getShowId(), "showId"),
              written.getFailures(),
              error);
      case UNKNOWN -> null;
    };
  }

  private static String required(@Nullable String value, String field) {
    if (value == null) {
      throw new SerializationException("an operational event has no " + field);
    }
    return value;
  }

  private static io.greenlit.schemas.Notice written(Notice notice) {
    io.greenlit.schemas.Notice.Builder written =
        io.greenlit.schemas.Notice.newBuilder()
            .setNumber(notice.number())
            .setAt(notice.at())
            .setAttempts(notice.attempts())
            .setNextAttemptAt(notice.nextAttemptAt());
    return switch (notice.event()) {
      case OperationalEvent.Failing(int failures, String error) ->
          written.setType(NoticeType.FAILING).setFailures(failures).setError(error).build();
      case OperationalEvent.Disabled(String reason) ->
          written.setType(NoticeType.DISABLED).setReason(reason).build();
      case OperationalEvent.Recovered() -> written.setType(NoticeType.RECOVERED).build();
      case OperationalEvent.Exhausted(String changeId, String showId, int attempts, String error) ->
          written
              .setType(NoticeType.EXHAUSTED)
              .setChangeId(changeId)
              .setShowId(showId)
              .setFailures(attempts)
              .setError(error)
              .build();
    };
  }

  private static Outbox.Known known(ToldState written) {
    return switch (written) {
      case GOOD -> Outbox.Known.GOOD;
      case FAILING -> Outbox.Known.FAILING;
      case DISABLED -> Outbox.Known.DISABLED;
    };
  }

  private static ToldState known(Outbox.Known known) {
    return switch (known) {
      case GOOD -> ToldState.GOOD;
      case FAILING -> ToldState.FAILING;
      case DISABLED -> ToldState.DISABLED;
    };
  }
}
