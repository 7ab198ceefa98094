package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.Again;
import io.greenlit.notify.delivery.Command;
import io.greenlit.notify.delivery.Positions;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.schemas.CommandKind;
import io.greenlit.schemas.Position;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;

/** Commands as they are written to their topic. */
final class CommandRecords {

  private CommandRecords() {}

  static Command command(io.greenlit.schemas.Command written) {
    Command.Which which = new Command.Which(written.getChangeId());
    return switch (written.getKind()) {
      case RESUME -> new Command.Resume();
      case REDRIVE -> new Command.Redrive(which);
      case DISMISS -> new Command.Dismiss(which);
      case START_REPLAY ->
          new Command.StartReplay(
              AgainRecords.required(written.getAgain()),
              Positions.of(Offsets.byPartition(written.getPositions())),
              written.getFilter() == null
                  ? ChangeFilter.EVERYTHING
                  : FilterRecords.filter(written.getFilter()));
      case END_REPLAY -> new Command.EndReplay();
      case VERIFY -> new Command.Verify();
      case RESEND -> resend(written);
      case SKIP_TO -> new Command.SkipTo(Positions.of(Offsets.byPartition(written.getPositions())));
      case UNKNOWN ->
          throw new SerializationException("a newer version wrote it: update this instance");
    };
  }

  private static Command resend(io.greenlit.schemas.Command written) {
    Position position = written.getPosition();
    if (written.getChangeId() == null || written.getShowId() == null || position == null) {
      throw new SerializationException("a change is to be sent again, but it does not say which");
    }
    return new Command.Resend(
        AgainRecords.required(written.getAgain()),
        written.getChangeId(),
        written.getShowId(),
        position.getPartition(),
        position.getOffset());
  }

  static io.greenlit.schemas.Command written(String subscriptionId, Command command, Instant at) {
    var written =
        io.greenlit.schemas.Command.newBuilder().setSubscriptionId(subscriptionId).setAt(at);
    return switch (command) {
      case Command.Resume() -> written.setKind(CommandKind.RESUME).build();
      case Command.Redrive(Command.Which which) ->
          written.setKind(CommandKind.REDRIVE).setChangeId(which.changeId()).build();
      case Command.Dismiss(Command.Which which) ->
          written.setKind(CommandKind.DISMISS).setChangeId(which.changeId()).build();
      case Command.StartReplay(Again again, Positions from, ChangeFilter filter) ->
          written
              .setKind(CommandKind.START_REPLAY)
              .setAgain(AgainRecords.written(again))
              .setPositions(Offsets.byName(from))
              .setFilter(FilterRecords.written(filter))
              .build();
      case Command.Verify() -> written.setKind(CommandKind.VERIFY).build();
      case Command.EndReplay() -> written.setKind(CommandKind.END_REPLAY).build();
      case Command.Resend(
              Again again,
              String changeId,
              String showId,
              int partition,
              long offset) ->
          written
              .setKind(CommandKind.RESEND)
              .setAgain(AgainRecords.written(again))
              .setChangeId(changeId)
              .setShowId(showId)
              .setPosition(new Position(partition, offset))
              .build();
      case Command.SkipTo(Positions to) ->
          written.setKind(CommandKind.SKIP_TO).setPositions(Offsets.byName(to)).build();
    };
  }
}
