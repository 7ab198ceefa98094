package io.greenlit.status.reading.text;

import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells by tag, role, style and class what on a page can be its article. */
final class PageParts {

  private static final int LONGEST_CLASS = 400;
  private static final PageParts STANDARD = new PageParts();

  private final Map<Kind, Set<String>> names = new EnumMap<>(Kind.class);

  private enum Kind {
    NEVER,
    APART,
    APART_CLASS,
    COMMENTS,
    BODY
  }

  /** What an element is to the article. */
  enum Part {
    /** Not to be read. */
    NEVER,
    /** Stands beside the article, unless the article is in it. */
    APART,
    /** Holds the article. */
    BODY,
    /** Nothing tells. */
    OPEN
  }

  private PageParts() {
    for (Row row : Rows.of("page-parts.tsv", 2)) {
      Set<String> set = names.computeIfAbsent(row.choice(0, Kind.class), kind -> new HashSet<>());
      for (String name : row.column(1).split(" +", -1)) {
        set.add(name);
      }
    }
  }

  /** The parts of the resource file. */
  static PageParts standard() {
    return STANDARD;
  }

  Part of(Element element) {
    String tag = element.normalName();
    if (has(Kind.NEVER, tag)) {
      return Part.NEVER;
    }
    if (tag.equals("body") || tag.equals("html")) {
      return Part.OPEN; // pages hide themselves until their scripts have run
    }
    if (hidden(element) || has(Kind.APART, tag) || has(Kind.APART, element.attr("role"))) {
      return Part.NEVER;
    }
    if (element.attr("itemprop").equals("articleBody")) {
      return Part.BODY;
    }
    return element.hasAttr("class") || element.hasAttr("id") ? byClass(element) : Part.OPEN;
  }

  private boolean has(Kind kind, String name) {
    return names.getOrDefault(kind, Set.of()).contains(name);
  }

  private static boolean hidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty() || style.length() > LONGEST_CLASS) {
      return false;
    }
    String plain = style.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  private Part byClass(Element element) {
    Part part = Part.OPEN;
    for (String attribute : new String[] {element.className(), element.id()}) {
      if (attribute.length() <= LONGEST_CLASS) {
        for (String name : attribute.split("\\s+", -1)) {
          Part own = byName(name);
          if (own == Part.NEVER) {
            return own;
          }
          part = part == Part.APART || own == Part.OPEN ? part : own;
        }
      }
    }
    return part;
  }

  /** "c-RelatedStories__list" is "related", "stories" and "list", and "c-related-stories-list". */
  private Part byName(String name) {
    String parted = name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    String[] words = parted.split("[^a-z0-9]+", -1);
    Part part = Part.OPEN;
    for (int i = 0; i < words.length; i++) {
      String pair = i + 1 < words.length ? words[i] + "-" + words[i + 1] : words[i];
      if (has(Kind.COMMENTS, words[i])) {
        return Part.NEVER;
      }
      if (has(Kind.APART_CLASS, words[i]) || has(Kind.APART_CLASS, pair)) {
        part = Part.APART;
      } else if (part == Part.OPEN && (has(Kind.BODY, words[i]) || has(Kind.BODY, pair))) {
        part = Part.BODY;
      }
    }
    return part;
  }
}
