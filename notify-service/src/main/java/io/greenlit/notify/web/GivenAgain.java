package io.greenlit.notify.web;

import io.greenlit.notify.subscription.ClientCredentials;
import io.greenlit.notify.subscription.Endpoint;
import io.greenlit.notify.subscription.InvalidSubscription;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.SubscriptionDraft;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Keeps secrets with those they were meant for: who may patch a subscription is not shown its
 * secrets, and must not get them by having them sent to a place of its own.
 */
final class GivenAgain {

  private GivenAgain() {}

  /**
   * Refuses a patch that takes a secret to another place without naming it.
   *
   * @throws InvalidSubscription naming the field to be given again, or taken away
   */
  static void require(Subscription before, JsonNode patch, SubscriptionDraft after) {
    boolean moved = !Endpoint.origin(before.url()).equals(Endpoint.origin(after.url()));
    if (moved) {
      requireHeaders(before, patch.path("headers"));
    }
    ClientCredentials known = before.credentials().oauth2();
    ClientCredentials wanted = after.credentials().oauth2();
    if (known != null && wanted != null) {
      boolean elsewhere = !known.tokenUrl().equals(wanted.tokenUrl());
      if ((elsewhere || moved) && !patch.path("oauth2").path("clientSecret").isString()) {
        throw new InvalidSubscription(
            "oauth2.clientSecret",
            "must be given again where %s is another: send it along, or oauth2 as null"
                .formatted(elsewhere ? ClientCredentials.TOKEN_URL : "the origin of url"));
      }
    }
  }

  private static void requireHeaders(Subscription before, JsonNode headers) {
    List<String> kept =
        headers.isNull()
            ? List.of()
            : before.headers().values().keySet().stream()
                .filter(name -> !headers.has(name))
                .sorted()
                .toList();
    if (!kept.isEmpty()) {
      throw new InvalidSubscription(
          "headers",
          "must be given again where the origin of url is another: send values of %s along, or null"
              .formatted(String.join(", ", kept)));
    }
  }
}
