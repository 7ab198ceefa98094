package io.greenlit.notify.kafka;

import io.greenlit.notify.subscription.CustomHeaders;
import io.greenlit.notify.subscription.Digest;
import io.greenlit.notify.subscription.InvalidSubscription;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.Verification;
import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import io.greenlit.schemas.DigestPeriod;
import io.greenlit.schemas.WebhookFormat;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Subscriptions as they are written to their topic. */
final class SubscriptionRecords {

  private SubscriptionRecords() {}

  static Subscription subscription(io.greenlit.schemas.Subscription written) {
    return new Subscription(
        written.getId(),
        URI.create(written.getUrl()),
        written.getDescription(),
        FilterRecords.filter(written.getFilter()),
        written.getActive(),
        format(written.getFormat()),
        secrets(written.getSecrets(), written.getSecretsUntil()),
        headers(written.getHeaders()),
        written.getCreatedAt(),
        written.getUpdatedAt(),
        Offsets.byPartition(written.getStart()),
        written.getOwner(),
        verification(written.getVerify()),
        written.getRateLimit(),
        digest(written),
        written.getOperationalUrl() == null ? null : URI.create(written.getOperationalUrl()),
        CredentialsRecords.credentials(written),
        written.getCoalesce());
  }

  static io.greenlit.schemas.Subscription written(Subscription subscription) {
    return io.greenlit.schemas.Subscription.newBuilder()
        .setId(subscription.id())
        .setUrl(subscription.url().toString())
        .setDescription(subscription.description())
        .setFilter(FilterRecords.written(subscription.filter()))
        .setActive(subscription.active())
        .setFormat(format(subscription.format()))
        .setSecrets(revealed(subscription.secrets()))
        .setSecretsUntil(subscription.secrets().older().stream().map(Secrets.Older::until).toList())
        .setHeaders(new TreeMap<>(subscription.headers().values()))
        .setCreatedAt(subscription.createdAt())
        .setUpdatedAt(subscription.updatedAt())
        .setStart(Offsets.byName(subscription.start()))
        .setOwner(subscription.owner())
        .setOauth2(CredentialsRecords.written(subscription.credentials().oauth2()))
        .setClientCertificate(CredentialsRecords.written(subscription.credentials().certificate()))
        .setDigest(written(subscription.digest()))
        .setDigestHour(subscription.digest() == null ? 0 : subscription.digest().hour())
        .setVerify(io.greenlit.schemas.Verification.valueOf(subscription.verify().name()))
        .setRateLimit(subscription.rateLimit())
        .setOperationalUrl(
            subscription.operationalUrl() == null ? null : subscription.operationalUrl().toString())
        .setCoalesce(subscription.coalesce())
        .build();
  }

  private static CustomHeaders headers(Map<String, String> written) {
    try {
      return new CustomHeaders(written);
    } catch (InvalidSubscription e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Secrets secrets(List<String> written, List<Instant> until) {
    if (written.size() != until.size() + 1) {
      throw new IllegalArgumentException(
          "%d secrets with %d ends: each but the first has one"
              .formatted(written.size(), until.size()));
    }
    List<Secrets.Older> older = new ArrayList<>();
    for (int i = 0; i < until.size(); i++) {
      older.add(new Secrets.Older(Secret.parse(written.get(i + 1)), until.get(i)));
    }
    return new Secrets(Secret.parse(written.getFirst()), older);
  }

  private static List<String> revealed(Secrets secrets) {
    List<String> revealed = new ArrayList<>();
    revealed.add(secrets.inForce().reveal());
    secrets.older().forEach(each -> revealed.add(each.secret().reveal()));
    return revealed;
  }

  static Format format(WebhookFormat written) {
    return switch (written) {
      case STANDARD -> Format.STANDARD;
      case CLOUDEVENTS_STRUCTURED -> Format.CLOUDEVENTS_STRUCTURED;
      case CLOUDEVENTS_BINARY -> Format.CLOUDEVENTS_BINARY;
    };
  }

  static WebhookFormat format(Format format) {
    return switch (format) {
      case STANDARD -> WebhookFormat.STANDARD;
      case CLOUDEVENTS_STRUCTURED -> WebhookFormat.CLOUDEVENTS_STRUCTURED;
      case CLOUDEVENTS_BINARY -> WebhookFormat.CLOUDEVENTS_BINARY;
    };
  }

  private static Verification verification(io.greenlit.schemas.Verification written) {
    return switch (written) {
      case NONE -> Verification.NONE;
      case OPTIONS -> Verification.OPTIONS;
      case EVENT -> Verification.EVENT;
    };
  }

  private static @Nullable Digest digest(io.greenlit.schemas.Subscription written) {
    int hour = written.getDigestHour();
    return switch (written.getDigest()) {
      case NONE -> null;
      case HOUR -> new Digest(Digest.Every.HOUR, 0);
      case DAY -> new Digest(Digest.Every.DAY, Math.floorMod(hour, 24));
    };
  }

  private static DigestPeriod written(@Nullable Digest digest) {
    return digest == null
        ? DigestPeriod.NONE
        : switch (digest.every()) {
          case HOUR -> DigestPeriod.HOUR;
          case DAY -> DigestPeriod.DAY;
        };
  }
}
