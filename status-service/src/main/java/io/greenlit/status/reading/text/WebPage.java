package io.greenlit.status.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Takes the article's words out of a web page. */
final class WebPage {

  private static final int MAX_DEPTH = 200;
  private static final int WHOLE_ARTICLE = 200;
  private static final String NOT_THE_ARTICLE =
      "script, style, noscript, template, nav, aside, footer, form, iframe, svg, button, select,"
          + " figcaption, [hidden], [aria-hidden=true], [role=navigation], [role=complementary],"
          + " [id*=comment], [class*=comment], [class*=related], [class*=newsletter],"
          + " [class*=share], [class*=promo], [class*=sidebar], [class*=breadcrumb]";
  private static final Pattern DATE_PUBLISHED =
      Pattern.compile("\"datePublished\"\\s{0,9}:\\s{0,9}\"([^\"]{8,40})\"");

  private WebPage() {}

  static Page page(@Nullable String title, String html) {
    Document document =
        Parser.htmlParser().setMaxDepth(MAX_DEPTH).setTrackErrors(0).parseInput(html, "");
    String published = published(document);
    String headline = title != null ? title : headline(document);
    Element body = body(document);
    for (Element other : document.select(NOT_THE_ARTICLE)) {
      if (!other.equals(body) && !body.parents().contains(other)) {
        other.remove();
      }
    }
    StringBuilder text = new StringBuilder();
    body.traverse(new Words(text));
    String words = text.toString();
    return new Page(headline, words, PlainText.blocks(words), published);
  }

  private static Element body(Document document) {
    Element whole = document.body();
    for (String part : new String[] {"[itemprop=articleBody]", "article", "main"}) {
      Element longest = null;
      int length = WHOLE_ARTICLE;
      for (Element element : document.select(part)) {
        int words = element.text().length();
        if (words > length) {
          longest = element;
          length = words;
        }
      }
      if (longest != null) {
        return longest;
      }
    }
    return whole;
  }

  private static @Nullable String headline(Document document) {
    Element open = document.selectFirst("meta[property=og:title]");
    if (open != null && !open.attr("content").isBlank()) {
      return open.attr("content").strip();
    }
    Element first = document.selectFirst("h1");
    if (first != null && first.hasText()) {
      return first.text();
    }
    return document.title().isBlank() ? null : document.title().strip();
  }

  private static @Nullable String published(Document document) {
    for (Element script : document.select("script[type=application/ld+json]")) {
      Matcher date = DATE_PUBLISHED.matcher(script.data());
      if (date.find()) {
        return date.group(1);
      }
    }
    Element meta =
        document.selectFirst("meta[property=article:published_time], meta[itemprop=datePublished]");
    if (meta != null && !meta.attr("content").isBlank()) {
      return meta.attr("content").strip();
    }
    Element time = document.selectFirst("time[datetime]");
    return time == null ? null : time.attr("datetime").strip();
  }

  /** Writes the words of a tree, a line of their own for each block. */
  private record Words(StringBuilder text) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words.text());
      } else if (node instanceof Element element && breaks(element)) {
        text.append('\n');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && breaks(element)) {
        text.append('\n');
      }
    }

    private void append(String words) {
      boolean spaced = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
      text.append(spaced ? words.stripLeading() : words);
    }

    private static boolean breaks(Element element) {
      return element.isBlock() || element.normalName().equals("br");
    }
  }
}
