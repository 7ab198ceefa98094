package io.greenlit.systemtests.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.systemtests.flow.TestKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** A service as it is configured, asked what its API is; Kafka need not be there for that. */
final class DescribedService implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  DescribedService(SpringApplicationBuilder application, Path state) {
    Map<String, String> settings =
        Map.of(
            "server.port", "0",
            "spring.kafka.bootstrap-servers", "127.0.0.1:1",
            "spring.kafka.properties.default.api.timeout.ms", "1000",
            "spring.kafka.properties.request.timeout.ms", "500",
            "greenlit.status.state-dir", state.toString());
    context =
        application.run(
            Stream.concat(settings.entrySet().stream(), TestKey.SETTINGS.entrySet().stream())
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
  }

  /** Its OpenAPI document. */
  String document() throws IOException, InterruptedException {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"))
                  .timeout(Duration.ofSeconds(60))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body().strip() + "\n";
    }
  }

  /** The paths that it answers, by controllers or otherwise. */
  Set<String> mapped() {
    Stream<String> controllers =
        context
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet()
            .stream()
            .flatMap(mapping -> mapping.getPatternsCondition().getPatterns().stream())
            .map(pattern -> pattern.getPatternString());
    Stream<String> others =
        context.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
            .map(AbstractUrlHandlerMapping::getHandlerMap)
            .map(Map::keySet)
            .flatMap(Collection::stream)
            .map(pattern -> pattern.getPatternString());
    return Stream.concat(controllers, others)
        .filter(pattern -> pattern.startsWith("/v1/"))
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    context.close();
  }
}
