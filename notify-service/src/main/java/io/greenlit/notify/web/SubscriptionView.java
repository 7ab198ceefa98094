package io.greenlit.notify.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.notify.subscription.CustomHeaders;
import io.greenlit.notify.subscription.Digest;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import io.greenlit.notify.webhook.SharedSecret;
import io.greenlit.notify.webhook.SigningKey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its subscriber sees it.
 *
 * @param owner id of the subscriber whose it is
 * @param operationalUrl where it hears what becomes of itself; left out where nowhere
 * @param oauth2 what its endpoint's tokens are fetched with, without the secret; left out where it
 *     wants none
 * @param clientCertificate what its endpoint is shown, without the key; left out where nothing is
 * @param headers by name, the values hidden
 * @param rateLimit requests a minute at most; left out where there is no limit
 * @param signature scheme that signs, {@code v1} or {@code v1a}
 * @param publicKey what verifies {@code v1a}
 * @param olderSecrets those before, as long as they sign, too
 * @param secret only in the answer to what put it in force, and never that of {@code v1a}
 * @param delivery only where one subscription was asked for
 */
@Schema(name = "Subscription")
@JsonPropertyOrder({
  "id",
  "owner",
  "url",
  "description",
  "filter",
  "active",
  "format",
  "verify",
  "digest",
  "digestHour",
  "operationalUrl",
  "oauth2",
  "clientCertificate",
  "coalesce",
  "headers",
  "rateLimit",
  "signature",
  "publicKey",
  "olderSecrets",
  "createdAt",
  "updatedAt",
  "secret",
  "delivery"
})
record SubscriptionView(
    String id,
    String owner,
    @Schema(format = "uri") String url,
    @Nullable String description,
    FilterView filter,
    boolean active,
    String format,
    @Schema(allowableValues = {"none", "options", "event"}) String verify,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String digest,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer digestHour,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(format = "uri")
        @Nullable String operationalUrl,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CredentialsView oauth2,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CertificateView clientCertificate,
    boolean coalesce,
    Map<String, String> headers,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer rateLimit,
    String signature,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String publicKey,
    List<OlderView> olderSecrets,
    Instant createdAt,
    Instant updatedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DeliveryView delivery) {

  /**
   * A secret that was replaced.
   *
   * @param until from when on it no longer signs
   */
  @Schema(name = "OlderSecret")
  @JsonPropertyOrder({"signature", "publicKey", "until"})
  record OlderView(
      String signature,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String publicKey,
      Instant until) {}

  /** A page of a list; {@code next} is the cursor of the page after it. */
  @Schema(name = "SubscriptionPage")
  @JsonPropertyOrder({"subscriptions", "next"})
  record Page(List<SubscriptionView> subscriptions, @Nullable String next) {}

  static SubscriptionView of(Subscription subscription, Instant now) {
    Secrets secrets = subscription.secrets();
    Digest digest = subscription.digest();
    return new SubscriptionView(
        subscription.id(),
        subscription.owner(),
        subscription.url().toString(),
        subscription.description(),
        FilterView.of(subscription.filter()),
        subscription.active(),
        subscription.format().word(),
        subscription.verify().word(),
        digest == null ? null : DigestRequest.word(digest),
        digest == null || digest.every() == Digest.Every.HOUR ? null : digest.hour(),
        subscription.operationalUrl() == null ? null : subscription.operationalUrl().toString(),
        CredentialsView.of(subscription.credentials().oauth2()),
        CertificateView.of(subscription.credentials().certificate()),
        subscription.coalesce(),
        hidden(subscription.headers()),
        subscription.rateLimit(),
        secrets.inForce().scheme().word(),
        publicKey(secrets.inForce()),
        secrets.olderAt(now).stream().map(SubscriptionView::older).toList(),
        subscription.createdAt(),
        subscription.updatedAt(),
        null,
        null);
  }

  SubscriptionView with(Secret revealed) {
    return switch (revealed) {
      case SharedSecret shared -> with(shared.reveal(), delivery);
      case SigningKey _ -> this;
    };
  }

  SubscriptionView with(DeliveryView view) {
    return with(secret, view);
  }

  private SubscriptionView with(@Nullable String revealed, @Nullable DeliveryView view) {
    return new SubscriptionView(
        id,
        owner,
        url,
        description,
        filter,
        active,
        format,
        verify,
        digest,
        digestHour,
        operationalUrl,
        oauth2,
        clientCertificate,
        coalesce,
        headers,
        rateLimit,
        signature,
        publicKey,
        olderSecrets,
        createdAt,
        updatedAt,
        revealed,
        view);
  }

  /** The mask is no ASCII, so that sent back it is refused and not taken for a value. */
  private static Map<String, String> hidden(CustomHeaders headers) {
    Map<String, String> hidden = new TreeMap<>();
    headers.values().keySet().forEach(name -> hidden.put(name, "•••"));
    return hidden;
  }

  private static OlderView older(Secrets.Older older) {
    return new OlderView(older.secret().scheme().word(), publicKey(older.secret()), older.until());
  }

  private static @Nullable String publicKey(Secret secret) {
    return switch (secret) {
      case SharedSecret _ -> null;
      case SigningKey key -> key.publicKey();
    };
  }
}
