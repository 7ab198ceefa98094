package io.greenlit.status.reading.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence and where it stands.
 *
 * @param text the text that it is part of
 * @param start offset in that text
 * @param end offset behind its last character
 * @param block number of the block that holds it; -1 for the headline
 */
public record Sentence(Part part, int block, String text, int start, int end, List<Token> tokens) {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** What part of the article a sentence is. */
  public enum Part {
    HEADLINE,
    /** A short line between paragraphs. */
    HEADING,
    BODY
  }

  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** Whether it is a headline or a heading. */
  public boolean heading() {
    return part != Part.BODY;
  }

  /** Whether it asks. */
  public boolean question() {
    for (int i = tokens.size() - 1; i >= 0 && i >= tokens.size() - 3; i--) {
      if (tokens.get(i).is("?")) {
        return true;
      }
      if (tokens.get(i).spoken()) {
        return false;
      }
    }
    return false;
  }

  /** The words as they stand, on one line. */
  public String quote() {
    return onOneLine(text.substring(start, end).strip());
  }

  /** Words with a single blank wherever there were several, or a line's end. */
  public static String onOneLine(String words) {
    return oneLine(words) ? words : BLANKS.matcher(words).replaceAll(" ");
  }

  /** Whether single blanks part the words, as nearly always. */
  private static boolean oneLine(String words) {
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      boolean doubled = letter == ' ' && i > 0 && words.charAt(i - 1) == ' ';
      if (doubled || (letter >= '\t' && letter <= '\r')) {
        return false;
      }
    }
    return true;
  }
}
