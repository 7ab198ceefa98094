package io.greenlit.status.reading.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The article that a page describes in JSON-LD (schema.org), also inside an array or @graph. What
 * is not quite JSON is read as far as it goes.
 */
record JsonLd(Metadata metadata, @Nullable String body) {

  private static final JsonLd NONE = new JsonLd(Metadata.NONE, null);
  private static final int MOST_NODES = 2_000;
  private static final Set<String> TYPES =
      Set.of(
          "NewsArticle",
          "Article",
          "BlogPosting",
          "LiveBlogPosting",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReviewNewsArticle",
          "SocialMediaPosting");
  private static final Pattern TYPE =
      Pattern.compile("\"@type\"\\s{0,9}:\\s{0,9}\\[?\\s{0,9}\"([A-Za-z]{1,40})\"");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_MISSING_VALUES,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** The first article that the page's scripts describe. */
  static JsonLd of(Document document) {
    for (Element script : document.select("script[type=application/ld+json]")) {
      JsonLd found = read(script.data());
      if (found != null) {
        return found;
      }
    }
    return NONE;
  }

  private static @Nullable JsonLd read(String data) {
    try {
      return search(JSON.readTree(data));
    } catch (JacksonException broken) {
      return pieces(data);
    }
  }

  private static @Nullable JsonLd search(JsonNode root) {
    Deque<JsonNode> left = new ArrayDeque<>();
    left.add(root);
    for (int seen = 0; !left.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = left.remove();
      if (node.isArray()) {
        node.forEach(left::add);
      } else if (node.isObject()) {
        if (article(node.path("@type"))) {
          return article(node, root);
        }
        for (String part :
            new String[] {"@graph", "mainEntity", "mainEntityOfPage", "itemListElement"}) {
          if (node.path(part).isContainer()) {
            left.add(node.path(part));
          }
        }
      }
    }
    return null;
  }

  private static boolean article(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (one.isString() && TYPES.contains(one.asString())) {
          return true;
        }
      }
    }
    return type.isString() && TYPES.contains(type.asString());
  }

  private static JsonLd article(JsonNode node, JsonNode root) {
    String url = text(node.path("url"));
    return new JsonLd(
        new Metadata(
            text(node.path("headline")),
            publisher(node.path("publisher"), root),
            text(node.path("datePublished")),
            text(node.path("dateModified")),
            language(node.path("inLanguage")),
            url == null ? id(node.path("mainEntityOfPage")) : url),
        text(node.path("articleBody")));
  }

  private static @Nullable String publisher(JsonNode publisher, JsonNode root) {
    JsonNode one = publisher.isArray() ? publisher.path(0) : publisher;
    String name = one.isString() ? text(one) : text(one.path("name"));
    String id = text(one.path("@id"));
    if (name != null || id == null) {
      return name;
    }
    for (JsonNode node : root.isArray() ? root : root.path("@graph")) {
      if (id.equals(text(node.path("@id")))) {
        return text(node.path("name"));
      }
    }
    return null;
  }

  private static @Nullable String language(JsonNode language) {
    return language.isObject() ? text(language.path("alternateName")) : text(language);
  }

  private static @Nullable String id(JsonNode page) {
    return page.isObject() ? text(page.path("@id")) : text(page);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() && !node.asString().isBlank() ? node.asString().strip() : null;
  }

  /** What single strings of broken JSON say, where it speaks of an article at all. */
  private static @Nullable JsonLd pieces(String data) {
    Matcher type = TYPE.matcher(data);
    boolean article = false;
    while (!article && type.find()) {
      article = TYPES.contains(type.group(1));
    }
    if (!article) {
      return null;
    }
    return new JsonLd(
        new Metadata(
            piece(data, Piece.HEADLINE),
            null,
            piece(data, Piece.PUBLISHED),
            piece(data, Piece.MODIFIED),
            piece(data, Piece.LANGUAGE),
            null),
        piece(data, Piece.BODY));
  }

  private enum Piece {
    HEADLINE("headline"),
    PUBLISHED("datePublished"),
    MODIFIED("dateModified"),
    LANGUAGE("inLanguage"),
    BODY("articleBody");

    private final Pattern pattern;

    Piece(String name) {
      pattern = Pattern.compile("\"" + name + "\"\\s{0,9}:\\s{0,9}\"((?:[^\"\\\\]|\\\\.)*+)\"");
    }
  }

  private static final Map<String, String> ESCAPES =
      Map.of("\\n", "\n", "\\r", "\n", "\\t", " ", "\\/", "/", "\\\"", "\"", "\\\\", "\\");

  private static @Nullable String piece(String data, Piece piece) {
    Matcher matcher = piece.pattern.matcher(data);
    if (!matcher.find() || matcher.group(1).isBlank()) {
      return null;
    }
    return Pattern.compile("\\\\.")
        .matcher(matcher.group(1))
        .replaceAll(escape ->
            Matcher.quoteReplacement(ESCAPES.getOrDefault(escape.group(), escape.group())))
        .strip();
  }
}
