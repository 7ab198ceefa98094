package io.greenlit.standalone.webhooks;

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
public record Webhook(String id, JsonNode body, @Nullable String flaw) {

  /** What it tells of, such as {@code status.changed}. */
  public String type() {
    return body.path("type").asString("");
  }

  /** Whether it tells of a change of one season. */
  public boolean isChange() {
    return body.at("/data/show/title").isString();
  }

  /** Null where it is not known which. */
  public @Nullable Integer season() {
    JsonNode season = body.at("/data/season");
    return season.isNumber() ? season.asInt() : null;
  }

  public @Nullable String from() {
    return word("/data/from");
  }

  public @Nullable String to() {
    return word("/data/to");
  }

  /** The change in a few words. */
  public String summary() {
    JsonNode data = body.path("data");
    Integer season = season();
    return "%s, season %s: %s → %s  (confidence %.2f, %s)"
        .formatted(
            data.at("/show/title").asString(),
            season == null ? "?" : season,
            Optional.ofNullable(from()).orElse("–"),
            Optional.ofNullable(to()).orElse("–"),
            data.path("confidence").asDouble(),
            data.path("tier").asString());
  }

  /** The foremost evidence, and who published it; empty where there is none. */
  public String quote() {
    JsonNode evidence = body.at("/data/evidence/0");
    return evidence.isMissingNode()
        ? ""
        : "“%s” — %s"
            .formatted(evidence.path("quote").asString(), evidence.path("publisher").asString());
  }

  /** Where the foremost evidence can be read. */
  public @Nullable String link() {
    return word("/data/evidence/0/url");
  }

  private @Nullable String word(String pointer) {
    JsonNode value = body.at(pointer);
    return value.isNull() || value.isMissingNode() ? null : value.asString();
  }
}
