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

  /**
   * 401: nobody known asks.
   *
   * @param challenge goes into the WWW-Authenticate header (RFC 6750, section 3)
   */
  public static Problem unauthorized(String detail, String challenge) {
    return new Problem(HttpStatus.UNAUTHORIZED, "Not authenticated", detail, null, null)
        .challenging(challenge);
  }

  /**
   * 403: known, but this is not for the one who asks.
   *
   * @param challenge goes into the WWW-Authenticate header
   */
  public static Problem forbidden(String detail, String challenge) {
    return new Problem(HttpStatus.FORBIDDEN, "Not allowed", detail, null, null)
        .challenging(challenge);
  }

  /** 403: as much is there as may be. */
  public static Problem quotaUsedUp(String detail) {
    return new Problem(HttpStatus.FORBIDDEN, "Quota used up", detail, null, null);
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

  /** 429: more than its share; {@code retryAfter} is told in whole seconds. */
  public static Problem tooMany(String detail, Duration retryAfter) {
    return new Problem(HttpStatus.TOO_MANY_REQUESTS, "Too many requests", detail, null, null)
        .retriedAfter(retryAfter);
  }

  /**
   * 503: it may work later; {@code retryAfter} goes into the Retry-After header, in whole seconds.
   */
  public static Problem unavailable(String detail, Duration retryAfter, @Nullable Throwable cause) {
    return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "Try again later", detail, null, cause)
        .retriedAfter(retryAfter);
  }

  private Problem retriedAfter(Duration time) {
    long seconds = Math.max(1, time.plusMillis(999).toSeconds());
    getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return this;
  }

  private Problem challenging(String challenge) {
    getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
    return this;
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
