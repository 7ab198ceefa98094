package io.greenlit.status.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.platform.PlatformAutoConfiguration;
import io.greenlit.platform.access.KnownAccess;
import io.greenlit.platform.access.web.AccessAutoConfiguration;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import io.greenlit.status.reading.catalogue.ShowRegister;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@WebFluxTest
@ImportAutoConfiguration({PlatformAutoConfiguration.class, AccessAutoConfiguration.class})
class CatalogueControllerTest {

  private static final String SHOWS = "/v1/catalogue/shows";
  private static final CatalogueEntry SALT_ROAD =
      new CatalogueEntry("salt-road", "Salt Road", List.of("SR"), "KR", "tvN", 2024, Map.of());

  @Autowired private WebTestClient client;
  @Autowired private ShowRegister register;
  @Autowired private MemoryLog log;

  @BeforeEach
  void only_the_seed() {
    register.entries().forEach(entry -> register.reset(entry.id()));
    register.reset(SALT_ROAD.id());
    log.broken = false;
  }

  @Test
  void a_show_that_is_put_can_be_read_and_deleted() {
    client
        .put()
        .uri(SHOWS + "/oak-street")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(
            """
            {"title": "Oak Street", "aliases": ["OS"], "country": "US", "network": "Fox",
             "year": 2020, "externalIds": {"imdb": "tt1", "tvmaze": 5}}\
            """)
        .exchange()
        .expectStatus()
        .isCreated();

    client
        .get()
        .uri(SHOWS + "/oak-street")
        .exchange()
        .expectBody()
        .json(
            """
            {"id": "oak-street", "title": "Oak Street", "aliases": ["OS"], "country": "US",
             "network": "Fox", "year": 2020, "externalIds": {"imdb": "tt1", "tvmaze": "5"}}\
            """);
    client.delete().uri(SHOWS + "/oak-street").exchange().expectStatus().isNoContent();
    client.get().uri(SHOWS + "/oak-street").exchange().expectStatus().isNotFound();
    client.delete().uri(SHOWS + "/oak-street").exchange().expectStatus().isNotFound();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{\"titel\": \"Oak Street\"}; titel",
        "{\"aliases\": []}; title",
        "{\"title\": \"Oak\", \"country\": \"Korea\"}; country",
        "{\"title\": \"Oak\", \"year\": \"2020\"}; year",
        "{\"title\": \"Oak\", \"year\": 12}; year",
        "{\"title\": \"Oak\", \"aliases\": \"O\"}; aliases",
        "{\"title\": \"Oak\", \"externalIds\": {\"IMDb\": \"1\"}}; externalIds",
        "{\"title\": \"Oak\", \"id\": \"elm\"}; id",
        "{\"title\": \"?!\"}; title",
      })
  void a_field_that_makes_no_sense_is_named(String body, String field) {
    client
        .put()
        .uri(SHOWS + "/oak-street")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo(field);
  }

  @Test
  void every_shape_of_line_is_answered_with_a_line() {
    List<String> answers =
        post(
            """
            {"id":82,"name":"Game of Stones","type":"Scripted","language":"English","premiered":"2011-04-17","network":{"id":8,"name":"HBO","country":{"name":"United States","code":"US"}},"webChannel":null,"externals":{"tvrage":24493,"thetvdb":121361,"imdb":"tt94"}}

            {"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q77"},"itemLabel":{"value":"Game of Stones"},"aliases":{"value":"GoS|Stones"},"P8600":{"value":"82"},"P345":"tt94","start":"2011-04-17T00:00:00Z"}
            {"title":"Oak Street","year":2020}
            {"title":"Oak Street","year":2020}
            {"id":"salt-road","title":"Salt Road","network":"SBS"}
            """);

    assertThat(answers)
        .containsExactly(
            "{\"line\":1,\"status\":201,\"outcome\":\"created\",\"id\":\"game-of-stones\"}",
            "{\"line\":3,\"status\":200,\"outcome\":\"updated\",\"id\":\"game-of-stones\"}",
            "{\"line\":4,\"status\":201,\"outcome\":\"created\",\"id\":\"oak-street\"}",
            "{\"line\":5,\"status\":200,\"outcome\":\"unchanged\",\"id\":\"oak-street\"}",
            "{\"line\":6,\"status\":200,\"outcome\":\"updated\",\"id\":\"salt-road\"}");
    assertThat(register.get("game-of-stones"))
        .isEqualTo(
            new CatalogueEntry(
                "game-of-stones",
                "Game of Stones",
                List.of("GoS", "Stones"),
                "US",
                "HBO",
                2011,
                Map.of(
                    "imdb",
                    "tt94",
                    "thetvdb",
                    "121361",
                    "tvmaze",
                    "82",
                    "tvrage",
                    "24493",
                    "wikidata",
                    "Q77")));
  }

