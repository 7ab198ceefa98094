package io.greenlit.status.reading;

import io.greenlit.status.claim.ArticleClaims;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read in one article.
 *
 * @param shows the claims, by show in the order in which the article first makes one
 * @param publishedAt from metadata or else from the text; null where neither tells
 * @param fingerprint 64-bit SimHash of the text; 0 for an article that was not read
 * @param citedSource outlet that the article repeats, in lower case; null for none
 * @param unread why the article was not read to its end; null where it was
 */
public record Reading(
    List<ArticleClaims> shows,
    @Nullable Instant publishedAt,
    long fingerprint,
    @Nullable String citedSource,
    @Nullable Unread unread) {

  /** Why an article's claims were not looked for. */
  public enum Unread {
    /** No word of it speaks of a season's fate. */
    NO_RENEWAL_TALK,
    /** It is in no language that there is a lexicon of. */
    OTHER_LANGUAGE
  }

  public Reading {
    shows = List.copyOf(shows);
  }
}
