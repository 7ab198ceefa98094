package io.greenlit.status.web;

import io.greenlit.platform.problem.Problem;
import io.greenlit.status.article.Article;
import io.greenlit.status.article.Article.ContentType;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes an article of the JSON that ingest-service takes, too; the two agree on the format, not on
 * code.
 */
final class ReadRequest {

  private static final List<String> FIELDS =
      List.of("url", "publisher", "title", "publishedAt", "language", "text", "html");
  private static final int MAX_PUBLISHER = 200;
  private static final int MAX_TITLE = 500;
  private static final int BARE_DATE = "2026-01-31".length();

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode fields;

  private ReadRequest(JsonNode fields) {
    this.fields = fields;
  }

  /**
   * The article in a body.
   *
   * @throws Problem 400 where it is not one JSON object of our fields, 422 where a field makes no
   *     sense
   */
  static Article article(byte[] body, Instant fetchedAt) {
    JsonNode node;
    try {
      node = JSON.readTree(body);
    } catch (JacksonException e) {
      throw Problem.malformed("This is no JSON object: " + e.getOriginalMessage(), null);
    }
    if (!node.isObject()) {
      throw Problem.malformed("The body must be one JSON object {\"url\": …, \"text\": …}.", null);
    }
    node.propertyStream()
        .forEach(field -> {
          if (!FIELDS.contains(field.getKey())) {
            throw Problem.malformed(
                "There is no field of this name: send only " + FIELDS + ".", field.getKey());
          }
          if (!field.getValue().isString() && !field.getValue().isNull()) {
            throw Problem.malformed("The value must be a string.", field.getKey());
          }
        });
    return new ReadRequest(node).article(fetchedAt);
  }

  private Article article(Instant fetchedAt) {
    String text = value("text");
    String html = value("html");
    if (text != null && html != null) {
      throw Problem.invalid("html", "Both text and html are there: send one of them.");
    }
    String content = html == null ? text : html;
    String field = html == null ? "text" : "html";
    if (content == null) {
      throw Problem.invalid(field, "text and html are both missing: send one of them.");
    }
    if (content.isBlank()) {
      throw Problem.invalid(field, field + " is blank: send what the article says.");
    }
    String url = present("url");
    String host = url == null ? null : host(url);
    String publisher = bounded("publisher", MAX_PUBLISHER);
    return new Article(
        "read",
        "1",
        url,
        publisher == null ? host : publisher,
        bounded("title", MAX_TITLE),
        html == null ? ContentType.TEXT : ContentType.HTML,
        content,
        publishedAt(),
        fetchedAt,
        language());
  }

  private @Nullable String value(String field) {
    JsonNode value = fields.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }

  private @Nullable String present(String field) {
    String value = value(field);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private @Nullable String bounded(String field, int max) {
    String value = present(field);
    if (value != null && value.length() > max) {
      throw Problem.invalid(
          field, "%s has %d characters: send at most %d.".formatted(field, value.length(), max));
    }
    return value;
  }

  private static String host(String url) {
    try {
      URI uri = new URI(url);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      if (web && uri.getHost() != null) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
      }
    } catch (URISyntaxException e) {
      throw Problem.invalid("url", "This is no url: %s.".formatted(e.getReason()));
    }
    throw Problem.invalid("url", "The url must begin with http:// or https:// and name a host.");
  }

  private @Nullable Instant publishedAt() {
    String given = present("publishedAt");
    if (given == null) {
      return null;
    }
    try {
      return given.length() == BARE_DATE
          ? LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(given).toInstant();
    } catch (DateTimeException e) {
      throw Problem.invalid(
          "publishedAt",
          "publishedAt is no time in ISO 8601: send 2026-01-31T09:30:00Z, 2026-01-31T18:30:00+09:00 or"
              + " 2026-01-31.");
    }
  }

  private @Nullable String language() {
    String given = present("language");
    if (given == null) {
      return null;
    }
    try {
      return new Locale.Builder().setLanguageTag(given).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw Problem.invalid("language", "language is no BCP 47 tag: send en, en-US or ko.");
    }
  }
}
