package io.greenlit.platform.problem;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every error of every endpoint, annotated or functional, with a problem document. */
@Order(-2) // before Spring Boot's own, which would answer in a format of its own
public final class ProblemWebExceptionHandler implements ErrorWebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemWebExceptionHandler.class);

  private final JsonMapper json;

  public ProblemWebExceptionHandler(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(error);
    }
    ProblemDetail document;
    if (cause(error) instanceof ErrorResponse answer) {
      document = answer.getBody();
      response.getHeaders().putAll(answer.getHeaders());
    } else {
      document = unexpected(exchange, error);
    }
    HttpStatusCode status = HttpStatusCode.valueOf(document.getStatus());
    response.setStatusCode(status);
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status.is5xxServerError() && log.isDebugEnabled()) {
      log.debug("{} {}", exchange.getRequest().getMethod(), exchange.getRequest().getPath(), error);
    }
    return response.writeWith(
        Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(document))));
  }

  private static Throwable cause(Throwable error) {
    for (Throwable at = error; at != null; at = at.getCause()) {
      if (at instanceof DataBufferLimitException limit) {
        return Problem.tooLarge(
            "The body is larger than this endpoint takes: " + limit.getMessage(), null);
      }
      if (at instanceof ServerWebInputException input
          && input.getCause() instanceof TypeMismatchException mismatch) {
        MethodParameter parameter = input.getMethodParameter();
        return Problem.malformed(
            "'%s' does not fit: send a value of type %s."
                .formatted(mismatch.getValue(), mismatch.getRequiredType()),
            parameter == null ? null : parameter.getParameterName());
      }
    }
    return error;
  }

  private static ProblemDetail unexpected(ServerWebExchange exchange, Throwable error) {
    String id = UUID.randomUUID().toString();
    log.error(
        "unexpected error {} at {} {}",
        id,
        exchange.getRequest().getMethod(),
        exchange.getRequest().getPath(),
        error);
    ProblemDetail document =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "This is a defect of the service. The log has the details under error id " + id + ".");
    document.setTitle("Unexpected error");
    return document;
  }
}
