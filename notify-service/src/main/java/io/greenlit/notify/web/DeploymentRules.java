package io.greenlit.notify.web;

import io.greenlit.notify.subscription.ClientCertificate;
import io.greenlit.notify.subscription.ClientCredentials;
import io.greenlit.notify.subscription.InvalidSubscription;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.SubscriptionDraft;
import io.greenlit.platform.outbound.Outbound;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds what makes sense against what this deployment allows. */
public final class DeploymentRules {

  private final Outbound outbound;
  private final List<String> headers;

  /**
   * @param headers names of headers that subscribers may have sent along, {@code *} at the end for
   *     whatever follows
   */
  public DeploymentRules(Outbound outbound, List<String> headers) {
    this.outbound = outbound;
    this.headers = List.copyOf(headers);
  }

  /**
   * The draft, if it is allowed here. What a subscription has already is not asked about again, so
   * that one can be paused and mended whatever the rules have become.
   *
   * @throws InvalidSubscription naming the field
   */
  SubscriptionDraft allowed(SubscriptionDraft draft, @Nullable Subscription before, Instant now) {
    judge("url", draft.url(), before == null ? null : before.url());
    judge(
        "operationalUrl", draft.operationalUrl(), before == null ? null : before.operationalUrl());
    ClientCredentials oauth2 = draft.credentials().oauth2();
    if (oauth2 != null) {
      ClientCredentials known = before == null ? null : before.credentials().oauth2();
      judge(
          ClientCredentials.TOKEN_URL, oauth2.tokenUrl(), known == null ? null : known.tokenUrl());
    }
    ClientCertificate certificate = draft.credentials().certificate();
    if (certificate != null
        && (before == null || !certificate.equals(before.credentials().certificate()))) {
      certificate.requireValidAt(now);
    }
    if (before == null || !before.headers().equals(draft.headers())) {
      draft.headers().requireAllowed(headers);
    }
    return draft;
  }

  private void judge(String field, @Nullable URI url, @Nullable URI before) {
    if (url != null && !url.equals(before)) {
      String refusal = outbound.refusal(url);
      if (refusal != null) {
        throw new InvalidSubscription(field, refusal);
      }
    }
  }
}
