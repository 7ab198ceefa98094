package io.greenlit.status.web;

import io.greenlit.platform.problem.Problem;
import io.greenlit.status.reading.catalogue.InvalidEntry;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** What went wrong with a show, as a problem document that says what to do. */
final class CatalogueProblems {

  /** How long a write may take. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Logger log = LoggerFactory.getLogger(CatalogueProblems.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private CatalogueProblems() {}

  /** The problem that an error stands for, or null where it is a defect of the service. */
  static @Nullable Problem of(Throwable error) {
    return switch (error) {
      case Problem problem -> problem;
      case InvalidEntry invalid -> Problem.invalid(invalid.field(), invalid.advice() + ".");
      case JacksonException broken ->
          Problem.malformed("This is no JSON: " + broken.getOriginalMessage() + ".", null);
      case CatalogueLog.NotWritten notWritten -> unavailable(notWritten);
      case TimeoutException late -> unavailable(late);
      default -> null;
    };
  }

  /** The same error, or the problem that it stands for. */
  static Throwable orProblem(Throwable error) {
    Problem problem = of(error);
    return problem == null ? error : problem;
  }

  private static Problem unavailable(Throwable error) {
    log.warn("a show could not be written: {}", error.toString());
    return Problem.unavailable(
        (error instanceof TimeoutException
                ? "Kafka did not answer in time."
                : "Kafka cannot take this now.")
            + " Send it again: a show that is there already stays as it is.",
        RETRY_AFTER,
        error);
  }
}
