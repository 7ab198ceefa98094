package io.greenlit.notify.web;

import io.greenlit.notify.subscription.Digest;
import io.greenlit.notify.subscription.InvalidSubscription;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes when a subscriber wants digests. */
final class DigestRequest {

  private static final String HOURLY = "hourly";
  private static final String DAILY = "daily";

  private DigestRequest() {}

  /** The digest that is asked for; null where changes are told one by one. */
  static @Nullable Digest digest(JsonNode body) {
    String word = SubscriptionRequest.text(body, "digest");
    Integer hour = hour(body.path("digestHour"));
    if (hour != null && !DAILY.equals(word)) {
      throw new InvalidSubscription("digestHour", "is for digest: daily only: leave it out");
    }
    return switch (word) {
      case null -> null;
      case HOURLY -> new Digest(Digest.Every.HOUR, 0);
      case DAILY -> new Digest(Digest.Every.DAY, hour == null ? 0 : hour);
      default -> throw new InvalidSubscription("digest", "must be hourly or daily, or left out");
    };
  }

  /** Writes it, to be patched and read again. */
  static void write(@Nullable Digest digest, ObjectNode json) {
    if (digest != null) {
      json.put("digest", word(digest));
      if (digest.every() == Digest.Every.DAY) {
        json.put("digestHour", digest.hour());
      }
    }
  }

  /** How subscribers write it. */
  static String word(Digest digest) {
    return switch (digest.every()) {
      case HOUR -> HOURLY;
      case DAY -> DAILY;
    };
  }

  private static @Nullable Integer hour(JsonNode hour) {
    if (SubscriptionRequest.isAbsent(hour)) {
      return null;
    }
    if (!hour.isIntegralNumber() || !hour.canConvertToInt()) {
      throw new InvalidSubscription("digestHour", "must be an hour of the day, 0 to 23 (UTC)");
    }
    return hour.intValue();
  }
}
