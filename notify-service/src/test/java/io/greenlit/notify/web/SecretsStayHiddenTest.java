package io.greenlit.notify.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.Traits;
import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Delivery;
import io.greenlit.notify.delivery.Lane;
import io.greenlit.notify.delivery.LogEntry;
import io.greenlit.notify.http.SenderSettings;
import io.greenlit.notify.http.WebhookSender;
import io.greenlit.notify.sealing.Keyring;
import io.greenlit.notify.sealing.Place;
import io.greenlit.notify.settings.NotifySettings;
import io.greenlit.notify.subscription.ClientCertificate;
import io.greenlit.notify.subscription.ClientCertificates;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.webhook.Message;
import io.greenlit.platform.access.KnownAccess;
import io.greenlit.platform.outbound.Outbound;
import io.greenlit.platform.outbound.OutboundSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** All that happens to a subscription, with the service's own configuration and all logs on. */
@SpringBootTest(
    classes = SecretsStayHiddenTest.Service.class,
    properties = {
      "spring.config.name=notify-service",
      "logging.level.root=debug",
      "management.endpoint.health.validate-group-membership=false"
    })
@AutoConfigureWebTestClient
@ExtendWith(OutputCaptureExtension.class)
class SecretsStayHiddenTest {

  private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String NEXT = "bmV4dCBzZWNyZXQgb2YgYSBzdWJzY3JpcHRpb24h";
  private static final String TOKEN = "of-good-news-4711";
  private static final String LATER = "of-later-news-0815";
  private static final String CLIENT = "of-clients-2342";
  private static final String ROTATED = "of-clients-5678";
  private static final ClientCertificates CERTIFICATES = new ClientCertificates();
  private static final ClientCertificate CERTIFICATE = CERTIFICATES.of("acme");
  private static final ClientCertificate NEWER = CERTIFICATES.of("acme");
  private static final List<String> HIDDEN =
      Stream.concat(
              Stream.of(SECRET, NEXT, TOKEN, LATER, KEY, CLIENT, ROTATED),
              Stream.of(CERTIFICATE, NEWER).flatMap(each -> each.privateKey().lines()))
          .toList();
  private static final String PATH = "/v1/subscriptions";

  @Autowired private WebTestClient http;
  @Autowired private MemorySubscriptionBook book;

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({
    KnownAccess.class,
    NotifyAccess.class,
    SubscriptionController.class,
    SecretController.class,
    SubscriptionIds.class
  })
  static class Service {

    @Bean
    MemorySubscriptionBook book() {
      return new MemorySubscriptionBook();
    }

    @Bean
    DeploymentRules rules() {
      return new DeploymentRules(
          new Outbound(new OutboundSettings(true, false, List.of(), List.of())), List.of("X-*"));
    }

    @Bean
    InstantSource clock() {
      return InstantSource.system();
    }
  }

