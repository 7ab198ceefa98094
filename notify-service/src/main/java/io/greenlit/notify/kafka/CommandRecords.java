package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.Command;
import io.greenlit.schemas.CommandKind;
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
      case UNKNOWN ->
          throw new SerializationException("a newer version wrote it: update this instance");
    };
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
    };
  }
}
