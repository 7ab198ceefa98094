package io.greenlit.notify.subscription;

import io.greenlit.notify.webhook.Format;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The part of a subscription that its subscriber decides; valid once it exists.
 *
 * @param rateLimit requests a minute that it wants at most; null where it does not say
 * @param operationalUrl where it hears what becomes of the subscription itself; null: nowhere
 * @param coalesce whether after an outage it wants only the latest change of each show and season
 */
public record SubscriptionDraft(
    URI url,
    @Nullable String description,
    ChangeFilter filter,
    boolean active,
    Format format,
    CustomHeaders headers,
    Verification verify,
    @Nullable Integer rateLimit,
    @Nullable Digest digest,
    @Nullable URI operationalUrl,
    Credentials credentials,
    boolean coalesce) {

  private static final int LONGEST_DESCRIPTION = 500;
  private static final int HIGHEST_RATE = 60_000;

  public SubscriptionDraft {
    Endpoint.check("url", url);
    if (operationalUrl != null) {
      Endpoint.check("operationalUrl", operationalUrl);
    }
    if (credentials.certificate() != null && !url.getScheme().equalsIgnoreCase("https")) {
      throw new InvalidSubscription(
          ClientCertificate.FIELD, "is shown by TLS only: name a url that begins with https://");
    }
    if (description != null && description.length() > LONGEST_DESCRIPTION) {
      throw new InvalidSubscription(
          "description", "has more than " + LONGEST_DESCRIPTION + " characters: shorten it");
    }
    if (rateLimit != null && (rateLimit < 1 || rateLimit > HIGHEST_RATE)) {
      throw new InvalidSubscription(
          "rateLimit",
          "must be 1 to %d requests a minute: leave it out for no limit".formatted(HIGHEST_RATE));
    }
    if (coalesce && digest != null) {
      throw new InvalidSubscription(
          "coalesce", "is not for digests, which tell all changes: leave one of the two out");
    }
  }
}
