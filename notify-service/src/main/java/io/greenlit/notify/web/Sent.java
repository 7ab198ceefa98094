package io.greenlit.notify.web;

import static io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue.FALSE;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.Tier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields that subscribers send, as the OpenAPI document tells them. Which fields are taken is
 * read off here, so that the document cannot lag behind; what their values must be is said where
 * they are read.
 */
final class Sent {

  private static final String URI = "uri";
  private static final String DEFAULTS = "Left out or null: what it is by default";

  private Sent() {}

  /** The names of the fields of a shape. */
  static Set<String> fields(Class<? extends Record> shape) {
    return Arrays.stream(shape.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Schema(name = "NewSubscription", description = DEFAULTS, additionalProperties = FALSE)
  record NewSubscription(
      @Schema(format = URI, description = "Where the webhooks go") String url,
      @Nullable String description,
      @Nullable Filter filter,
      @Schema(description = "Whether it is delivered to; true by default") @Nullable Boolean active,
      @Schema(
              allowableValues = {"standard", "cloudevents-structured", "cloudevents-binary"},
              defaultValue = "standard")
          @Nullable String format,
      @Schema(description = "Headers to be sent along, of names that this deployment allows")
          @Nullable Map<String, String> headers,
      @Schema(description = "Requests a minute at most; no limit by default")
          @Nullable Integer rateLimit,
      @Schema(
              allowableValues = {"v1", "v1a"},
              description = "v1 (a secret that both have) by default, or v1a (a public key)")
          @Nullable String signature,
      @Schema(description = "whsec_… of 24 to 64 bytes, or whsk_…; made here where left out")
          @Nullable String secret,
      @Schema(
              allowableValues = {"none", "options", "event"},
              defaultValue = "none",
              description =
                  "How the endpoint has to say that it wants webhooks, before it gets any")
          @Nullable String verify,
      @Schema(
              allowableValues = {"hourly", "daily"},
              description = "All changes at once, in place of one by one")
          @Nullable String digest,
      @Schema(
              minimum = "0",
              maximum = "23",
              description = "Of a daily digest, in UTC; 0 by default")
          @Nullable Integer digestHour,
      @Schema(format = URI, description = "Where it hears what becomes of the subscription itself")
          @Nullable String operationalUrl,
      @Schema(description = "What tokens for the endpoint are fetched with")
          @Nullable OAuth2 oauth2,
      @Schema(description = "What the endpoint is shown in the TLS handshake")
          @Nullable Certificate clientCertificate,
      @Schema(
              description =
                  "Whether after an outage only the latest change of each show and season is sent")
          @Nullable Boolean coalesce) {}

  @Schema(
      name = "SubscriptionPatch",
      description = "A merge patch (RFC 7396): what is left out stays, null is the default",
      additionalProperties = FALSE)
  record SubscriptionPatch(
      @Schema(
              format = URI,
              description =
                  "Of another origin (scheme, host, port): headers and oauth2.clientSecret must be"
                      + " given again, or null")
          @Nullable String url,
      @Nullable String description,
      @Nullable Filter filter,
      @Nullable Boolean active,
      @Schema(allowableValues = {"standard", "cloudevents-structured", "cloudevents-binary"})
          @Nullable String format,
      @Nullable Map<String, String> headers,
      @Schema(allowableValues = {"none", "options", "event"}) @Nullable String verify,
      @Nullable Integer rateLimit,
      @Schema(
              allowableValues = {"hourly", "daily"},
              description = "All changes at once, in place of one by one")
          @Nullable String digest,
      @Schema(
              minimum = "0",
              maximum = "23",
              description = "Of a daily digest, in UTC; 0 by default")
          @Nullable Integer digestHour,
      @Schema(format = URI, description = "Where it hears what becomes of the subscription itself")
          @Nullable String operationalUrl,
      @Schema(
              description =
                  "What tokens for the endpoint are fetched with; another tokenUrl needs the"
                      + " clientSecret again")
          @Nullable OAuth2 oauth2,
      @Schema(description = "What the endpoint is shown in the TLS handshake")
          @Nullable Certificate clientCertificate,
      @Schema(
              description =
                  "Whether after an outage only the latest change of each show and season is sent")
          @Nullable Boolean coalesce) {}

  @Schema(
      name = "SubscriptionFilter",
      description = "Nothing named is everything",
      additionalProperties = FALSE)
  record Filter(
      @Schema(description = "Ids of shows") @Nullable List<String> shows,
      @Schema(description = "What a season changes to") @Nullable List<Status> to,
      @Schema(description = "Another name of to") @Nullable List<Status> statuses,
      @Schema(description = "What a season changes from") @Nullable List<Status> from,
      @Schema(allowableValues = {"changed", "corrected", "aged", "merged"})
          @Nullable List<String> types,
      @Schema(description = "The weakest tier of the evidence that decides") @Nullable Tier minTier,
      @Schema(minimum = "0", maximum = "1") @Nullable Double minConfidence,
      @Schema(
              minimum = "0",
              maximum = "1",
              description =
                  "How far below minConfidence it must fall before the same status is told again")
          @Nullable Double hysteresis,
      @Schema(description = "Where shows come from, ISO 3166-1 alpha-2")
          @Nullable List<String> countries,
      @Nullable List<String> networks,
      @Schema(description = "Numbers, and next for a season without one")
          @Nullable List<Object> seasons) {}

  @Schema(name = "Preview", additionalProperties = FALSE)
  record Preview(
      @Schema(description = "Everything where left out; of a subscription, its own")
          @Nullable Filter filter) {}

  @Schema(
      name = "NewEndpointOAuth2",
      description = "Client credentials (RFC 6749, section 4.4)",
      additionalProperties = FALSE)
  record OAuth2(
      @Schema(format = URI) String tokenUrl,
      String clientId,
      @Schema(description = "Never shown again") String clientSecret,
      @Nullable String scope) {}

  @Schema(name = "NewClientCertificate", additionalProperties = FALSE)
  record Certificate(
      @Schema(description = "PEM; that of the client first, each followed by that of its issuer")
          String certificate,
      @Schema(description = "PEM (PKCS#8, not encrypted); never shown again") String privateKey) {}

  @Schema(name = "Rotation", description = DEFAULTS, additionalProperties = FALSE)
  record Rotation(
      @Schema(
              description =
                  "How long the older secret signs, too: a duration such as PT36H, or a number of"
                      + " days, at most 7; a day by default",
              types = {"string", "integer"})
          @Nullable Object overlap,
      @Schema(description = "The new secret; made here where left out") @Nullable String secret,
      @Schema(
              allowableValues = {"v1", "v1a"},
              description = "That of the secret before by default")
          @Nullable String signature) {}

  @Schema(name = "Replay", additionalProperties = FALSE)
  record Replay(
      @Schema(
              description =
                  "Where to begin: a time, a cursor of the log of changes, beginning, or now")
          String from,
      @Schema(description = "What of it, beside what the subscription wants")
          @Nullable Filter filter,
      @Schema(description = "Whether the webhooks get ids of their own; false by default")
          @Nullable Boolean newIds,
      @Schema(description = "Whether it only says what would be sent; false by default")
          @Nullable Boolean dryRun) {}

  @Schema(name = "Resend", additionalProperties = FALSE)
  record Resend(
      @Schema(description = "Id of the change's show, so that older ones are found, too")
          @Nullable String show,
      @Schema(description = "Whether the webhook gets an id of its own; false by default")
          @Nullable Boolean newId) {}

  @Schema(name = "SkipTo", additionalProperties = FALSE)
  record SkipTo(
      @Schema(
              description =
                  "What is not skipped begins here: a time, a cursor of the log of changes, or now")
          String to) {}

  @Schema(name = "NewToken", additionalProperties = FALSE)
  record NewToken(
      @Schema(description = "What it is for") String name,
      @Schema(description = "No more than those of the token that asks") List<String> scopes,
      @Schema(
              format = "date-time",
              description = "Left out or null: when the token that asks expires")
          @Nullable String expiresAt) {}

  @Schema(name = "SubscriberSettings", description = DEFAULTS, additionalProperties = FALSE)
  record SubscriberSettings(@Nullable String name, @Nullable QuotaSettings quotas) {}

  @Schema(name = "QuotaSettings", description = DEFAULTS, additionalProperties = FALSE)
  record QuotaSettings(
      @Nullable Integer subscriptions,
      @Nullable Integer tokens,
      @Nullable Integer requestsPerMinute) {}
}
