package io.greenlit.notify.delivery;

import io.greenlit.notify.change.Status;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What webhooks say that they stand for. */
final class Marks {

  private static final String FIELD = ",\"coalesced\":";

  private Marks() {}

  /** The mark of a delivery; empty where it has none. */
  static String of(Delivery delivery) {
    String data = delivery.entry().message().data().toString();
    int from = data.indexOf(FIELD);
    return from < 0 ? "" : data.substring(from + FIELD.length(), data.length() - 1);
  }

  /** The mark of a delivery; null where it has none. */
  static @Nullable Coalesced read(Delivery delivery) {
    String mark = of(delivery);
    if (mark.isEmpty()) {
      return null;
    }
    JsonNode json = JsonMapper.shared().readTree(mark);
    String from = json.path("from").stringValue(null);
    return new Coalesced(
        from == null ? null : Status.valueOf(from),
        json.path("changes").intValue(),
        json.path("firstChangeId").stringValue());
  }
}
