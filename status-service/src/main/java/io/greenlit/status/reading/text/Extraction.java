package io.greenlit.status.reading.text;

import io.greenlit.status.reading.text.Outline.Area;
import io.greenlit.status.reading.text.Outline.Paragraph;
import io.greenlit.status.reading.text.PageParts.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraphs of a page that are its article: those of the element that the page calls its
 * body or else holds most of the running text, less link lists, what stands apart, and other
 * articles below it. Every step is linear in the page.
 */
final class Extraction {

  private static final int ENOUGH_PROSE = 25;
  private static final int SHARE_TO_DESCEND = 70;
  private static final int LINK_PERCENT = 60;
  private static final int MOST_OF_A_TEASER = 5;

  private final List<Paragraph> paragraphs;
  private final List<Area> areas;
  private final int[] prose;
  private final int[] words;
  private final int[] linkWords;
  private final int headline;

  private Extraction(Outline outline, @Nullable String headline) {
    this.paragraphs = outline.paragraphs();
    this.areas = outline.areas();
    int count = paragraphs.size();
    this.prose = new int[count + 1];
    this.words = new int[count + 1];
    this.linkWords = new int[count + 1];
    for (int i = 0; i < count; i++) {
      Paragraph paragraph = paragraphs.get(i);
      prose[i + 1] = prose[i] + paragraph.prose();
      words[i + 1] = words[i] + paragraph.words();
      linkWords[i + 1] = linkWords[i] + paragraph.linkWords();
    }
    this.headline = headline(headline);
  }

  /** The article's paragraphs in order. */
  static List<String> article(Outline outline, @Nullable String headline) {
    return new Extraction(outline, headline).article();
  }

  private List<String> article() {
    if (areas.isEmpty()) {
      return paragraphs.stream().map(Paragraph::text).toList();
    }
    BitSet dropped = new BitSet(paragraphs.size());
    dropApart(dropped);
    Area root = narrowed(root(), dropped);
    dropOtherArticles(root, dropped);
    dropLinkLists(root, dropped);
    dropTeasers(root, dropped);
    List<String> kept = new ArrayList<>();
    for (int i = root.from(); i < root.to(); i++) {
      boolean leadsNowhere =
          paragraphs.get(i).heading() && i + 1 < paragraphs.size() && dropped.get(i + 1);
      if (!dropped.get(i) && !leadsNowhere && i != headline) {
        kept.add(paragraphs.get(i).text());
      }
    }
    return kept;
  }

