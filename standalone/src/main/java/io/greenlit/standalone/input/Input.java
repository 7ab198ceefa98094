package io.greenlit.standalone.input;

import io.greenlit.ingest.article.Content;
import io.greenlit.ingest.article.InvalidField;
import io.greenlit.ingest.article.Review;
import io.greenlit.ingest.article.Submission;
import io.greenlit.status.article.Article;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One article as it stands in a file. It goes through the same review as an article that is posted,
 * so that both are read alike.
 *
 * @param id as given, or else the article's own
 */
public record Input(String id, Article article) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Says why a line or a file is no article. */
  public static final class NotAnArticle extends Exception {

    private static final long serialVersionUID = 1L;

    NotAnArticle(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The article of a line of JSON. */
  static Input ofJson(String line) throws NotAnArticle {
    try {
      JsonNode node = JSON.readTree(line);
      Submission sent =
          new Submission(
              text(node, "url"),
              text(node, "publisher"),
              text(node, "title"),
              text(node, "text"),
              text(node, "html"),
              text(node, "publishedAt"),
              text(node, "language"));
      return of(text(node, "id"), sent);
    } catch (JacksonException e) {
      throw new NotAnArticle("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  static Input ofText(String id, String text) throws NotAnArticle {
    return of(id, new Submission(null, null, null, text, null, null, null));
  }

  static Input ofHtml(String id, String html) throws NotAnArticle {
    return of(id, new Submission(null, null, null, null, html, null, null));
  }

  private static Input of(@Nullable String id, Submission sent) throws NotAnArticle {
    try {
      var reviewed = Review.review(sent, Instant.EPOCH);
      Instant published = reviewed.publishedAt();
      Article article =
          new Article(
              reviewed.id(),
              reviewed.version(),
              reviewed.url(),
              reviewed.publisher(),
              reviewed.title(),
              type(reviewed.content()),
              reviewed.content().body(),
              published,
              published == null ? Instant.EPOCH : published,
              reviewed.language());
      return new Input(Optional.ofNullable(id).orElse(reviewed.id()), article);
    } catch (InvalidField e) {
      throw new NotAnArticle(String.valueOf(e.getMessage()), e);
    }
  }

  private static Article.ContentType type(Content content) {
    return switch (content) {
      case Content.Text(_) -> Article.ContentType.TEXT;
      case Content.Html(_) -> Article.ContentType.HTML;
    };
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }
}
