package io.greenlit.status.reading.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A page as one list of paragraphs, and its elements as ranges of that list; made in one pass over
 * the tree.
 */
final class Outline implements NodeFilter {

  private final PageParts parts;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Area> areas = new ArrayList<>();
  private final Deque<Area> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int words;
  private int linkWords;
  private int links;
  private int dataTables;

  /**
   * What stands apart on the page as one line.
   *
   * @param tag of the innermost block that holds it
   */
  record Paragraph(String tag, String text, int words, int linkWords) {

    private static final int PROSE = 8;

    boolean heading() {
      return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    /** Words of running text; none where most are links. */
    int prose() {
      return words >= PROSE && linkWords * 2 <= words && !heading() ? words : 0;
    }
  }

  /** An element by the paragraphs that it holds: from..to, those behind excluded. */
  static final class Area {

    private final Element element;
    private final PageParts.Part part;
    private final int depth;
    private final int from;
    private int to;

    Area(Element element, PageParts.Part part, int depth, int from) {
      this.element = element;
      this.part = part;
      this.depth = depth;
      this.from = from;
    }

    Element element() {
      return element;
    }

    PageParts.Part part() {
      return part;
    }

    int depth() {
      return depth;
    }

    int from() {
      return from;
    }

    int to() {
      return to;
    }

    boolean holds(int paragraph) {
      return from <= paragraph && paragraph < to;
    }

    boolean within(Area other) {
      return other.from <= from && to <= other.to;
    }
  }

  private Outline(PageParts parts) {
    this.parts = parts;
  }

  static Outline of(Element body, PageParts parts) {
    Outline outline = new Outline(parts);
    body.filter(outline);
    outline.flush();
    return outline;
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** Its block elements in the order in which they begin. */
  List<Area> areas() {
    return areas;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode leaf) {
      append(leaf.text());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    PageParts.Part part = parts.of(element);
    if (part == PageParts.Part.NEVER) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String tag = element.normalName();
    links += leadsAway(element) ? 1 : 0;
    dataTables += tag.equals("table") && DataTables.holds(element) ? 1 : 0;
    if (dataTables > 0 && (tag.equals("td") || tag.equals("th"))) {
      text.append(text.isEmpty() ? "" : DataTables.BETWEEN_CELLS);
    } else if (breaks(element) && !(dataTables > 0 && inCell(element))) {
      flush();
    }
    if (element.isBlock() || part != PageParts.Part.OPEN) {
      Area area = new Area(element, part, depth, paragraphs.size());
      areas.add(area);
      open.push(area);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (breaks(element) && !(dataTables > 0 && inCell(element))) {
        flush();
      }
      links -= leadsAway(element) ? 1 : 0;
      dataTables -= dataTables > 0 && tag.equals("table") ? 1 : 0;
      Area area = open.peek();
      if (area != null && area.element().equals(element)) {
        area.to = paragraphs.size();
        open.pop();
      }
    }
    return FilterResult.CONTINUE;
  }

  /** A link to another page, not to a place on this one. */
  private static boolean leadsAway(Element element) {
    return element.normalName().equals("a") && !element.attr("href").startsWith("#");
  }

  private static boolean breaks(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  private static boolean inCell(Element element) {
    return switch (element.normalName()) {
      case "td", "th", "p", "div", "br" -> true;
      default -> false;
    };
  }

  private void append(String more) {
    boolean inWord = false;
    for (int i = 0; i < more.length(); i++) {
      char letter = more.charAt(i);
      boolean blank = Character.isWhitespace(letter) || letter == '\u00a0';
      if (blank) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      } else if (!Character.isISOControl(letter) && letter != '\ufffd') {
        text.append(letter);
        words += inWord ? 0 : 1;
        linkWords += inWord || links == 0 ? 0 : 1;
      }
      inWord = !blank;
    }
  }

  private void flush() {
    String line = text.toString().strip();
    if (!line.isEmpty()) {
      Area block = open.peek();
      String tag = block == null ? "body" : block.element().normalName();
      paragraphs.add(new Paragraph(tag, line, words, linkWords));
    }
    text.setLength(0);
    words = 0;
    linkWords = 0;
  }
}
