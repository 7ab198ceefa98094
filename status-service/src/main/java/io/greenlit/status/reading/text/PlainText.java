package io.greenlit.status.reading.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the paragraphs of plain text, also where its lines are wrapped. */
final class PlainText {

  private static final int WRAPPED_LINE = 60;

  private PlainText() {}

  static Page page(@Nullable String title, String content) {
    return new Page(title, content, blocks(content), Metadata.NONE);
  }

  static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      if (end == text.length() || !continues(text, line, end)) {
        add(text, start, end, blocks);
        start = end + 1;
      }
      line = end + 1;
    }
    return blocks;
  }

  /** A long line whose next line goes on in lower case was wrapped, not ended. */
  private static boolean continues(String text, int from, int to) {
    return to - from >= WRAPPED_LINE
        && to + 1 < text.length()
        && Character.isLowerCase(text.charAt(to + 1));
  }

  private static void add(String text, int from, int to, List<Block> blocks) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      blocks.add(new Block(start, end));
    }
  }
}
