package io.greenlit.standalone.demo;

import io.greenlit.standalone.demo.Chapter.Expected;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A webhook as it arrived.
 *
 * @param id its webhook-id header
 * @param body its JSON
 * @param flaw why its signature does not hold; null when it does
 */
record Webhook(String id, JsonNode body, @Nullable String flaw) {

  String show() {
    return body.at("/data/show/id").asString();
  }

  Expected change() {
    JsonNode season = body.at("/data/season");
    return new Expected(
        season.isNumber() ? season.asInt() : null, word("/data/from"), word("/data/to"));
  }

  String summary() {
    JsonNode data = body.path("data");
    return "%s, season %s: %s → %s  (confidence %.2f, %s)"
        .formatted(
            data.at("/show/title").asString(),
            data.path("season").isNull() ? "?" : data.path("season").asString(),
            Optional.ofNullable(word("/data/from")).orElse("–"),
            Optional.ofNullable(word("/data/to")).orElse("–"),
            data.path("confidence").asDouble(),
            data.path("tier").asString());
  }

  String quote() {
    JsonNode evidence = body.at("/data/evidence/0");
    return "“%s” — %s"
        .formatted(evidence.path("quote").asString(), evidence.path("publisher").asString());
  }

  private @Nullable String word(String pointer) {
    JsonNode value = body.at(pointer);
    return value.isNull() || value.isMissingNode() ? null : value.asString();
  }
}
