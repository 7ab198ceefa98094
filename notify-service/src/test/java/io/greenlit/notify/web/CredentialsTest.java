package io.greenlit.notify.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.subscription.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Credentials for endpoints that want tokens, over HTTP. */
@SpringBootTest(classes = MemoryService.class)
@AutoConfigureWebTestClient
class CredentialsTest {

  private static final String GOOD =
      "{\"tokenUrl\":\"https://a.example/t\",\"clientId\":\"me\",\"clientSecret\":\"hush\",\"scope\":\"hooks\"}";

  @Autowired private WebTestClient http;
  @Autowired private MemorySubscriptionBook book;

  @AfterEach
  void clear() {
    book.clear();
  }

  @Test
  void the_secret_is_kept_and_never_shown_also_not_once() {
    subscribe(GOOD)
        .expectStatus()
        .isCreated()
        .expectBody(String.class)
        .value(body ->
            assertThat(body)
                .contains("\"clientId\":\"me\"", "\"scope\":\"hooks\"")
                .doesNotContain("hush", "clientSecret"));

    assertThat(book.only().credentials().oauth2()).isNotNull();
    assertThat(String.valueOf(book.only())).doesNotContain("hush");
  }

  @Test
  void a_patch_keeps_what_it_does_not_name_and_null_takes_all_away() {
    subscribe(GOOD).expectStatus().isCreated();

    patch("{\"oauth2\": {\"scope\": null}}").expectStatus().isOk();
    assertThat(book.only().credentials().oauth2())
        .isNotNull()
        .satisfies(oauth2 -> {
          assertThat(oauth2.clientSecret()).isEqualTo("hush");
          assertThat(oauth2.scope()).isNull();
        });
    patch("{\"oauth2\": null}").expectStatus().isOk();
    assertThat(book.only().credentials().oauth2()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"oauth2\": {\"tokenUrl\": \"https://b.example/t\"}}|oauth2.tokenUrl",
        "{\"oauth2\": {\"tokenUrl\": \"https://a.example/other\", \"clientId\": \"you\"}}|oauth2.tokenUrl",
        "{\"url\": \"https://b.example/\"}|origin of url",
        "{\"url\": \"https://example.com:8443/\", \"oauth2\": {\"scope\": \"all\"}}|origin of url",
      })
  void the_secret_is_kept_from_where_it_was_not_meant_for(String patch, String why) {
    subscribe(GOOD).expectStatus().isCreated();
    Subscription before = book.only();

    patch(patch)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("oauth2.clientSecret")
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains(why, "given again"));
    assertThat(book.only()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"oauth2\": {\"tokenUrl\": \"https://b.example/t\", \"clientSecret\": \"new\"}}",
        "{\"url\": \"https://b.example/\", \"oauth2\": {\"clientSecret\": \"hush\"}}",
        "{\"url\": \"https://b.example/\", \"oauth2\": null}",
        "{\"url\": \"HTTPS://Example.com:443/other?path\"}",
        "{\"operationalUrl\": \"https://b.example/\"}",
      })
  void a_patch_that_brings_the_secret_takes_it_away_or_stays_there_is_in_force(String patch) {
    subscribe(GOOD).expectStatus().isCreated();

    patch(patch).expectStatus().isOk();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|oauth2",
        "{}|oauth2.tokenUrl",
        "{\"tokenUrl\":\"ftp://a\",\"clientId\":\"a\",\"clientSecret\":\"b\"}|oauth2.tokenUrl",
        "{\"tokenUrl\":\"https://127.0.0.1/\",\"clientId\":\"a\",\"clientSecret\":\"b\"}|oauth2.tokenUrl",
        "{\"tokenUrl\":\"https://a.example/\",\"clientSecret\":\"b\"}|oauth2.clientId",
        "{\"tokenUrl\":\"https://a.example/\",\"clientId\":1,\"clientSecret\":\"b\"}|oauth2.clientId",
        "{\"tokenUrl\":\"https://a.example/\",\"clientId\":\"a\",\"clientSecret\":\"é\"}|oauth2.clientSecret",
        "{\"token\":\"a\"}|oauth2.token",
      })
  void what_makes_no_sense_is_refused_with_its_field(String oauth2, String field) {
    subscribe(oauth2)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo(field);
    assertThat(book.isEmpty()).isTrue();
  }

  private ResponseSpec subscribe(String oauth2) {
    return http.post()
        .uri("/v1/subscriptions")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"url\": \"https://example.com/\", \"oauth2\": %s}".formatted(oauth2))
        .exchange();
  }

  private ResponseSpec patch(String json) {
    return http.patch()
        .uri("/v1/subscriptions/" + book.only().id())
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(json)
        .exchange();
  }
}
