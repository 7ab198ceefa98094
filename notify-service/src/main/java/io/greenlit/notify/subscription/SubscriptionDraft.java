package io.greenlit.notify.subscription;

import io.greenlit.notify.webhook.Format;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The part of a subscription that its subscriber decides; valid once it exists. */
public record SubscriptionDraft(
    URI url,
    @Nullable String description,
    ChangeFilter filter,
    boolean active,
    Format format,
    CustomHeaders headers,
    Verification verify) {

  private static final int LONGEST_DESCRIPTION = 500;

  public SubscriptionDraft {
    Endpoint.check(url);
    if (description != null && description.length() > LONGEST_DESCRIPTION) {
      throw new InvalidSubscription(
          "description", "has more than " + LONGEST_DESCRIPTION + " characters: shorten it");
    }
  }
}
