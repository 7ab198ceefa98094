package io.greenlit.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.platform.access.KnownTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The API of the whole service as it is configured; Kafka need not be there to ask what it is. */
class StatusServiceApiTest {

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
                "--greenlit.status.state-dir=" + state,
                "--" + KnownTokens.SETTING + "=" + KnownTokens.operator().text(),
                "--greenlit.access.open-reads=true");
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    service.close();
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
