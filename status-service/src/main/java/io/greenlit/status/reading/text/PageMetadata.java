package io.greenlit.status.reading.text;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's tags say of its article: OpenGraph, article:*, itemprop, time, title, lang. */
final class PageMetadata {

  private static final int MOST_HEADINGS = 20;

  private PageMetadata() {}

  static Metadata of(Document document) {
    return new Metadata(
        headline(document),
        content(document, "meta[property=og:site_name]", "meta[name=application-name]"),
        published(document),
        content(
            document,
            "meta[property=article:modified_time]",
            "meta[property=og:updated_time]",
            "meta[itemprop=dateModified]",
            "meta[name=last-modified]"),
        language(document),
        url(document));
  }

  private static @Nullable String headline(Document document) {
    String open = content(document, "meta[property=og:title]", "meta[name=twitter:title]");
    if (open != null) {
      return open;
    }
    String title = blankToNull(document.title());
    String named = title == null ? null : namedIn(document, title);
    if (named != null) {
      return named;
    }
    Element first = document.selectFirst("h1");
    return first != null && first.hasText() ? first.text() : title;
  }

  /** The longest of the first headings that the title repeats, beside the name of the site. */
  private static @Nullable String namedIn(Document document, String title) {
    String longest = null;
    int seen = 0;
    for (Element heading : document.select("h1, h2")) {
      String text = heading.text().strip();
      boolean longer = longest == null || text.length() > longest.length();
      if (!text.isEmpty() && longer && title.contains(text)) {
        longest = text;
      }
      if (++seen == MOST_HEADINGS) {
        break;
      }
    }
    return longest;
  }

  private static @Nullable String published(Document document) {
    String meta =
        content(
            document,
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=pubdate]",
            "meta[name=date]",
            "meta[name=dc.date]");
    if (meta != null) {
      return meta;
    }
    Element time = document.selectFirst("time[datetime]");
    return time == null ? null : blankToNull(time.attr("datetime"));
  }

  private static @Nullable String language(Document document) {
    Element html = document.selectFirst("html[lang]");
    String lang = html == null ? null : blankToNull(html.attr("lang"));
    return lang == null
        ? content(document, "meta[property=og:locale]", "meta[http-equiv=content-language]")
        : lang;
  }

  private static @Nullable String url(Document document) {
    Element link = document.selectFirst("link[rel=canonical]");
    String canonical = link == null ? null : blankToNull(link.attr("href"));
    return canonical == null ? content(document, "meta[property=og:url]") : canonical;
  }

  private static @Nullable String content(Document document, String... queries) {
    for (String query : queries) {
      Element meta = document.selectFirst(query);
      String content = meta == null ? null : blankToNull(meta.attr("content"));
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
