package io.greenlit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.platform.access.AccessRule;
import io.greenlit.platform.access.AccessRules;
import io.greenlit.platform.access.KnownAccess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class SeveralServicesInOneJvmTest {

  /** More than a service has event loops, so that each of them has to answer. */
  private static final int CONNECTIONS = 16;

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(KnownAccess.class)
  @RestController
  static class Service {

    @Bean
    AccessRules rules() {
      return AccessRules.of(AccessRule.anybody("/hello"));
    }

    @GetMapping("/hello")
    String hello() {
      return "hello";
    }
  }

  @Test
  void one_that_stops_leaves_the_others_their_event_loops() throws Exception {
    ConfigurableApplicationContext stopping = start();
    try (ConfigurableApplicationContext staying = start()) {
      try (stopping) {
        assertThat(hello(stopping)).isEqualTo("hello");
      }

      for (int i = 0; i < CONNECTIONS; i++) {
        assertThat(hello(staying)).isEqualTo("hello");
      }
    }
  }

  private static ConfigurableApplicationContext start() {
    SpringApplication application = new SpringApplication(Service.class);
    return application.run("--server.port=0", "--spring.main.banner-mode=off");
  }

  /** Asks over a connection of its own. */
  private static String hello(ConfigurableApplicationContext service) throws Exception {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hello"))
            .timeout(Duration.ofSeconds(20))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
