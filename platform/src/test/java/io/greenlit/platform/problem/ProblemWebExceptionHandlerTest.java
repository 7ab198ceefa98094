package io.greenlit.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import io.greenlit.platform.PlatformAutoConfiguration;
import io.greenlit.platform.access.AccessRule;
import io.greenlit.platform.access.AccessRules;
import io.greenlit.platform.access.KnownAccess;
import io.greenlit.platform.access.web.AccessAutoConfiguration;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

@WebFluxTest
@ImportAutoConfiguration({PlatformAutoConfiguration.class, AccessAutoConfiguration.class})
class ProblemWebExceptionHandlerTest {

  @Autowired private WebTestClient client;

  @Test
  void a_problem_of_an_annotated_endpoint_names_the_field() {
    client
        .get()
        .uri("/annotated")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("season")
        .jsonPath("$.detail")
        .isEqualTo("must be at least 1")
        .jsonPath("$.type")
        .isEqualTo("urn:greenlit:problem:invalid-field");
  }

  @Test
  void a_problem_of_a_functional_endpoint_says_when_to_come_back() {
    client
        .get()
        .uri("/functional")
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .valueEquals("Retry-After", "5")
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void a_path_that_does_not_exist_is_a_problem_too() {
    client
        .get()
        .uri("/nowhere")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void an_unexpected_error_shows_an_id_but_no_inner_words() {
    client
        .get()
        .uri("/broken")
        .exchange()
        .expectStatus()
        .isEqualTo(500)
        .expectBody()
        .jsonPath("$.detail")
        .value(
            String.class,
            detail -> assertThat(detail).contains("error id").doesNotContain("inner words"));
  }

  @SpringBootConfiguration
  @Import(KnownAccess.class)
  static class App {

    @Bean
    AccessRules rules() {
      return AccessRules.of(
          AccessRule.anybody("/annotated"),
          AccessRule.anybody("/functional"),
          AccessRule.anybody("/broken"));
    }

    @Bean
    Endpoints endpoints() {
      return new Endpoints();
    }

    @Bean
    RouterFunction<ServerResponse> functional() {
      return route(
          GET("/functional"),
          _ -> Mono.error(Problem.unavailable("come back", Duration.ofSeconds(5), null)));
    }
  }

  @RestController
  static class Endpoints {

    @GetMapping("/annotated")
    Mono<String> annotated() {
      return Mono.error(Problem.invalid("season", "must be at least 1"));
    }

    @GetMapping("/broken")
    Mono<String> broken() {
      return Mono.error(new IllegalStateException("inner words"));
    }
  }
}
