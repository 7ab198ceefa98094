package io.greenlit.notify.web;

import io.greenlit.notify.subscription.InvalidSubscription;
import io.greenlit.notify.subscription.Rotation;
import io.greenlit.notify.webhook.Scheme;
import io.greenlit.notify.webhook.Secret;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a subscriber sends about its secret. */
final class SecretRequest {

  private static final Set<String> OF_ROTATION = Sent.fields(Sent.Rotation.class);
  private static final String HOW = "POST to the subscription's /secret/rotate changes it";

  private SecretRequest() {}

  /** The secret of a new subscription. */
  static Secret creation(JsonNode body, SubscriptionIds ids) {
    return secret(body, Scheme.V1, ids);
  }

  /** The rotation of a secret; without a body all is left to us. */
  static Rotation rotation(@Nullable JsonNode body, Scheme before, SubscriptionIds ids) {
    if (body == null) {
      return new Rotation(ids.secret(before), Rotation.OVERLAP);
    }
    SubscriptionRequest.onlyKnown(body, "", OF_ROTATION);
    return new Rotation(secret(body, before, ids), overlap(body.path("overlap")));
  }

  /** A merge patch has no word for an overlap. */
  static void refusePatch(JsonNode patch) {
    for (String field : List.of("secret", "signature")) {
      if (patch.has(field)) {
        throw new InvalidSubscription(field, "is not changed by a patch: " + HOW);
      }
    }
  }

  private static Secret secret(JsonNode body, Scheme otherwise, SubscriptionIds ids) {
    Scheme scheme = scheme(SubscriptionRequest.text(body, "signature"));
    String written = SubscriptionRequest.text(body, "secret");
    if (written == null) {
      return ids.secret(scheme == null ? otherwise : scheme);
    }
    Secret secret;
    try {
      secret = Secret.parse(written);
    } catch (IllegalArgumentException e) {
      throw new InvalidSubscription("secret", String.valueOf(e.getMessage()));
    }
    if (scheme != null && secret.scheme() != scheme) {
      throw new InvalidSubscription(
          "signature",
          "is %s, but the secret signs %s: leave one of both out"
              .formatted(scheme.word(), secret.scheme().word()));
    }
    return secret;
  }

  private static @Nullable Scheme scheme(@Nullable String word) {
    if (word == null) {
      return null;
    }
    return Stream.of(Scheme.values())
        .filter(scheme -> scheme.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new InvalidSubscription(
                "signature",
                "is not known: use v1 (a secret that you have, too) or v1a (a public key)"));
  }

  private static Duration overlap(JsonNode overlap) {
    if (SubscriptionRequest.isAbsent(overlap)) {
      return Rotation.OVERLAP;
    }
    try {
      if (overlap.isString()) {
        return Duration.parse(overlap.stringValue());
      }
      if (overlap.isIntegralNumber() && overlap.canConvertToInt()) {
        return Duration.ofDays(overlap.intValue());
      }
    } catch (DateTimeException e) {
      throw notADuration();
    }
    throw notADuration();
  }

  private static InvalidSubscription notADuration() {
    return new InvalidSubscription(
        "overlap", "must be a number of days or a duration such as \"PT36H\" (ISO 8601)");
  }
}
