package io.greenlit.notify.kafka;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenlit.notify.sealing.Keyring;
import io.greenlit.notify.sealing.MissingKey;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.ClientCertificate;
import io.greenlit.notify.subscription.ClientCertificates;
import io.greenlit.notify.subscription.ClientCredentials;
import io.greenlit.notify.subscription.Credentials;
import io.greenlit.notify.subscription.CustomHeaders;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.Verification;
import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import io.greenlit.schemas.serde.AvroCodec;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubscriptionCodecTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final String ONE = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String TWO = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final Secret SECRET = Secret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final Secret OLDER = Secret.parse("whsec_" + TWO);
  private static final String TOKEN = "Bearer of-good-news";
  private static final String CLIENT = "a client's secret";
  private static final ClientCertificate CERTIFICATE = new ClientCertificates().of("acme");
  private static final AvroCodec<io.greenlit.schemas.Subscription> AVRO =
      AvroCodec.of(io.greenlit.schemas.Subscription.class);

  private final SubscriptionCodec codec =
      new SubscriptionCodec(new Keyring(Map.of("one", ONE), "one"));

  @Test
  void a_subscription_comes_back_and_its_bytes_hold_no_secret() {
    Subscription subscription = subscription("sub_1");

    byte[] bytes = codec.encode(subscription);

    assertThat(codec.decode(bytes)).isEqualTo(subscription);
    assertThat(codec.stale()).isEmpty();
    for (Secret secret : List.of(SECRET, OLDER)) {
      String written = secret.reveal().substring("whsec_".length());
      assertThat(new String(bytes, ISO_8859_1))
          .doesNotContain(written, TOKEN, CLIENT)
          .doesNotContain(CERTIFICATE.privateKey().lines().toList())
          .doesNotContain(new String(Base64.getDecoder().decode(written), ISO_8859_1));
    }
  }

  @Test
  void a_record_whose_secrets_lie_open_is_read_and_is_to_be_sealed() {
    Subscription subscription = subscription("sub_1");
    byte[] open = AVRO.encode(SubscriptionRecords.written(subscription));

    assertThat(codec.decode(open)).isEqualTo(subscription);
    assertThat(codec.stale()).containsExactly("sub_1");

    codec.decode(codec.encode(subscription));
    assertThat(codec.stale()).isEmpty();
  }

  @Test
  void a_record_under_the_key_of_before_is_read_and_is_to_be_sealed_anew() {
    byte[] before = codec.encode(subscription("sub_1"));
    SubscriptionCodec rotated =
        new SubscriptionCodec(new Keyring(Map.of("one", ONE, "two", TWO), "two"));

    Subscription read = rotated.decode(before);

    assertThat(rotated.isStale("sub_1")).isTrue();
    byte[] renewed = rotated.encode(read);
    SubscriptionCodec alone = new SubscriptionCodec(new Keyring(Map.of("two", TWO), null));
    assertThat(alone.decode(renewed)).isEqualTo(read);
  }

  @Test
  void secrets_of_another_subscription_are_not_read() {
    var mine = AVRO.decode(codec.encode(subscription("sub_1")));
    var theirs = AVRO.decode(codec.encode(subscription("sub_2")));
    byte[] stolen = AVRO.encode(with(mine, theirs.getSecrets()));

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> codec.decode(stolen))
        .withMessageContaining("sub_1");
    assertThat(codec.isUnreadable("sub_1")).isTrue();
    codec.requireKeys(); // an altered record ends no start, it is one subscription's trouble
  }

  @Test
  void secrets_in_another_order_are_not_read() {
    var written = AVRO.decode(codec.encode(subscription("sub_1")));
    byte[] swapped = AVRO.encode(with(written, written.getSecrets().reversed()));

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> codec.decode(swapped));
  }

  @Test
  void a_missing_key_ends_the_start_and_is_named() {
    byte[] bytes = codec.encode(subscription("sub_1"));
    SubscriptionCodec other = new SubscriptionCodec(new Keyring(Map.of("two", TWO), null));

    assertThatExceptionOfType(MissingKey.class).isThrownBy(() -> other.decode(bytes));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(other::requireKeys)
        .withMessageContaining("[one]");

    other.forget("sub_1");
    assertThat(other.isUnreadable("sub_1")).isFalse();
    other.requireKeys();
  }

  private static io.greenlit.schemas.Subscription with(
      io.greenlit.schemas.Subscription written, List<String> secrets) {
    return io.greenlit.schemas.Subscription.newBuilder(written).setSecrets(secrets).build();
  }

  private static Subscription subscription(String id) {
    return new Subscription(
        id,
        URI.create("https://example.com/hook"),
        null,
        ChangeFilter.EVERYTHING,
        true,
        Format.STANDARD,
        new Secrets(SECRET, List.of(new Secrets.Older(OLDER, NOW.plusSeconds(60)))),
        new CustomHeaders(Map.of("Authorization", TOKEN)),
        NOW,
        NOW,
        Map.of(),
        "operator",
        Verification.NONE,
        null,
        null,
        null,
        new Credentials(
            new ClientCredentials(URI.create("https://example.com/t"), "me", CLIENT, null),
            CERTIFICATE),
        false);
  }
}
