package io.greenlit.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The API of the whole service as it is configured; Kafka need not be there to ask what it is. */
class StatusServiceApiTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "openapi", "status-service.json");
  private static final String WRITE = "greenlit.docs.write";

  @TempDir private static Path state = Path.of("");

  private static ConfigurableApplicationContext service;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    service =
        StatusService.application()
            .run(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                "--spring.kafka.properties.default.api.timeout.ms=1000",
                "--spring.kafka.properties.request.timeout.ms=500",
                "--greenlit.status.state-dir=" + state);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    service.close();
  }

  @Test
  void the_committed_document_is_what_the_code_says() throws Exception {
    String generated = get("/v3/api-docs").strip() + "\n";
    if (Boolean.getBoolean(WRITE)) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, generated);
    }

    assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
        .as(
            "docs/openapi/status-service.json is not up to date. Write it anew with: mvn -q test -pl status-service -am -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
            StatusServiceApiTest.class.getSimpleName(), WRITE)
        .isEqualTo(generated);
  }

  @Test
  void it_is_valid_openapi_3_1() throws Exception {
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(get("/v3/api-docs"), null, null);

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.1");
  }

  @Test
  void it_has_every_endpoint_with_an_id_a_summary_and_an_answer() throws Exception {
    OpenAPI document =
        new OpenAPIV3Parser().readContents(get("/v3/api-docs"), null, null).getOpenAPI();

    Set<String> mapped =
        service
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet()
            .stream()
            .flatMap(mapping -> mapping.getPatternsCondition().getPatterns().stream())
            .map(pattern -> pattern.getPatternString())
            .filter(pattern -> pattern.startsWith("/v1/"))
            .collect(Collectors.toSet());
    assertThat(mapped).isNotEmpty();
    assertThat(document.getPaths().keySet()).isEqualTo(mapped);
    assertThat(
            document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream))
        .allSatisfy(operation -> {
          assertThat(operation.getOperationId()).isNotBlank();
          assertThat(operation.getSummary()).as(operation.getOperationId()).isNotBlank();
          assertThat(operation.getResponses())
              .as(operation.getOperationId())
              .containsKey("default")
              .hasSizeGreaterThan(1);
        });
  }

  @Test
  void an_answer_comes_compressed_to_who_asks_for_that() throws Exception {
    HttpResponse<byte[]> plain = ask(request("/v3/api-docs"));
    HttpResponse<byte[]> small = ask(request("/v3/api-docs").header("Accept-Encoding", "gzip"));

    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(small.headers().allValues("Vary")).contains("Accept-Encoding");
    assertThat(small.body().length).isLessThan(plain.body().length / 2);
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
    }
  }

  @Test
  void a_compressed_answer_has_the_tag_of_the_plain_one_and_is_not_sent_twice() throws Exception {
    String tag = ask(request("/v3/api-docs")).headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> again =
        ask(request("/v3/api-docs").header("Accept-Encoding", "gzip").header("If-None-Match", tag));

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(tag);
  }

  @Test
  void the_actuator_is_no_part_of_the_api_and_has_no_tags() throws Exception {
    HttpResponse<byte[]> health = ask(request("/actuator/health/liveness"));

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void before_the_stream_runs_a_question_is_a_503_that_says_when_to_ask_again() throws Exception {
    HttpResponse<byte[]> answer = ask(request("/v1/shows/a/history"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  private static String get(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = ask(request(path));
    assertThat(answer.statusCode()).isEqualTo(200);
    return new String(answer.body(), UTF_8);
  }

  private static HttpRequest.Builder request(String path) {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(60));
  }

  private static HttpResponse<byte[]> ask(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
