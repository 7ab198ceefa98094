package io.greenlit.status.reading.text;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Takes the article's words, and what the page says of them, out of a web page. */
final class WebPage {

  private static final int MAX_DEPTH = 200;

  private WebPage() {}

  static Page page(@Nullable String title, String html) {
    Document document =
        Parser.htmlParser().setMaxDepth(MAX_DEPTH).setTrackErrors(0).parseInput(html, "");
    JsonLd described = JsonLd.of(document);
    Metadata metadata = described.metadata().or(PageMetadata.of(document));
    String headline = title == null ? metadata.headline() : title;
    List<String> paragraphs =
        Extraction.article(Outline.of(document.body(), PageParts.standard()), headline);
    String words = String.join("\n", paragraphs);
    String told = described.body() == null ? "" : plain(described.body());
    String text = told.length() > 2 * words.length() ? told : words;
    return new Page(headline, text, PlainText.blocks(text), metadata);
  }

  /** Some sites describe the body as text, some as markup. */
  private static String plain(String body) {
    if (body.indexOf('<') < 0 || body.indexOf('>') < 0) {
      return Parser.unescapeEntities(body, false);
    }
    Element parsed =
        Parser.htmlParser().setMaxDepth(MAX_DEPTH).setTrackErrors(0).parseInput(body, "").body();
    return String.join("\n", Extraction.article(Outline.of(parsed, PageParts.standard()), null));
  }
}
