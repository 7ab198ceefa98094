package io.greenlit.status.kafka;

import io.greenlit.status.article.Article;
import io.greenlit.status.claim.ArticleClaims;
import java.util.List;

/**
 * What the topology asks of reading: an article's claims, one entry per show, always the same for
 * the same text.
 */
@FunctionalInterface
public interface ArticleReader {

  /** The claims of an article; empty when it makes none. */
  List<ArticleClaims> read(Article article);
}
