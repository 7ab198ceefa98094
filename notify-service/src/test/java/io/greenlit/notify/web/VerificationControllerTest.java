package io.greenlit.notify.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.delivery.Command;
import io.greenlit.notify.subscription.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Subscriptions whose endpoints must agree, over HTTP. */
@SpringBootTest(classes = VerificationControllerTest.Service.class)
@AutoConfigureWebTestClient
class VerificationControllerTest {

  @Autowired private WebTestClient http;
  @Autowired private MemorySubscriptionBook book;

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({MemoryService.class, VerificationController.class})
  static class Service {}

  @AfterEach
  void clear() {
    book.clear();
  }

  @Test
  void a_subscription_that_must_be_verified_is_pending_and_can_be_asked_again() {
    subscribe("options").expectStatus().isCreated();
    assertThat(book.only().verify()).isEqualTo(Verification.OPTIONS);

    http.post()
        .uri("/v1/subscriptions/" + book.only().id() + "/verify")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.verify")
        .isEqualTo("options")
        .jsonPath("$.delivery.state")
        .isEqualTo("pending");
    assertThat(book.told).containsExactly(new Command.Verify());
  }

  @Test
  void one_that_need_not_is_not_asked() {
    subscribe("none").expectStatus().isCreated();

    http.post()
        .uri("/v1/subscriptions/" + book.only().id() + "/verify")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("verify");
    assertThat(book.told).isEmpty();
  }

  @Test
  void another_way_is_refused_with_those_that_there_are() {
    subscribe("email")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("none, options, event"));
  }

  private ResponseSpec subscribe(String verify) {
    return http.post()
        .uri("/v1/subscriptions")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"url\": \"https://example.com/\", \"verify\": \"%s\"}".formatted(verify))
        .exchange();
  }
}
