package io.greenlit.ingest.intake;

import io.greenlit.ingest.article.Article;
import reactor.core.publisher.Mono;

/** Where articles go, and from where they are not lost any more. */
public interface ArticleLog {

  /**
   * Appends an article once subscribed to, without ever blocking the subscriber's thread.
   *
   * @return completes when the article is safe; fails with {@link NotTaken} where it may or may not
   *     be
   */
  Mono<Void> append(Article article, Trace trace);
}
