package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.Again;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** What is sent again and why, as it is written into cursors and commands. */
final class AgainRecords {

  private AgainRecords() {}

  static @Nullable Again again(io.greenlit.schemas.@Nullable Again written) {
    return written == null ? null : new Again(written.getId(), written.getFresh());
  }

  static Again required(io.greenlit.schemas.@Nullable Again written) {
    Again again = again(written);
    if (again == null) {
      throw new SerializationException("something is to be sent again, but it has no id");
    }
    return again;
  }

  static io.greenlit.schemas.@Nullable Again written(@Nullable Again again) {
    return again == null ? null : new io.greenlit.schemas.Again(again.id(), again.fresh());
  }
}
