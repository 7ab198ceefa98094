package io.greenlit.standalone.read;

import io.greenlit.status.reading.explanation.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lays out sentences in lines of a bounded width, with their marked words standing out. Widths
 * count code points; what colours the words has none.
 */
final class Wrapped {

  private final Style style;
  private final int width;
  private final String indent;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int used;

  Wrapped(Style style, int width, String indent) {
    this.style = style;
    this.width = Math.max(1, width - indent.length());
    this.indent = indent;
  }

  /** Adds text; offsets of the marks count in {@code text}. */
  Wrapped add(String text, int from, int to, List<Mark> marks) {
    @Nullable Mark[] covering = covering(from, to, marks);
    int at = from;
    while (at < to) {
      while (at < to && blank(text.charAt(at))) {
        at++;
      }
      int end = at;
      while (end < to && !blank(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        word(text, at, end, from, covering);
      }
      at = end;
    }
    return this;
  }

  Wrapped add(String text) {
    return add(text, 0, text.length(), List.of());
  }

  List<String> lines() {
    if (!line.isEmpty()) {
      lines.add(indent + line);
      line.setLength(0);
      used = 0;
    }
    return List.copyOf(lines);
  }

  /** For each character the shortest mark that it stands in. */
  private static @Nullable Mark[] covering(int from, int to, List<Mark> marks) {
    @Nullable Mark[] covering = new @Nullable Mark[to - from];
    for (Mark mark : marks) {
      for (int i = Math.max(from, mark.start()); i < Math.min(to, mark.end()); i++) {
        Mark other = covering[i - from];
        if (other == null || mark.end() - mark.start() <= other.end() - other.start()) {
          covering[i - from] = mark;
        }
      }
    }
    return covering;
  }

  private void word(String text, int start, int end, int from, @Nullable Mark[] covering) {
    StringBuilder styled = new StringBuilder();
    int length = 0;
    for (int at = start; at < end; ) {
      Mark mark = covering[at - from];
      int next = at;
      while (next < end && Objects.equals(covering[next - from], mark)) {
        next++;
      }
      String part = Printable.of(text.substring(at, next));
      if (mark != null) {
        boolean begins = !mark.equals(beside(text, at, -1, from, covering));
        boolean ends = !mark.equals(beside(text, next - 1, 1, from, covering));
        part = (begins ? style.opening() : "") + part + (ends ? style.closing() : "");
      }
      styled.append(mark == null ? part : style.mark(mark.kind(), part));
      length += part.codePointCount(0, part.length());
      at = next;
    }
    if (used > 0 && used + 1 + length > width) {
      lines.add(indent + line);
      line.setLength(0);
      used = 0;
    }
    if (used > 0) {
      line.append(' ');
      used++;
    }
    line.append(styled);
    used += length;
  }

  /** What covers the next character to one side that shows. */
  private static @Nullable Mark beside(
      String text, int at, int step, int from, @Nullable Mark[] covering) {
    for (int i = at + step; i >= from && i < from + covering.length; i += step) {
      if (!blank(text.charAt(i))) {
        return covering[i - from];
      }
    }
    return null;
  }

  private static boolean blank(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }
}
