package io.greenlit.notify.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.StatusChange;
import io.greenlit.notify.change.Tier;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.ClientCertificates;
import io.greenlit.notify.subscription.ClientCredentials;
import io.greenlit.notify.subscription.Confidence;
import io.greenlit.notify.subscription.Credentials;
import io.greenlit.notify.subscription.CustomHeaders;
import io.greenlit.notify.subscription.Digest;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.Verification;
import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import io.greenlit.notify.webhook.SigningKey;
import io.greenlit.schemas.serde.AvroCodec;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriptionRecordsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

  @Test
  void a_subscription_comes_back_as_it_was_written() {
    Subscription subscription =
        new Subscription(
            "sub_1",
            URI.create("https://example.com/hook?a=b"),
            "for the newsroom",
            new ChangeFilter(
                Set.of("dark-harbour", "night-shift"),
                Set.of(Status.values()),
                Set.of(Status.UNCONFIRMED),
                Set.of(StatusChange.Kind.values()),
                Tier.PRESS,
                new Confidence(700, 100),
                Set.of("KR", "JP"),
                Set.of("netflix"),
                Set.of(0, 2)),
            false,
            Format.CLOUDEVENTS_BINARY,
            new Secrets(
                SigningKey.random(new SecureRandom()),
                List.of(
                    new Secrets.Older(Secret.of(new byte[32]), NOW.plusSeconds(60)),
                    new Secrets.Older(Secret.of(new byte[24]), NOW))),
            CustomHeaders.NONE,
            NOW,
            NOW.plusSeconds(1),
            Map.of(0, 12L, 7, 3L),
            "acme",
            Verification.OPTIONS,
            120,
            new Digest(Digest.Every.DAY, 7),
            URI.create("https://ops.example.com/greenlit"),
            new Credentials(
                new ClientCredentials(
                    URI.create("https://example.com/token"), "me", "secret", "hooks"),
                new ClientCertificates().of("acme")),
            true);
    var codec = AvroCodec.of(io.greenlit.schemas.Subscription.class);

    byte[] bytes = codec.encode(SubscriptionRecords.written(subscription));

    assertThat(SubscriptionRecords.subscription(codec.decode(bytes))).isEqualTo(subscription);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void every_format_comes_back(Format format) {
    assertThat(SubscriptionRecords.format(SubscriptionRecords.format(format))).isEqualTo(format);
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void every_status_has_its_word(Status status) {
    assertThat(StatusWords.of(status).name()).isEqualTo(status.name());
    assertThat(StatusWords.of(StatusWords.of(status))).isEqualTo(status);
  }
}
