package io.greenlit.notify.web;

import io.greenlit.notify.subscription.ClientCredentials;
import io.greenlit.notify.subscription.Credentials;
import io.greenlit.notify.subscription.Endpoint;
import io.greenlit.notify.subscription.InvalidSubscription;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes what an endpoint wants to see of who calls it. */
final class CredentialsRequest {

  private static final Set<String> FIELDS = Sent.fields(Sent.OAuth2.class);

  private CredentialsRequest() {}

  static Credentials credentials(JsonNode body) {
    return new Credentials(oauth2(body.path("oauth2")));
  }

  private static @Nullable ClientCredentials oauth2(JsonNode oauth2) {
    if (SubscriptionRequest.isAbsent(oauth2)) {
      return null;
    }
    SubscriptionRequest.onlyKnown(oauth2, "oauth2.", FIELDS);
    return new ClientCredentials(
        Endpoint.parse(ClientCredentials.TOKEN_URL, required(oauth2, "tokenUrl")),
        required(oauth2, "clientId"),
        required(oauth2, "clientSecret"),
        text(oauth2, "scope"));
  }

  /** Writes it, to be patched and read again. */
  static void write(Credentials credentials, ObjectNode json) {
    ClientCredentials oauth2 = credentials.oauth2();
    if (oauth2 != null) {
      json.putObject("oauth2")
          .put("tokenUrl", oauth2.tokenUrl().toString())
          .put("clientId", oauth2.clientId())
          .put("clientSecret", oauth2.clientSecret())
          .put("scope", oauth2.scope());
    }
  }

  private static String required(JsonNode oauth2, String name) {
    String text = text(oauth2, name);
    if (text == null) {
      throw new InvalidSubscription("oauth2." + name, "is missing");
    }
    return text;
  }

  private static @Nullable String text(JsonNode oauth2, String name) {
    JsonNode value = oauth2.path(name);
    if (SubscriptionRequest.isAbsent(value)) {
      return null;
    }
    if (!value.isString()) {
      throw new InvalidSubscription("oauth2." + name, "must be a string");
    }
    return value.stringValue();
  }
}
