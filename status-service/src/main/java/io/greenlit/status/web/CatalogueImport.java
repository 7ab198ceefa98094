package io.greenlit.status.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.platform.problem.Problem;
import io.greenlit.status.reading.catalogue.InvalidEntry;
import io.greenlit.status.reading.catalogue.ShowDraft;
import io.greenlit.status.reading.catalogue.ShowRegister;
import io.greenlit.status.reading.catalogue.ShowRegister.Assignment;
import io.greenlit.status.reading.catalogue.ShowRegister.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers a request that carries a show a line with a line for each, in order, once Kafka has it;
 * whatever is wrong with one, the others are taken.
 */
final class CatalogueImport {

  private static final Logger logger = LoggerFactory.getLogger(CatalogueImport.class);
  private static final ProblemDetail DEFECT =
      ProblemDetail.forStatusAndDetail(
          HttpStatus.INTERNAL_SERVER_ERROR,
          "This is a defect of the service, and its log has the details: send the other lines.");

  /** Shows of one request that wait for Kafka at once. */
  private static final int UNDER_WAY = 1_000;

  private static final int ANSWERS_TOGETHER = 100;

  private final ShowRegister register;
  private final CatalogueLog log;
  private final JsonMapper json = JsonMapper.shared();

  CatalogueImport(ShowRegister register, CatalogueLog log) {
    this.register = register;
    this.log = log;
  }

  Mono<Void> answer(ServerWebExchange exchange) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatus.OK);
    response.getHeaders().setContentType(MediaType.APPLICATION_NDJSON);
    return response.writeWith(
        answers(exchange.getRequest().getBody())
            .buffer(ANSWERS_TOGETHER)
            .map(lines -> response.bufferFactory().wrap(joined(lines))));
  }

  private Flux<String> answers(Flux<DataBuffer> body) {
    ImportLines lines = new ImportLines();
    return body.concatMapIterable(lines::next, 1)
        .concatWith(Flux.defer(() -> Flux.fromIterable(lines.last())))
        .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
        .publishOn(Schedulers.boundedElastic())
        .flatMapSequential(this::answer, UNDER_WAY);
  }

  private Mono<String> answer(ImportLines.Line line) {
    return Mono.defer(() -> taken(line))
        .map(assignment -> accepted(line.number(), assignment))
        .onErrorResume(error -> Mono.just(refused(line.number(), error)));
  }

  private Mono<Assignment> taken(ImportLines.Line line) {
    if (line.tooLong()) {
      throw Problem.tooLarge(
          "A line may have " + ImportLines.MOST_BYTES + " bytes: send less of the show.", null);
    }
    Assignment assignment = register.assign(draft(json.readTree(line.bytes())));
    if (assignment.outcome() == Outcome.UNCHANGED) {
      return Mono.just(assignment);
    }
    return Mono.fromFuture(() -> log.write(assignment.entry()))
        .timeout(CatalogueProblems.PATIENCE)
        .doOnError(_ -> register.abandon(assignment.entry()))
        .thenReturn(assignment);
  }

  private static ShowDraft draft(JsonNode show) {
    if (WikidataShape.fits(show)) {
      return WikidataShape.read(show);
    }
    if (TvmazeShape.fits(show)) {
      return TvmazeShape.read(show);
    }
    if (show.has("title")) {
      return OwnShape.read(show);
    }
    throw new InvalidEntry(
        "title", "is missing: a line has \"title\", or \"name\" (TVmaze), or \"item\" (Wikidata)");
  }

  private String accepted(int line, Assignment assignment) {
    HttpStatus status =
        assignment.outcome() == Outcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
    ObjectNode answer = json.createObjectNode();
    answer.put("line", line);
    answer.put("status", status.value());
    answer.put("outcome", assignment.outcome().name().toLowerCase(Locale.ROOT));
    answer.put("id", assignment.entry().id());
    return json.writeValueAsString(answer);
  }

  private String refused(int line, Throwable error) {
    Problem problem = CatalogueProblems.of(error);
    if (problem == null) {
      logger.error("unexpected error at line {} of an import", line, error);
    }
    ProblemDetail detail = problem == null ? DEFECT : problem.getBody();
    ObjectNode answer = json.createObjectNode();
    answer.put("line", line);
    answer.put("status", detail.getStatus());
    ObjectNode inner = answer.putObject("problem");
    inner.put("title", detail.getTitle());
    inner.put("detail", detail.getDetail());
    Map<String, Object> more = detail.getProperties();
    if (more != null && more.get("field") instanceof String field) {
      inner.put("field", field);
    }
    return json.writeValueAsString(answer);
  }

  private static byte[] joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString().getBytes(UTF_8);
  }
}
