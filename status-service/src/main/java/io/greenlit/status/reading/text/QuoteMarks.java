package io.greenlit.status.reading.text;

import java.util.List;
import java.util.Map;

/** The marks that open and close a quotation in the press of several countries. */
public final class QuoteMarks {

  /** German and Danish papers turn round what English, French and Spanish ones write. */
  private static final Map<String, List<String>> CLOSING =
      Map.of(
          "“", List.of("”"),
          "„", List.of("”", "“"),
          "‘", List.of("’"),
          "‚", List.of("‘", "’"),
          "«", List.of("»"),
          "»", List.of("«"),
          "‹", List.of("›"),
          "›", List.of("‹"),
          "\"", List.of("\""),
          "'", List.of("'"));

  private static final String SINGLE = "‘‚‹›'";
  private static final String OPENING = "“„‘‚«»‹›\"'";

  private QuoteMarks() {}

  /** The marks that may close what this one opens; none where it opens nothing. */
  public static List<String> closing(String mark) {
    boolean opens = mark.length() == 1 && OPENING.indexOf(mark.charAt(0)) >= 0;
    return opens ? CLOSING.getOrDefault(mark, List.of()) : List.of();
  }

  /** The same of a token, which a word never is. */
  public static List<String> closing(Token token) {
    return token.spoken() ? List.of() : closing(token.norm());
  }

  /** Whether it may open speech; a title or a word is all that single marks hold for certain. */
  public static boolean opensSpeech(String mark) {
    return !closing(mark).isEmpty() && !SINGLE.contains(mark);
  }
}
