package io.greenlit.status.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of one published text.
 *
 * @param id the same for every version of the article
 * @param version differs between versions of the article
 * @param publisher who published it, as its sender or its url's host names them
 * @param content the text or the page as it came
 * @param publishedAt according to the sender; a bare day stands as its midnight in UTC
 * @param fetchedAt when it was taken in; the version fetched last is the article's newest
 * @param language BCP 47 tag, when the sender knows it
 */
public record Article(
    String id,
    String version,
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String title,
    ContentType contentType,
    String content,
    @Nullable Instant publishedAt,
    Instant fetchedAt,
    @Nullable String language) {

  /** How an article's content is written. */
  public enum ContentType {
    TEXT,
    HTML
  }
}
