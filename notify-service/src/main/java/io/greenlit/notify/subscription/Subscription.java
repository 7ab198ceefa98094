package io.greenlit.notify.subscription;

import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where changes go.
 *
 * @param url absolute http or https url that receives the webhooks
 * @param active false: nothing is sent; what comes meanwhile waits in the log
 * @param format what the requests look like
 * @param secrets what signs them
 * @param headers what is sent along with them
 * @param start offset in the log of changes from which it wants them, by partition; a missing
 *     partition starts at 0
 * @param owner id of the subscriber whose it is
 * @param verify how its endpoint says that it wants webhooks, before it gets any
 * @param rateLimit requests a minute that it wants at most; null where it does not say
 * @param digest when it hears of all changes at once; null where one by one
 * @param operationalUrl where it hears what becomes of the subscription itself; null: nowhere
 * @param credentials what its endpoint wants to see of who calls
 * @param coalesce whether after an outage it gets only the latest change of each show and season
 */
public record Subscription(
    String id,
    URI url,
    @Nullable String description,
    ChangeFilter filter,
    boolean active,
    Format format,
    Secrets secrets,
    CustomHeaders headers,
    Instant createdAt,
    Instant updatedAt,
    Map<Integer, Long> start,
    String owner,
    Verification verify,
    @Nullable Integer rateLimit,
    @Nullable Digest digest,
    @Nullable URI operationalUrl,
    Credentials credentials,
    boolean coalesce) {

  public Subscription {
    start = Map.copyOf(start);
  }

  /** A subscription that wants nothing special. */
  public Subscription(
      String id,
      URI url,
      @Nullable String description,
      ChangeFilter filter,
      boolean active,
      Format format,
      Secrets secrets,
      CustomHeaders headers,
      Instant createdAt,
      Instant updatedAt,
      Map<Integer, Long> start,
      String owner) {
    this(
        id,
        url,
        description,
        filter,
        active,
        format,
        secrets,
        headers,
        createdAt,
        updatedAt,
        start,
        owner,
        Verification.NONE,
        null,
        null,
        null,
        Credentials.NONE,
        false);
  }

  private Subscription(
      String id,
      SubscriptionDraft draft,
      Secrets secrets,
      Instant createdAt,
      Instant updatedAt,
      Map<Integer, Long> start,
      String owner) {
    this(
        id,
        draft.url(),
        draft.description(),
        draft.filter(),
        draft.active(),
        draft.format(),
        secrets,
        draft.headers(),
        createdAt,
        updatedAt,
        start,
        owner,
        draft.verify(),
        draft.rateLimit(),
        draft.digest(),
        draft.operationalUrl(),
        draft.credentials(),
        draft.coalesce());
  }

  /** A new subscription as {@code draft} wants it. */
  public static Subscription of(
      String id,
      SubscriptionDraft draft,
      Secret secret,
      Instant now,
      Map<Integer, Long> start,
      String owner) {
    return new Subscription(id, draft, Secrets.of(secret), now, now, start, owner);
  }

  /** This subscription with what {@code draft} says; its secrets and its place in the log stay. */
  public Subscription with(SubscriptionDraft draft, Instant now) {
    return new Subscription(id, draft, secrets, createdAt, now, start, owner);
  }

  /** This subscription sending, or not. */
  public Subscription with(boolean sending, Instant now) {
    return with(sending, secrets, now);
  }

  /** This subscription with other secrets. */
  public Subscription with(Secrets others, Instant now) {
    return with(active, others, now);
  }

  private Subscription with(boolean sending, Secrets others, Instant now) {
    return new Subscription(
        id,
        url,
        description,
        filter,
        sending,
        format,
        others,
        headers,
        createdAt,
        now,
        start,
        owner,
        verify,
        rateLimit,
        digest,
        operationalUrl,
        credentials,
        coalesce);
  }

  /**
   * This subscription signed by another secret from now on, and for a time by those before, too.
   */
  public Subscription rotated(Rotation rotation, Instant now) {
    return with(rotation.of(secrets, now), now);
  }

  /**
   * This subscription as it hears what becomes of itself: signed alike, but nothing else that its
   * own endpoint needs is shown to another; null where it does not hear.
   */
  public @Nullable Subscription operational() {
    return operationalUrl == null
        ? null
        : new Subscription(
            id,
            operationalUrl,
            description,
            filter,
            active,
            format,
            secrets,
            CustomHeaders.NONE,
            createdAt,
            updatedAt,
            start,
            owner);
  }
}