  /** The heading that says what the page's metadata says, or else the first of the first rank. */
  private int headline(@Nullable String told) {
    String letters = told == null ? "" : letters(told);
    int first = -1;
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (paragraph.heading()) {
        String own = letters(paragraph.text());
        if (own.length() > 8
            && (letters.contains(own) || (told != null && own.contains(letters)))) {
          return i;
        }
        first = first < 0 && paragraph.tag().equals("h1") ? i : first;
      }
    }
    return first;
  }

  private static String letters(String text) {
    String head = text.length() > 300 ? text.substring(0, 300) : text;
    return head.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private int prose(Area area) {
    return prose[area.to()] - prose[area.from()];
  }

  private void dropApart(BitSet dropped) {
    int all = prose[paragraphs.size()];
    for (Area area : areas) {
      if (area.part() == Part.APART && !area.holds(headline) && prose(area) * 2 <= all) {
        dropped.set(area.from(), area.to());
      }
    }
  }

  private Area root() {
    Area whole = areas.getFirst();
    Area body = first(Part.BODY);
    if (body != null) {
      return body;
    }
    List<Area> articles = new ArrayList<>();
    for (Area area : areas) {
      boolean article = area.element().normalName().equals("article");
      boolean inner = !articles.isEmpty() && area.within(articles.getLast());
      if (article && !inner && prose(area) >= ENOUGH_PROSE) {
        articles.add(area);
      }
    }
    for (Area article : articles) {
      if (article.holds(headline)) {
        return article;
      }
    }
    if (articles.size() == 1 && prose(articles.getFirst()) * 2 >= prose[paragraphs.size()]) {
      return articles.getFirst();
    }
    for (Area area : areas) {
      boolean main =
          area.element().normalName().equals("main") || area.element().attr("role").equals("main");
      if (main && prose(area) >= ENOUGH_PROSE) {
        return area;
      }
    }
    return whole;
  }

  private @Nullable Area first(Part part) {
    Area first = null;
    for (Area area : areas) {
      if (area.part() == part && prose(area) >= ENOUGH_PROSE) {
        if (first == null) {
          first = area;
        } else if (area.within(first) && prose(area) * 10 >= prose(first) * 9) {
          first = area;
        }
      }
    }
    return first;
  }

  /** Goes down while one element in it holds most of its running text. */
  private Area narrowed(Area root, BitSet dropped) {
    int[] left = new int[paragraphs.size() + 1];
    for (int i = 0; i < paragraphs.size(); i++) {
      left[i + 1] = left[i] + (dropped.get(i) ? 0 : paragraphs.get(i).prose());
    }
    Area narrow = root;
    for (Area area : areas) {
      boolean inside = area.within(narrow) && area.depth() > narrow.depth();
      int own = left[area.to()] - left[area.from()];
      int all = left[narrow.to()] - left[narrow.from()];
      boolean holdsBlocks = area.to() - area.from() > 1;
      if (inside && holdsBlocks && own * 100 >= all * SHARE_TO_DESCEND && own > 0) {
        narrow = area;
      }
    }
    return narrow;
  }

  /** An article with a headline of its own, such as sites load below the one that was asked for. */
  private void dropOtherArticles(Area root, BitSet dropped) {
    int own = root.holds(headline) ? headline : firstProse(root);
    for (Area area : areas) {
      if (area.from() > own && area.within(root) && area.to() - area.from() > 1) {
        for (int i = area.from(); i < Math.min(area.to(), area.from() + 6); i++) {
          boolean title = i != headline && paragraphs.get(i).tag().equals("h1");
          if (title) {
            dropped.set(area.from(), area.to());
            break;
          }
        }
      }
    }
  }

  private int firstProse(Area root) {
    for (int i = root.from(); i < root.to(); i++) {
      if (paragraphs.get(i).prose() > 0) {
        return i;
      }
    }
    return root.from();
  }

  /** A heading that leads elsewhere with a few lines below it, beside an article that has none. */
  private void dropTeasers(Area root, BitSet dropped) {
    BitSet teasers = new BitSet(paragraphs.size());
    for (Area area : areas) {
      boolean inside = area.within(root) && !area.holds(headline);
      if (inside && area.to() - area.from() > 1 && area.to() - area.from() <= MOST_OF_A_TEASER) {
        Paragraph first = paragraphs.get(area.from());
        if (first.heading() && first.linkWords() == first.words()) {
          teasers.set(area.from(), area.to());
        }
      }
    }
    int left = 0;
    for (int i = root.from(); i < root.to(); i++) {
      left += dropped.get(i) || teasers.get(i) ? 0 : paragraphs.get(i).prose();
    }
    if (left >= ENOUGH_PROSE) {
      dropped.or(teasers);
    }
  }

  private void dropLinkLists(Area root, BitSet dropped) {
    for (Area area : areas) {
      if (area.within(root) && !area.equals(root)) {
        int all = words[area.to()] - words[area.from()];
        int linked = linkWords[area.to()] - linkWords[area.from()];
        if (all > 0 && linked * 100 > all * LINK_PERCENT) {
          dropped.set(area.from(), area.to());
        }
      }
    }
    for (int i = root.from(); i < root.to(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (paragraph.linkWords() * 100 > paragraph.words() * LINK_PERCENT) {
        dropped.set(i);
      }
    }
  }
}
