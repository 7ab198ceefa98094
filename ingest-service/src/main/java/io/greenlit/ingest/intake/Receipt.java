package io.greenlit.ingest.intake;

import io.greenlit.ingest.article.Article;
import org.jspecify.annotations.Nullable;

/** Says that an article is safe, and by which name it can be asked for. */
public record Receipt(String id, String version, @Nullable String url) {

  static Receipt of(Article article) {
    return new Receipt(article.id(), article.version(), article.url());
  }
}
