package io.greenlit.platform.problem;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * An error that its caller can do something about, as a problem document (RFC 9457): {@code detail}
 * says what to do, {@code field} names the part of the request that is meant.
 */
public final class Problem extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  private Problem(
      HttpStatus status,
      String title,
      String detail,
      @Nullable String field,
      @Nullable Throwable cause) {
    super(status, document(status, title, detail, field), cause);
  }

  /** 308: it has another address for good, which goes into the Location header. */
  public static Problem moved(URI location, String detail) {
    Problem problem = new Problem(HttpStatus.PERMANENT_REDIRECT, "Moved", detail, null, null);
    problem.getHeaders().setLocation(location);
    return problem;
  }

  /** 400: the request cannot be understood. */
  public static Problem malformed(String detail, @Nullable String field) {
    return new Problem(HttpStatus.BAD_REQUEST, "Malformed request", detail, field, null);
  }

  /** 404: there is nothing of that name. */
  public static Problem notFound(String detail) {
    return new Problem(HttpStatus.NOT_FOUND, "Not found", detail, null, null);
  }

  /** 409: it cannot be done as things stand. */
  public static Problem conflict(String detail) {
    return new Problem(HttpStatus.CONFLICT, "Conflict", detail, null, null);
  }

  /** 410: it was there once, or elsewhere, and asking again will not help. */
  public static Problem gone(String detail, @Nullable String field) {
    return new Problem(HttpStatus.GONE, "Gone", detail, field, null);
  }

  /** 413: larger than what is taken. */
  public static Problem tooLarge(String detail, @Nullable String field) {
    return new Problem(HttpStatus.CONTENT_TOO_LARGE, "Too large", detail, field, null);
  }

  /** 422: understood, but a field does not make sense. */
  public static Problem invalid(String field, String detail) {
    return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid field", detail, field, null);
  }

  /**
   * 503: it may work later; {@code retryAfter} goes into the Retry-After header, in whole seconds.
   */
  public static Problem unavailable(String detail, Duration retryAfter, @Nullable Throwable cause) {
    Problem problem =
        new Problem(HttpStatus.SERVICE_UNAVAILABLE, "Try again later", detail, null, cause);
    long seconds = Math.max(1, retryAfter.toSeconds());
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return problem;
  }

  private static ProblemDetail document(
      HttpStatus status, String title, String detail, @Nullable String field) {
    ProblemDetail document = ProblemDetail.forStatusAndDetail(status, detail);
    document.setType(
        URI.create("urn:greenlit:problem:" + title.toLowerCase(Locale.ROOT).replace(' ', '-')));
    document.setTitle(title);
    if (field != null) {
      document.setProperty("field", field);
    }
    return document;
  }
}
