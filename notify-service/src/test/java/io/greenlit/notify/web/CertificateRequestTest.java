package io.greenlit.notify.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.subscription.ClientCertificate;
import io.greenlit.notify.subscription.ClientCertificates;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Certificates for endpoints that demand them, over HTTP. */
@SpringBootTest(classes = MemoryService.class)
@AutoConfigureWebTestClient
class CertificateRequestTest {

  private static final String HTTPS = "https://example.com/";
  private static final ClientCertificates MADE = new ClientCertificates();
  private static final ClientCertificate GOOD = MADE.of("good");
  private static final ClientCertificate NEWER = MADE.of("newer");

  @Autowired private WebTestClient http;
  @Autowired private MemorySubscriptionBook book;

  @AfterEach
  void clear() {
    book.clear();
  }

  @Test
  void an_answer_shows_which_certificate_it_is_and_when_it_ends() {
    subscribe(HTTPS, GOOD)
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.clientCertificate.subject")
        .isEqualTo("CN=good")
        .jsonPath("$.clientCertificate.issuer")
        .isEqualTo("CN=authority")
        .jsonPath("$.clientCertificate.sha256")
        .isEqualTo(GOOD.fingerprint())
        .jsonPath("$.clientCertificate.expiresAt")
        .isEqualTo(GOOD.own().getNotAfter().toInstant().toString())
        .jsonPath("$.clientCertificate.privateKey")
        .doesNotExist();
    http.get()
        .uri("/v1/subscriptions")
        .exchange()
        .expectBody()
        .jsonPath("$.subscriptions[0].clientCertificate.expiresAt")
        .exists();

    assertThat(book.only().credentials().certificate()).isEqualTo(GOOD);
  }

  @Test
  void a_patch_replaces_it_with_its_key_and_null_takes_it_away() {
    subscribe(HTTPS, GOOD).expectStatus().isCreated();

    patch(Map.of("description", "the same")).expectStatus().isOk();
    assertThat(book.only().credentials().certificate()).isEqualTo(GOOD);
    refused(
        patch(Map.of("clientCertificate", Map.of("certificate", NEWER.certificate()))),
        "clientCertificate.privateKey");
    patch(Map.of("clientCertificate", json(NEWER))).expectStatus().isOk();
    assertThat(book.only().credentials().certificate()).isEqualTo(NEWER);
    Map<String, @Nullable Object> none = new HashMap<>();
    none.put("clientCertificate", null);
    patch(none).expectStatus().isOk();
    assertThat(book.only().credentials().certificate()).isNull();
  }

  @Test
  void it_is_for_https_only() {
    refused(subscribe("http://example.com/", GOOD), "clientCertificate");
    subscribe(HTTPS, GOOD).expectStatus().isCreated();

    refused(patch(Map.of("url", "http://example.com/")), "clientCertificate");
  }

  @Test
  void one_that_has_expired_is_refused() {
    ClientCertificate late = MADE.until(MemoryService.NOW.minusSeconds(1));

    refused(subscribe(HTTPS, late), "clientCertificate.certificate");
    assertThat(book.isEmpty()).isTrue();
  }

  @Test
  void what_is_missing_or_unknown_is_named() {
    Map<String, String> without = Map.of("certificate", GOOD.certificate());
    Map<String, String> password = new HashMap<>(json(GOOD));
    password.put("password", "abc");

    refused(subscribe(HTTPS, without), "clientCertificate.privateKey");
    refused(subscribe(HTTPS, password), "clientCertificate.password");
    refused(subscribe(HTTPS, "abc"), "clientCertificate");
  }

  private static void refused(ResponseSpec answer, String field) {
    answer.expectStatus().isEqualTo(422).expectBody().jsonPath("$.field").isEqualTo(field);
  }

  private ResponseSpec subscribe(String url, ClientCertificate certificate) {
    return subscribe(url, json(certificate));
  }

  private ResponseSpec subscribe(String url, Object certificate) {
    return send(HttpMethod.POST, "", Map.of("url", url, "clientCertificate", certificate));
  }

  private ResponseSpec patch(Map<String, ? extends @Nullable Object> patch) {
    return send(HttpMethod.PATCH, "/" + book.only().id(), patch);
  }

  private ResponseSpec send(HttpMethod method, String path, Object body) {
    return http.method(method)
        .uri("/v1/subscriptions" + path)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static Map<String, String> json(ClientCertificate certificate) {
    return Map.of("certificate", certificate.certificate(), "privateKey", certificate.privateKey());
  }
}
