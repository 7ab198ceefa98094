package io.greenlit.notify.subscription;

import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Secrets;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Subscriptions for tests, like another one but for what is said. */
public final class SubscriptionLike {

  private final Subscription like;
  private URI url;
  private ChangeFilter filter;
  private Verification verify;
  private @Nullable Integer rateLimit;
  private @Nullable Digest digest;
  private @Nullable URI operationalUrl;
  private Credentials credentials;
  private boolean coalesce;

  private SubscriptionLike(Subscription like) {
    this.like = like;
    this.url = like.url();
    this.filter = like.filter();
    this.verify = like.verify();
    this.rateLimit = like.rateLimit();
    this.digest = like.digest();
    this.operationalUrl = like.operationalUrl();
    this.credentials = like.credentials();
    this.coalesce = like.coalesce();
  }

  public static SubscriptionLike like(Subscription subscription) {
    return new SubscriptionLike(subscription);
  }

  /** Like one that wants nothing special. */
  public static SubscriptionLike plain(
      String id, URI url, Format format, Secrets secrets, CustomHeaders headers, Instant created) {
    return like(
        new Subscription(
            id,
            url,
            null,
            ChangeFilter.EVERYTHING,
            true,
            format,
            secrets,
            headers,
            created,
            created,
            Map.of(),
            "operator"));
  }

  public SubscriptionLike at(String address) {
    url = URI.create(address);
    return this;
  }

  public SubscriptionLike filtered(ChangeFilter wanted) {
    filter = wanted;
    return this;
  }

  public SubscriptionLike verified(Verification how) {
    verify = how;
    return this;
  }

  public SubscriptionLike limited(@Nullable Integer perMinute) {
    rateLimit = perMinute;
    return this;
  }

  public SubscriptionLike digesting(@Nullable Digest when) {
    digest = when;
    return this;
  }

  public SubscriptionLike hearing(@Nullable String address) {
    operationalUrl = address == null ? null : URI.create(address);
    return this;
  }

  public SubscriptionLike showing(Credentials shown) {
    credentials = shown;
    return this;
  }

  public SubscriptionLike coalescing() {
    coalesce = true;
    return this;
  }

  public Subscription made() {
    return new Subscription(
        like.id(),
        url,
        like.description(),
        filter,
        like.active(),
        like.format(),
        like.secrets(),
        like.headers(),
        like.createdAt(),
        like.updatedAt(),
        like.start(),
        like.owner(),
        verify,
        rateLimit,
        digest,
        operationalUrl,
        credentials,
        coalesce);
  }
}
