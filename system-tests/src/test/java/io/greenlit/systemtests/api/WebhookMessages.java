package io.greenlit.systemtests.api;

import static io.greenlit.systemtests.api.RecordSchema.ordered;

import io.greenlit.notify.change.StatusChange;
import io.greenlit.notify.webhook.Messages;
import io.greenlit.notify.webhook.OperationalEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The messages that webhooks carry, as AsyncAPI describes them. */
final class WebhookMessages {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String DATA = "io.greenlit.notify.webhook.EventData";

  /** Types of single changes. */
  private static final List<String> TYPES =
      Arrays.stream(StatusChange.Kind.values())
          .map(kind -> "status." + kind.name().toLowerCase(Locale.ROOT))
          .toList();

  /** One of each kind. */
  private static final List<OperationalEvent> EVENTS =
      List.of(
          new OperationalEvent.Failing(5, null),
          new OperationalEvent.Disabled("gone"),
          new OperationalEvent.Recovered(),
          new OperationalEvent.Exhausted("chg_1", "show_1", 10, null));

  private WebhookMessages() {}

  /** Those to the url of a subscription, by name. */
  static Map<String, @Nullable Object> ofChanges() throws ClassNotFoundException {
    return ordered("change", change(), "digest", digest(), "verification", verification());
  }

  /** Those to its operational url, by name. */
  static Map<String, @Nullable Object> ofEvents() {
    Map<String, @Nullable Object> events = new LinkedHashMap<>();
    EVENTS.forEach(event -> events.put(event.type(), event(event)));
    return events;
  }

  private static Map<String, @Nullable Object> change() throws ClassNotFoundException {
    return message(
        "change", "A status has changed; as a CloudEvent, data is the same", TYPES, alone());
  }

  /** A change that comes alone can stand for others, which were left out after an outage. */
  private static Map<String, @Nullable Object> alone() throws ClassNotFoundException {
    Map<String, @Nullable Object> properties = RecordSchema.properties(Class.forName(DATA));
    properties.put("coalesced", RecordSchema.of(Class.forName(DATA + "$Coalesced")));
    Map<String, @Nullable Object> data = changeData();
    data.put("properties", properties);
    return data;
  }

  private static Map<String, @Nullable Object> changeData() throws ClassNotFoundException {
    return RecordSchema.of(Class.forName(DATA));
  }

  private static Map<String, @Nullable Object> digest() throws ClassNotFoundException {
    Map<String, @Nullable Object> integer = Map.of("type", "integer");
    return message(
        "digest",
        "All changes since the last digest, as far as they fit into this part",
        List.of("status.digest"),
        RecordSchema.object(
            ordered(
                "part", integer,
                "of", integer,
                "count", integer,
                "changes", ordered("type", "array", "items", body(TYPES, changeData())))));
  }

  private static Map<String, @Nullable Object> verification() {
    JsonNode sent = JSON.readTree(Messages.verification("sub_1", Instant.EPOCH).body().toString());
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    sent.path("data").propertyNames().forEach(name -> data.put(name, Map.of("type", "string")));
    return message(
        "verification",
        "Asks an endpoint whether it wants the webhooks of a subscription",
        List.of(sent.path("type").asString()),
        RecordSchema.object(data));
  }

  private static Map<String, @Nullable Object> event(OperationalEvent event) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("subscription", text("Its id"));
    data.put(
        "number",
        ordered(
            "type",
            "integer",
            "description",
            "Of this event among those of its subscription, from 1"));
    data.putAll(RecordSchema.properties(event.getClass()));
    return message(
        event.type(),
        "What became of a subscription; webhook-id is evt_, its id and the number",
        List.of(event.type()),
        RecordSchema.object(data));
  }

  private static Map<String, @Nullable Object> message(
      String name, String summary, List<String> types, Map<String, @Nullable Object> data) {
    Map<String, @Nullable Object> headers =
        ordered(
            "webhook-id", text("Of what is told: the same in every attempt"),
            "webhook-timestamp", text("Of this attempt, in seconds since 1970"),
            "webhook-signature", text("One or more, separated by spaces: v1,… or v1a,…"));
    return ordered(
        "name",
        name,
        "summary",
        summary,
        "contentType",
        "application/json",
        "headers",
        RecordSchema.object(headers),
        "payload",
        body(types, data));
  }

  private static Map<String, @Nullable Object> body(
      List<String> types, Map<String, @Nullable Object> data) {
    return RecordSchema.object(
        ordered(
            "type", ordered("type", "string", "enum", types),
            "timestamp", ordered("type", "string", "format", "date-time"),
            "data", data));
  }

  private static Map<String, @Nullable Object> text(String description) {
    return ordered("type", "string", "description", description);
  }
}
