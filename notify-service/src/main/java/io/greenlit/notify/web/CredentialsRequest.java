package io.greenlit.notify.web;

import io.greenlit.notify.subscription.ClientCertificate;
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

  private static final String OAUTH2 = "oauth2";
  private static final Set<String> OF_OAUTH2 = Sent.fields(Sent.OAuth2.class);
  private static final Set<String> OF_CERTIFICATE = Sent.fields(Sent.Certificate.class);

  private CredentialsRequest() {}

  static Credentials credentials(JsonNode body) {
    return new Credentials(
        oauth2(body.path(OAUTH2)), certificate(body.path(ClientCertificate.FIELD)));
  }

  private static @Nullable ClientCredentials oauth2(JsonNode oauth2) {
    if (SubscriptionRequest.isAbsent(oauth2)) {
      return null;
    }
    SubscriptionRequest.onlyKnown(oauth2, OAUTH2 + ".", OF_OAUTH2);
    return new ClientCredentials(
        Endpoint.parse(ClientCredentials.TOKEN_URL, required(oauth2, OAUTH2, "tokenUrl")),
        required(oauth2, OAUTH2, "clientId"),
        required(oauth2, OAUTH2, "clientSecret"),
        text(oauth2, OAUTH2, "scope"));
  }

  private static @Nullable ClientCertificate certificate(JsonNode certificate) {
    if (SubscriptionRequest.isAbsent(certificate)) {
      return null;
    }
    String path = ClientCertificate.FIELD;
    SubscriptionRequest.onlyKnown(certificate, path + ".", OF_CERTIFICATE);
    return ClientCertificate.matching(
        required(certificate, path, "certificate"), required(certificate, path, "privateKey"));
  }

  /** Writes it, to be patched and read again. */
  static void write(Credentials credentials, ObjectNode json) {
    ClientCredentials oauth2 = credentials.oauth2();
    if (oauth2 != null) {
      json.putObject(OAUTH2)
          .put("tokenUrl", oauth2.tokenUrl().toString())
          .put("clientId", oauth2.clientId())
          .put("clientSecret", oauth2.clientSecret())
          .put("scope", oauth2.scope());
    }
    ClientCertificate certificate = credentials.certificate();
    if (certificate != null) {
      json.putObject(ClientCertificate.FIELD)
          .put("certificate", certificate.certificate())
          .put("privateKey", certificate.privateKey());
    }
  }

  private static String required(JsonNode object, String path, String name) {
    String text = text(object, path, name);
    if (text == null) {
      throw new InvalidSubscription(path + "." + name, "is missing");
    }
    return text;
  }

  private static @Nullable String text(JsonNode object, String path, String name) {
    JsonNode value = object.path(name);
    if (SubscriptionRequest.isAbsent(value)) {
      return null;
    }
    if (!value.isString()) {
      throw new InvalidSubscription(path + "." + name, "must be a string");
    }
    return value.stringValue();
  }
}
