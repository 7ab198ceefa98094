package io.greenlit.status.web;

import io.greenlit.platform.problem.Problem;
import io.greenlit.status.reading.explanation.Rulebook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Reads an article on request and shows how; nothing of it is stored or published. */
@RestController
public final class ReadController implements DisposableBean {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final ArticleExplainer explainer;
  private final Rulebook rulebook = Rulebook.standard();
  private final ReadSettings settings;
  private final InstantSource clock;
  private final ReadOutcomes outcomes;
  private final Scheduler threads;

  ReadController(
      ArticleExplainer explainer,
      ReadSettings settings,
      InstantSource clock,
      ReadOutcomes outcomes) {
    this.explainer = explainer;
    this.settings = settings;
    this.clock = clock;
    this.outcomes = outcomes;
    this.threads =
        Schedulers.newBoundedElastic(settings.threads(), settings.waiting(), "reading", 60, true);
  }

  @PostMapping(path = "/v1/read", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "read",
      summary = "Reads an article and shows how; nothing is kept",
      requestBody =
          @RequestBody(
              required = true,
              description = "An article with either text or html",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schemaProperties = {
                        @SchemaProperty(name = "text", schema = @Schema(type = "string")),
                        @SchemaProperty(name = "html", schema = @Schema(type = "string")),
                        @SchemaProperty(
                            name = "url",
                            schema = @Schema(type = "string", format = "uri")),
                        @SchemaProperty(name = "publisher", schema = @Schema(type = "string")),
                        @SchemaProperty(name = "title", schema = @Schema(type = "string")),
                        @SchemaProperty(
                            name = "publishedAt",
                            schema = @Schema(type = "string", description = "An instant or a day")),
                        @SchemaProperty(
                            name = "language",
                            schema = @Schema(type = "string", description = "BCP 47"))
                      })))
  Mono<ReadingJson> read(ServerHttpRequest request) {
    return outcomes.observed(
        body(request)
            .flatMap(body ->
                Mono.fromCallable(() -> reading(body))
                    .subscribeOn(threads)
                    .timeout(settings.patience()))
            .onErrorMap(RejectedExecutionException.class, ReadController::busy)
            .onErrorMap(TimeoutException.class, ReadController::tooLong));
  }

  /** Reading takes about a millisecond, but seconds for the worst text: never on an event loop. */
  private ReadingJson reading(byte[] body) {
    return ReadingJson.of(explainer.explain(ReadRequest.article(body, clock.instant())), rulebook);
  }

  private Mono<byte[]> body(ServerHttpRequest request) {
    int max = (int) settings.maxArticleSize().toBytes();
    if (request.getHeaders().getContentLength() > max) {
      return Mono.error(tooLarge());
    }
    return DataBufferUtils.join(request.getBody(), max)
        .map(ReadController::bytes)
        .defaultIfEmpty(new byte[0])
        .onErrorMap(DataBufferLimitException.class, error -> tooLarge());
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  private Problem tooLarge() {
    return Problem.tooLarge(
        "One article may have %d bytes: send the article alone, without the site around it."
            .formatted(settings.maxArticleSize().toBytes()),
        null);
  }

  private static Problem busy(Throwable cause) {
    return Problem.unavailable(
        "More articles wait to be read than are taken at once: send it again.", RETRY_AFTER, cause);
  }

  private static Problem tooLong(Throwable cause) {
    return Problem.unavailable(
        "The article was not read in time: send it again, or a shorter part of it.",
        RETRY_AFTER,
        cause);
  }

  @Override
  public void destroy() {
    threads.dispose();
  }
}
