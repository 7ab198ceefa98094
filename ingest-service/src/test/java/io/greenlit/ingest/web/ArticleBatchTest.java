package io.greenlit.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.ingest.article.Article;
import io.greenlit.ingest.intake.Allowance;
import io.greenlit.ingest.intake.NotTaken.Reason;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ArticlesSlice
class ArticleBatchTest {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Autowired private WebTestClient http;
  @Autowired private MemoryArticleLog log;
  @Autowired private Allowance allowance;

  @AfterEach
  void nothing_stays_under_way() {
    log.clear();
    assertThat(allowance.used()).isZero();
  }

  @Test
  void every_line_gets_its_answer_in_order() {
    int count = 500;
    String batch =
        IntStream.rangeClosed(1, count)
            .mapToObj(ArticleBatchTest::line)
            .collect(Collectors.joining("\n"));

    List<JsonNode> answers = post(batch);

    assertThat(answers).hasSize(count);
    assertThat(answers).extracting(answer -> answer.get("line").intValue()).isSorted();
    assertThat(answers).allMatch(answer -> answer.get("status").intValue() == 202);
    assertThat(log.articles())
        .extracting(Article::id)
        .containsExactlyElementsOf(
            answers.stream().map(answer -> answer.get("id").asString()).toList());
  }

  @Test
  void a_bad_line_loses_none_of_the_good_ones() {
    String tooLong = line(3).replace("Text", "Text".repeat(ArticlesSlice.MAX_ARTICLE_BYTES));
    String batch =
        String.join(
            "\r\n", line(1), "nonsense", "", tooLong, "{\"url\": \"x\", \"text\": \"a\"}", line(6));

    List<JsonNode> answers = post(batch);

    assertThat(answers)
        .extracting(answer -> answer.get("line").intValue() + " " + answer.get("status").intValue())
        .containsExactly("1 202", "2 400", "4 413", "5 422", "6 202");
    assertThat(answers.get(3).get("problem").get("field").asString()).isEqualTo("url");
    assertThat(log.articles()).hasSize(2);
  }

  @Test
  void lines_that_the_log_does_not_take_say_so_one_by_one() {
    log.refuse(MemoryArticleLog.notTaken(Reason.NO_ANSWER));

    List<JsonNode> answers = post(line(1) + "\n" + line(2) + "\n");

    assertThat(answers)
        .extracting(answer -> answer.get("status").intValue())
        .containsExactly(503, 503);
    assertThat(answers.getFirst().get("problem").get("detail").asString()).contains("again");
  }

  @Test
  void answers_come_while_the_sender_is_still_sending() {
    Sinks.Many<String> lines = Sinks.many().unicast().onBackpressureBuffer();
    lines.tryEmitNext(line(1) + "\n").orThrow();

    Flux<String> answers =
        http.post()
            .uri("/v1/articles")
            .contentType(MediaType.APPLICATION_NDJSON)
            .body(lines.asFlux().map(ArticleBatchTest::buffer), DataBuffer.class)
            .exchange()
            .returnResult(String.class)
            .getResponseBody();

    StepVerifier.create(answers)
        .assertNext(answer -> assertThat(answer).contains("\"line\":1"))
        .then(() -> lines.tryEmitNext(line(2)).orThrow())
        .then(() -> lines.tryEmitComplete().orThrow())
        .assertNext(answer -> assertThat(answer).contains("\"line\":2"))
        .expectComplete()
        .verify(PATIENCE);
  }

  private List<JsonNode> post(String batch) {
    String answer =
        http.post()
            .uri("/v1/articles")
            .contentType(MediaType.APPLICATION_NDJSON)
            .bodyValue(batch)
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType(MediaType.APPLICATION_NDJSON)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(answer).isNotNull().endsWith("\n");
    return answer.lines().map(MAPPER::readTree).toList();
  }

  private static String line(int number) {
    return "{\"url\": \"https://trade.example/%d\", \"text\": \"Text %d\"}"
        .formatted(number, number);
  }

  private static DataBuffer buffer(String text) {
    return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(UTF_8));
  }
}
