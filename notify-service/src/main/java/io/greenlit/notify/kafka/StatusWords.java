package io.greenlit.notify.kafka;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.StatusChange;
import io.greenlit.notify.change.Tier;
import io.greenlit.schemas.ChangeType;

/** The words of the contracts and of this service: the same, in two types. */
final class StatusWords {

  private StatusWords() {}

  static Status of(io.greenlit.schemas.Status status) {
    return switch (status) {
      case UNCONFIRMED -> Status.UNCONFIRMED;
      case RUMOURED_RENEWAL -> Status.RUMOURED_RENEWAL;
      case RUMOURED_CANCELLATION -> Status.RUMOURED_CANCELLATION;
      case RENEWED -> Status.RENEWED;
      case IN_PRODUCTION -> Status.IN_PRODUCTION;
      case DATED -> Status.DATED;
      case AIRED -> Status.AIRED;
      case CANCELLED -> Status.CANCELLED;
      case CONCLUDED -> Status.CONCLUDED;
    };
  }

  static io.greenlit.schemas.Status of(Status status) {
    return switch (status) {
      case UNCONFIRMED -> io.greenlit.schemas.Status.UNCONFIRMED;
      case RUMOURED_RENEWAL -> io.greenlit.schemas.Status.RUMOURED_RENEWAL;
      case RUMOURED_CANCELLATION -> io.greenlit.schemas.Status.RUMOURED_CANCELLATION;
      case RENEWED -> io.greenlit.schemas.Status.RENEWED;
      case IN_PRODUCTION -> io.greenlit.schemas.Status.IN_PRODUCTION;
      case DATED -> io.greenlit.schemas.Status.DATED;
      case AIRED -> io.greenlit.schemas.Status.AIRED;
      case CANCELLED -> io.greenlit.schemas.Status.CANCELLED;
      case CONCLUDED -> io.greenlit.schemas.Status.CONCLUDED;
    };
  }

  static StatusChange.Kind of(ChangeType type) {
    return switch (type) {
      case CHANGED -> StatusChange.Kind.CHANGED;
      case CORRECTED -> StatusChange.Kind.CORRECTED;
      case AGED -> StatusChange.Kind.AGED;
      case MERGED -> StatusChange.Kind.MERGED;
    };
  }

  static Tier of(io.greenlit.schemas.Tier tier) {
    return switch (tier) {
      case OFFICIAL -> Tier.OFFICIAL;
      case TRADE -> Tier.TRADE;
      case PRESS -> Tier.PRESS;
      case RUMOUR -> Tier.RUMOUR;
      case FANS -> Tier.FANS;
    };
  }
}
