package io.greenlit.ingest.web;

import io.greenlit.ingest.article.InvalidField;
import io.greenlit.ingest.intake.NotTaken;
import io.greenlit.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;

/** What went wrong with an article, as a problem document that says what to do. */
final class Problems {

  private final int maxArticleBytes;

  Problems(int maxArticleBytes) {
    this.maxArticleBytes = maxArticleBytes;
  }

  /** The problem that an error stands for, or null where it is an unexpected one. */
  @Nullable Problem of(Throwable error) {
    return switch (error) {
      case Problem problem -> problem;
      case InvalidField invalid -> Problem.invalid(invalid.field(), invalid.advice() + ".");
      case NotTaken notTaken -> of(notTaken);
      case DataBufferLimitException _ -> tooLarge();
      default -> null;
    };
  }

  /** 413. */
  Problem tooLarge() {
    return Problem.tooLarge(
        "One article may have "
            + maxArticleBytes
            + " bytes: send the article alone, without the site around it.",
        null);
  }

  private static Problem of(NotTaken notTaken) {
    return switch (notTaken.reason()) {
      case TOO_LARGE ->
          Problem.tooLarge(
              sentence(notTaken.getMessage()) + " Raise max.message.bytes there, or send less.",
              null);
      case BUSY, NO_ANSWER ->
          Problem.unavailable(
              sentence(notTaken.getMessage())
                  + " Send it again after the time in Retry-After: if it was taken after all, a second copy changes nothing.",
              notTaken.reason().retryAfter(),
              notTaken);
    };
  }

  private static String sentence(@Nullable String text) {
    return text == null || text.isEmpty()
        ? ""
        : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}
