package io.greenlit.notify.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.subscription.Rotation;
import io.greenlit.notify.webhook.Scheme;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = SecretControllerTest.Service.class)
@AutoConfigureWebTestClient
class SecretControllerTest {

  private static final String PATH = "/v1/subscriptions";
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String KEY =
      "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==";
  private static final String PUBLIC = "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=";
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private WebTestClient http;
  @Autowired private MemorySubscriptionBook book;

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({MemoryService.class, SecretController.class})
  static class Service {}

  @AfterEach
  void clear() {
    book.clear();
  }

  @Test
  void a_new_secret_is_shown_once_and_the_old_one_signs_for_a_day() {
    String id = created("{\"url\":\"https://example.com/hook\",\"secret\":\"" + SECRET + "\"}");

    JsonNode answer = json(http.post().uri(PATH + "/" + id + "/secret/rotate").exchange());

    assertThat(answer.at("/secret").stringValue()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(answer.at("/olderSecrets/0/signature").stringValue()).isEqualTo("v1");
    assertThat(answer.at("/olderSecrets/0/until").stringValue()).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(book.only().secrets())
        .isEqualTo(
            Secrets.of(Secret.parse(SECRET))
                .rotated(
                    Secret.parse(answer.at("/secret").stringValue()),
                    MemoryService.NOW.plus(Rotation.OVERLAP),
                    MemoryService.NOW));
    assertThat(text(http.get().uri(PATH + "/" + id).exchange()))
        .contains("olderSecrets")
        .doesNotContain("whsec_");
  }

  @ParameterizedTest
  @CsvSource({"0,PT0S", "7,P7D", "\"PT36H\",PT36H", "\"P2D\",P2D"})
  void the_overlap_is_the_subscribers_choice(String written, Duration overlap) {
    String id = created("{\"url\":\"https://example.com/hook\"}");

    rotate(id, "{\"overlap\":" + written + "}").expectStatus().isOk();

    assertThat(book.only().secrets().olderAt(MemoryService.NOW.plus(overlap).minusMillis(1)))
        .hasSize(overlap.isZero() ? 0 : 1);
    assertThat(book.only().secrets().olderAt(MemoryService.NOW.plus(overlap))).isEmpty();
  }

  @Test
  void a_subscriber_may_bring_the_next_secret() {
    String id = created("{\"url\":\"https://example.com/hook\"}");

    JsonNode answer = json(rotate(id, "{\"secret\":\"" + SECRET + "\"}"));

    assertThat(answer.at("/secret").stringValue()).isEqualTo(SECRET);
    assertThat(book.only().secrets().inForce()).isEqualTo(Secret.parse(SECRET));
  }

  @Test
  void a_public_key_is_shown_at_any_time_and_its_private_half_never() {
    String creation = "{\"url\":\"https://example.com/hook\",\"signature\":\"v1a\"}";
    JsonNode made = json(post(PATH, creation));
    String id = made.at("/id").stringValue();
    String publicKey = made.at("/publicKey").stringValue();

    assertThat(publicKey).matches("whpk_[A-Za-z0-9+/]{43}=");
    assertThat(made.has("secret")).isFalse();
    assertThat(made.at("/signature").stringValue()).isEqualTo("v1a");
    assertThat(text(http.get().uri(PATH + "/" + id).exchange()))
        .contains(publicKey)
        .doesNotContain("whsk_");
    assertThat(text(rotate(id, "{}"))).contains("whpk_", publicKey).doesNotContain("whsk_");
    assertThat(text(http.get().uri(PATH).exchange())).doesNotContain("whsk_");
    assertThat(book.only().secrets().inForce().scheme()).isEqualTo(Scheme.V1A);
  }

  @Test
  void a_key_that_the_subscriber_brings_is_not_repeated_either() {
    JsonNode made =
        json(post(PATH, "{\"url\":\"https://example.com/hook\",\"secret\":\"" + KEY + "\"}"));

    assertThat(made.at("/publicKey").stringValue()).isEqualTo(PUBLIC);
    assertThat(made.toString()).doesNotContain("whsk_");
  }

  @Test
  void another_signature_is_a_rotation_during_which_both_sign() {
    String id = created("{\"url\":\"https://example.com/hook\",\"secret\":\"" + SECRET + "\"}");

    JsonNode answer = json(rotate(id, "{\"signature\":\"v1a\"}"));

    assertThat(answer.at("/signature").stringValue()).isEqualTo("v1a");
    assertThat(answer.at("/olderSecrets/0/signature").stringValue()).isEqualTo("v1");
    assertThat(book.only().secrets().signingAt(MemoryService.NOW))
        .extracting(Secret::scheme)
        .containsExactly(Scheme.V1A, Scheme.V1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"overlap\":8}|overlap|between 0 and 7 days",
        "{\"overlap\":-1}|overlap|between 0 and 7 days",
        "{\"overlap\":\"PT169H\"}|overlap|between 0 and 7 days",
        "{\"overlap\":\"a week\"}|overlap|PT36H",
        "{\"overlap\":1.5}|overlap|PT36H",
        "{\"overlap\":99999999999}|overlap|PT36H",
        "{\"secret\":\"whsec_AAAA\"}|secret|24 to 64 bytes, but has 3",
        "{\"secret\":\"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"}|secret|whsec_ (v1) or whsk_ (v1a)",
        "{\"secret\":\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"}|secret|in force already",
        "{\"secret\":\"whsk_AAAA\"}|secret|64 bytes",
        "{\"signature\":\"v1a\",\"secret\":\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"}|signature|leave one of both out",
        "{\"signature\":\"none\"}|signature|v1a",
        "{\"until\":\"tomorrow\"}|until|overlap, secret, signature",
        "[]|body|JSON object"
      })
  void what_makes_no_sense_is_refused_with_its_field_and_advice(
      String body, String field, String advice) {
    String id = created("{\"url\":\"https://example.com/hook\",\"secret\":\"" + SECRET + "\"}");

    JsonNode problem = json(rotate(id, body).expectStatus().isEqualTo(422));

    assertThat(problem.at("/field").stringValue()).isEqualTo(field);
    assertThat(problem.at("/detail").stringValue())
        .contains(advice)
        .doesNotContain("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(book.only().secrets()).isEqualTo(Secrets.of(Secret.parse(SECRET)));
  }

  @Test
  void more_than_ten_older_secrets_are_refused_until_an_overlap_ends_theirs() {
    String id = created("{\"url\":\"https://example.com/hook\"}");
    for (int i = 0; i < 10; i++) {
      rotate(id, "{}").expectStatus().isOk();
    }

    JsonNode problem = json(rotate(id, "{}").expectStatus().isEqualTo(422));

    assertThat(problem.at("/field").stringValue()).isEqualTo("overlap");
    rotate(id, "{\"overlap\":0}").expectStatus().isOk();
    assertThat(book.only().secrets().older()).isEmpty();
  }

  @Test
  void a_subscription_that_is_not_there_has_no_secret() {
    rotate("sub_none", "{}").expectStatus().isNotFound();
  }

  private ResponseSpec rotate(String id, String body) {
    return post(PATH + "/" + id + "/secret/rotate", body);
  }

  private ResponseSpec post(String path, String body) {
    return http.post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
  }

  private String created(String body) {
    return json(post(PATH, body)).get("id").stringValue();
  }

  private static JsonNode json(ResponseSpec answer) {
    return JSON.readTree(text(answer));
  }

  private static String text(ResponseSpec answer) {
    byte[] body = answer.expectBody().returnResult().getResponseBody();
    return body == null ? "" : new String(body, java.nio.charset.StandardCharsets.UTF_8);
  }
}
