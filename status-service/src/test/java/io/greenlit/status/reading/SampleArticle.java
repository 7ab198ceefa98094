package io.greenlit.status.reading;

import io.greenlit.status.article.Article;
import io.greenlit.status.article.Article.ContentType;
import io.greenlit.status.claim.Status;
import io.greenlit.status.reading.Articles.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A case of articles.txt or articles-es.txt: an article and what a careful reader would say of it.
 */
record SampleArticle(String name, Article article, List<Finding> expected, List<Status> denied) {

  private static final Pattern HEADER = Pattern.compile("^=== ", Pattern.MULTILINE);

  @Override
  public String toString() {
    return name;
  }

  String headline() {
    return article.title() == null ? "" : article.title();
  }

  String body() {
    return article.content();
  }

  /** The article with other words, published by the same at the same time. */
  Article written(String headline, String body) {
    return Articles.article(
        headline, ContentType.TEXT, body, article.publisher(), article.publishedAt());
  }

  static List<SampleArticle> all() {
    List<SampleArticle> all = new ArrayList<>(of("articles.txt"));
    all.addAll(of("articles-es.txt"));
    return all;
  }

  /** The cases of a file that stands beside this class. */
  static List<SampleArticle> of(String file) {
    try (InputStream stream = SampleArticle.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing from the test resources");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      List<SampleArticle> samples = new ArrayList<>();
      HEADER.splitAsStream(text).skip(1).forEach(part -> samples.add(parse(part)));
      return samples;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SampleArticle parse(String part) {
    int head = part.indexOf("\n\n");
    List<String> lines = part.substring(0, head).lines().toList();
    String headline = null;
    String publisher = null;
    Instant published = null;
    List<Finding> expected = new ArrayList<>();
    List<Status> denied = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String value = line.substring(line.indexOf(": ") + 2);
      switch (line.substring(0, line.indexOf(": "))) {
        case "headline" -> headline = value;
        case "publisher" -> publisher = value;
        case "published" -> published = Instant.parse(value + "T00:00:00Z");
        case "expect" -> expected.add(finding(value));
        case "denied" -> denied.add(Status.valueOf(cells(value).getLast()));
        default -> throw new IllegalStateException("a case of articles: what is '" + line + "'?");
      }
    }
    Article article =
        Articles.article(
            headline, ContentType.TEXT, part.substring(head).strip(), publisher, published);
    return new SampleArticle(lines.getFirst(), article, expected, denied);
  }

  private static Finding finding(String value) {
    List<String> cells = cells(value);
    return Finding.of(cells.get(0), season(cells.get(1)), Status.valueOf(cells.get(2)));
  }

  private static List<String> cells(String value) {
    return Pattern.compile(" \\| ").splitAsStream(value).toList();
  }

  private static @Nullable Integer season(String cell) {
    return cell.equals("-") ? null : Integer.valueOf(cell);
  }
}
