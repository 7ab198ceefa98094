package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.Handshake;
import org.jspecify.annotations.Nullable;

/** Handshakes as they stand in the records of cursors. */
final class HandshakeRecords {

  private HandshakeRecords() {}

  static @Nullable Handshake handshake(io.greenlit.schemas.@Nullable Handshake written) {
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

  static io.greenlit.schemas.@Nullable Handshake written(@Nullable Handshake handshake) {
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
}