  @Test
  void a_secret_is_in_no_log_and_no_answer_but_that_which_puts_it_in_force(CapturedOutput logs) {
    String created =
        answer(
            HttpMethod.POST,
            PATH,
            """
            {"url": "https://127.0.0.1:1/hook", "secret": "whsec_%s", "headers": {"X-Token": "%s"},
             "oauth2": {"tokenUrl": "http://127.0.0.1:1/token", "clientId": "me", "clientSecret": "%s"},
             %s
            """
                .formatted(SECRET, TOKEN, CLIENT, certificate(CERTIFICATE, "").substring(1)));
    assertThat(created)
        .contains(SECRET, CERTIFICATE.fingerprint())
        .doesNotContain(TOKEN, CLIENT)
        .doesNotContain(CERTIFICATE.privateKey().lines().toList());
    String id = book.only().id();
    String one = PATH + "/" + id;

    String answers =
        answer(HttpMethod.GET, one, null)
            + answer(HttpMethod.GET, PATH, null)
            + answer(HttpMethod.PATCH, one, "{\"headers\": {\"X-Token\": \"" + LATER + "\"}}")
            + answer(HttpMethod.PATCH, one, "{\"secret\": \"whsec_" + NEXT + "\"}")
            + answer(HttpMethod.PATCH, one, "{\"headers\": {\"X-Token\": \"" + LATER + "\\n\"}}")
            + answer(HttpMethod.PATCH, one, oauth2("clientSecret", ROTATED))
            + answer(HttpMethod.PATCH, one, oauth2("clientSecret", ROTATED + "\\n"))
            + answer(HttpMethod.PATCH, one, oauth2("clientPassword", ROTATED))
            + answer(HttpMethod.PATCH, one, certificate(NEWER, ""))
            + answer(HttpMethod.PATCH, one, certificate(NEWER, "abc"))
            + answer(HttpMethod.PATCH, one, certificate(NEWER, NEWER.privateKey()))
            + answer(HttpMethod.POST, PATH, "{\"secret\": \"" + NEXT + "\", \"url\": \"http://a\"}")
            + answer(
                HttpMethod.POST, PATH, "{\"url\": \"http://a\", \"secret\": \"" + NEXT + "\" oh")
            + answer(HttpMethod.POST, one + "/secret/rotate", "{\"secret\": \"?" + NEXT + "\"}");
    String rotated =
        answer(HttpMethod.POST, one + "/secret/rotate", "{\"secret\": \"whsec_" + NEXT + "\"}");
    AttemptResult withoutToken = attempt(book.only());
    String last = answer(HttpMethod.PATCH, one, "{\"oauth2\": null}");
    AttemptResult failed = attempt(book.only());

    assertThat(rotated).contains(NEXT).doesNotContain(SECRET, TOKEN, LATER);
    assertThat(answers + last).doesNotContain(HIDDEN);
    assertThat(withoutToken.error()).startsWith("no token: ");
    assertThat(withoutToken.toString()).doesNotContain(HIDDEN);
    assertThat(failed.delivered()).isFalse();
    assertThat(failed.toString()).doesNotContain(HIDDEN);
    assertThat(book.only().toString()).doesNotContain(HIDDEN);
    assertThat(logs.getAll()).contains("HTTP PATCH").doesNotContain(HIDDEN);
  }

  @Test
  void the_key_is_in_no_message_and_no_word_about_the_settings() {
    Keyring keys = new Keyring(Map.of("one", KEY), null);
    Place place = new Place("sub_1", "secrets/0");
    String cut = keys.seal(place, SECRET).substring(0, 60);

    assertThat(new NotifySettings.Encryption(Map.of("one", KEY), null).toString())
        .contains("one")
        .doesNotContain(KEY);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> keys.open(place, cut))
        .withMessageNotContaining(KEY)
        .withMessageNotContaining(SECRET);
  }

  private static String certificate(ClientCertificate certificate, String after) {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "clientCertificate",
                Map.of(
                    "certificate",
                    certificate.certificate(),
                    "privateKey",
                    certificate.privateKey() + after)));
  }

  private static String oauth2(String field, String value) {
    return "{\"oauth2\": {\"%s\": \"%s\"}}".formatted(field, value);
  }

  private String answer(HttpMethod method, String path, @Nullable String body) {
    var request = http.method(method).uri(path).contentType(MediaType.APPLICATION_JSON);
    if (body != null) {
      request.bodyValue(body);
    }
    byte[] answer = request.exchange().expectBody().returnResult().getResponseBody();
    return answer == null ? "" : new String(answer, UTF_8);
  }

  /** Nobody listens there. */
  private static AttemptResult attempt(Subscription subscription) {
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    Message message = Message.of("status.changed", now, "{}".getBytes(UTF_8));
    LogEntry entry =
        new LogEntry(
            0, 7, "chg-1", Traits.of("dark-harbour", Status.RENEWED), now, now, null, message);
    CompletableFuture<AttemptResult> ended = new CompletableFuture<>();
    SenderSettings settings =
        new SenderSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            16_384,
            8,
            "Greenlit/test",
            URI.create("urn:a"),
            "greenlit.test");
    Outbound outbound = new Outbound(new OutboundSettings(true, false, List.of(), List.of()));
    try (WebhookSender sender = new WebhookSender(settings, outbound, InstantSource.system())) {
      sender.send(new Delivery(1, subscription, entry, Lane.LOG, 1, now, null), ended::complete);
      return ended.orTimeout(30, TimeUnit.SECONDS).join();
    }
  }
}