  @Test
  void a_line_that_makes_no_sense_is_named_and_the_others_are_taken() {
    List<String> answers =
        post(
            """
            {"id":1,"name":"Elm Street","premiered":"soon"}
            {"item":"http://www.wikidata.org/entity/Q5","itemLabel":"Q5"}
            {"what":1}
            [1]
            {"title":
            {"title":"Elm Street","year":2020}
            """
                + "{\"title\":\""
                + "x".repeat(ImportLines.MOST_BYTES)
                + "\"}");

    assertThat(answers).hasSize(7);
    assertThat(answers.get(0)).contains("\"line\":1,\"status\":422", "\"field\":\"premiered\"");
    assertThat(answers.get(1)).contains("\"line\":2,\"status\":422", "\"field\":\"itemLabel\"");
    assertThat(answers.get(2)).contains("\"line\":3,\"status\":422", "\"field\":\"title\"");
    assertThat(answers.get(3)).contains("\"line\":4,\"status\":422", "\"field\":\"title\"");
    assertThat(answers.get(4)).contains("\"line\":5,\"status\":400", "This is no JSON");
    assertThat(answers.get(5)).contains("\"line\":6,\"status\":201", "\"id\":\"elm-street\"");
    assertThat(answers.get(6)).contains("\"line\":7,\"status\":413");
  }

  @Test
  void nothing_is_acknowledged_that_the_broker_did_not_take() {
    log.broken = true;

    assertThat(post("{\"title\":\"Ash Lane\",\"year\":2020}\n"))
        .singleElement()
        .asString()
        .contains("\"line\":1,\"status\":503", "Send it again");
    client
        .put()
        .uri(SHOWS + "/ash-lane")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"title\":\"Ash Lane\"}")
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .exists("Retry-After");
    log.broken = false;
    assertThat(post("{\"title\":\"Ash Lane\",\"year\":2020}\n"))
        .singleElement()
        .asString()
        .contains("created");
  }

  private List<String> post(String lines) {
    byte[] answer =
        client
            .post()
            .uri(SHOWS)
            .contentType(MediaType.APPLICATION_NDJSON)
            .bodyValue(lines)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return new String(Objects.requireNonNull(answer), java.nio.charset.StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  /** The topic and who follows it, in memory. */
  static final class MemoryLog implements CatalogueLog {

    private final ShowRegister register;
    private volatile boolean broken;

    MemoryLog(ShowRegister register) {
      this.register = register;
    }

    @Override
    public CompletableFuture<Void> write(CatalogueEntry entry) {
      return done(() -> register.put(entry));
    }

    @Override
    public CompletableFuture<Void> writeAndSee(CatalogueEntry entry) {
      return write(entry);
    }

    @Override
    public CompletableFuture<Void> removeAndSee(CatalogueEntry entry) {
      return done(() -> register.remove(entry.id()));
    }

    private CompletableFuture<Void> done(Runnable change) {
      if (broken) {
        return CompletableFuture.failedFuture(
            new NotWritten("no broker", new IllegalStateException("away")));
      }
      change.run();
      return CompletableFuture.completedFuture(null);
    }
  }

  @SpringBootConfiguration
  @Import({KnownAccess.class, StatusAccess.class, CatalogueController.class})
  static class App {

    @Bean
    ShowRegister showRegister() {
      return new ShowRegister(List.of(SALT_ROAD));
    }

    @Bean
    MemoryLog memoryLog(ShowRegister register) {
      return new MemoryLog(register);
    }
  }
}
