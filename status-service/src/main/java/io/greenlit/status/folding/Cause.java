package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What made the fold look at a show again.
 *
 * @param articleId the article that came; null where only time passed
 * @param at its fetchedAt, or the beginning of the day
 */
record Cause(Kind kind, @Nullable String articleId, Instant at) {

  /** What kind of thing it was. */
  enum Kind {
    ARTICLE,
    DAY,
    MERGER,
    /** Nothing happened: what is known was read again. */
    REREADING
  }

  static Cause of(ArticleClaims claims) {
    return new Cause(Kind.ARTICLE, claims.articleId(), claims.fetchedAt());
  }

  static Cause of(LocalDate day) {
    return new Cause(Kind.DAY, null, day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
