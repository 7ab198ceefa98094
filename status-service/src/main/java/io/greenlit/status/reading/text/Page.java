package io.greenlit.status.reading.text;

import io.greenlit.status.article.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says, freed of how it came.
 *
 * @param headline from the article's metadata or else from the page
 * @param text the body; positions of claims count in it
 * @param blocks its paragraphs in order
 * @param metadata what the page says of itself
 */
public record Page(@Nullable String headline, String text, List<Block> blocks, Metadata metadata) {

  public Page {
    blocks = List.copyOf(blocks);
  }

  /** The page of an article, whichever way its content is written. */
  public static Page of(Article article) {
    return switch (article.contentType()) {
      case TEXT -> PlainText.page(article.title(), article.content());
      case HTML -> WebPage.page(article.title(), article.content());
    };
  }
}
