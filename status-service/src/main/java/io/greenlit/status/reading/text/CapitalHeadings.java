package io.greenlit.status.reading.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * In a heading all in capitals a capital tells nothing: gives its words the case that the rest of
 * the text gives them, so that "TWO OTHERS" is no name where the text writes "two others".
 */
public final class CapitalHeadings {

  private static final int LEAST_WORDS = 3;

  private CapitalHeadings() {}

  /** The sentences, the words of such headings cased as in the others. */
  public static List<Sentence> cased(List<Sentence> sentences) {
    boolean none = sentences.stream().noneMatch(CapitalHeadings::shouts);
    if (none) {
      return sentences;
    }
    Set<String> small = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Sentence sentence : sentences) {
      if (!sentence.heading()) {
        note(sentence.tokens(), small, names);
      }
    }
    small.removeAll(names);
    return sentences.stream()
        .map(sentence -> shouts(sentence) ? cased(sentence, small) : sentence)
        .toList();
  }

  private static boolean shouts(Sentence sentence) {
    int words = 0;
    for (Token token : sentence.tokens()) {
      if (token.kind() == Token.Kind.WORD) {
        if (small(sentence.text(), token)) {
          return false;
        }
        words++;
      }
    }
    return sentence.heading() && words >= LEAST_WORDS;
  }

  private static boolean small(String text, Token token) {
    for (int i = token.start(); i < token.end(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A sentence's first word has its capital for that, unless a name goes on behind it. */
  private static void note(List<Token> tokens, Set<String> small, Set<String> names) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean named = i > 0 || (tokens.size() > 1 && tokens.get(1).capital());
      if (token.spoken() && !token.capital()) {
        small.add(token.norm());
      } else if (token.capital() && named) {
        names.add(token.norm());
      }
    }
  }

  private static Sentence cased(Sentence heading, Set<String> small) {
    List<Token> tokens = new ArrayList<>();
    for (Token token : heading.tokens()) {
      tokens.add(small.contains(token.norm()) ? token.small() : token);
    }
    return new Sentence(
        heading.part(), heading.block(), heading.text(), heading.start(), heading.end(), tokens);
  }
}
