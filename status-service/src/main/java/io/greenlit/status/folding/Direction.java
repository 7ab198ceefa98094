package io.greenlit.status.folding;

import io.greenlit.status.claim.Status;

/** Which way a status points. */
enum Direction {
  /** There will be a season. */
  AHEAD,
  /** There will be none. */
  OVER,
  /** Nobody has said. */
  OPEN;

  /** The fate that excludes this one; what is open excludes nothing. */
  Direction opposite() {
    return switch (this) {
      case AHEAD -> OVER;
      case OVER -> AHEAD;
      case OPEN -> OPEN;
    };
  }

  static Direction of(Status status) {
    return switch (status) {
      case RENEWED, IN_PRODUCTION, DATED, AIRED, RUMOURED_RENEWAL -> AHEAD;
      case CANCELLED, CONCLUDED, RUMOURED_CANCELLATION -> OVER;
      case UNCONFIRMED -> OPEN;
    };
  }

  /** Whether a status is a fact once somebody who knows asserts it. */
  static boolean isFact(Status status) {
    return switch (status) {
      case RENEWED, IN_PRODUCTION, DATED, AIRED, CANCELLED, CONCLUDED -> true;
      case RUMOURED_RENEWAL, RUMOURED_CANCELLATION, UNCONFIRMED -> false;
    };
  }
}
