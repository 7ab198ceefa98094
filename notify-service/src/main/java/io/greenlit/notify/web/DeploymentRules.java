package io.greenlit.notify.web;

import io.greenlit.notify.subscription.InvalidSubscription;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.SubscriptionDraft;
import io.greenlit.platform.outbound.Outbound;
import org.jspecify.annotations.Nullable;

/** Holds what makes sense against what this deployment allows. */
public final class DeploymentRules {

  private final Outbound outbound;

  public DeploymentRules(Outbound outbound) {
    this.outbound = outbound;
  }

  /**
   * The draft, if it is allowed here. What a subscription has already is not asked about again, so
   * that one can be paused and mended whatever the rules have become.
   *
   * @throws InvalidSubscription naming the field
   */
  SubscriptionDraft allowed(SubscriptionDraft draft, @Nullable Subscription before) {
    if (before == null || !before.url().equals(draft.url())) {
      String refusal = outbound.refusal(draft.url());
      if (refusal != null) {
        throw new InvalidSubscription("url", refusal);
      }
    }
    return draft;
  }
}
