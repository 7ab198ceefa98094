package io.greenlit.ingest.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Makes an article of what was sent, or says which field is wrong. */
public final class Review {

  private static final int MAX_PUBLISHER = 200;
  private static final int MAX_TITLE = 500;

  private Review() {}

  /**
   * Reviews a submission. Blank metadata counts as absent.
   *
   * @throws InvalidField for the first field that makes no sense
   */
  public static Article review(Submission sent, Instant fetchedAt) {
    Content content = content(sent);
    String givenUrl = present(sent.url());
    CanonicalUrl url = givenUrl == null ? null : CanonicalUrl.of(givenUrl);
    String publisher = bounded("publisher", sent.publisher(), MAX_PUBLISHER);
    if (publisher == null && url != null) {
      publisher = siteOf(url);
    }
    String title = bounded("title", sent.title(), MAX_TITLE);
    String givenTime = present(sent.publishedAt());
    Instant publishedAt = givenTime == null ? null : PublicationTime.parse(givenTime);
    String givenLanguage = present(sent.language());
    String language = givenLanguage == null ? null : Language.parse(givenLanguage);
    return new Article(
        ArticleHash.id(url, content),
        ArticleHash.version(
            content,
            title,
            publisher,
            publishedAt == null ? null : publishedAt.toString(),
            language),
        url == null ? null : url.value(),
        publisher,
        title,
        content,
        publishedAt,
        fetchedAt.truncatedTo(ChronoUnit.MILLIS),
        language);
  }

  private static Content content(Submission sent) {
    String text = sent.text();
    String html = sent.html();
    if (text != null && html != null) {
      throw new InvalidField("html", "both text and html are there: send one of them");
    }
    if (html != null) {
      return new Content.Html(notBlank("html", html));
    }
    if (text != null) {
      return new Content.Text(notBlank("text", text));
    }
    throw new InvalidField("text", "text and html are both missing: send one of them");
  }

  private static String notBlank(String field, String content) {
    if (content.isBlank()) {
      throw new InvalidField(field, field + " is blank: send what the article says");
    }
    return content;
  }

  private static @Nullable String bounded(String field, @Nullable String given, int max) {
    String value = present(given);
    if (value != null && value.length() > max) {
      throw new InvalidField(
          field, "%s has %d characters: send at most %d".formatted(field, value.length(), max));
    }
    return value;
  }

  private static @Nullable String present(@Nullable String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }

  private static String siteOf(CanonicalUrl url) {
    return url.host().startsWith("www.") ? url.host().substring("www.".length()) : url.host();
  }
}
