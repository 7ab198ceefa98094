package io.greenlit.status.reading.text;

import io.greenlit.status.reading.text.Sentence.Part;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts blocks into sentences; no sentence is longer than a bound, so that later stages stay linear.
 */
public final class Sentences {

  private static final int LONGEST = 1_000;
  private static final int HEADING_TOKENS = 18;

  private final Tokenizer tokenizer;
  private final Set<String> abbreviations;

  /**
   * @param abbreviations words in lower case, without their full stop, that end no sentence
   */
  public Sentences(Tokenizer tokenizer, Set<String> abbreviations) {
    this.tokenizer = tokenizer;
    this.abbreviations = Set.copyOf(abbreviations);
  }

  /** The sentences of a headline. */
  public List<Sentence> ofHeadline(String headline) {
    List<Sentence> sentences = new ArrayList<>();
    cut(Part.HEADLINE, -1, headline, 0, headline.length(), sentences);
    return sentences;
  }

  /** The sentences of one block of a text. */
  public List<Sentence> ofBlock(String text, Block block, int number) {
    List<Sentence> sentences = new ArrayList<>();
    Part part = heading(text, block) ? Part.HEADING : Part.BODY;
    for (int from = block.start(); from < block.end(); ) {
      int to = chunkEnd(text, from, block.end());
      cut(part, number, text, from, to, sentences);
      from = to;
    }
    return sentences;
  }

  private boolean heading(String text, Block block) {
    if (block.end() - block.start() > 140) {
      return false;
    }
    int last = text.codePointBefore(block.end());
    return ".!,\"”“«»".indexOf(last) < 0
        && tokenizer.tokens(text, block.start(), block.end()).size() <= HEADING_TOKENS;
  }

  private static int chunkEnd(String text, int from, int end) {
    return end - from <= LONGEST * 4 ? end : cutAt(text, from, LONGEST * 4);
  }

  private void cut(Part part, int block, String text, int from, int to, List<Sentence> sentences) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    String chunk = text.substring(from, to);
    breaks.setText(chunk);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == chunk.length() || endsSentence(chunk, start, end)) {
        int begin = start;
        for (int next = unseenStart(chunk, start, end); next < end; ) {
          add(part, block, text, from + begin, from + next, sentences);
          begin = next;
          next = unseenStart(chunk, next, end);
        }
        add(part, block, text, from + begin, from + end, sentences);
        start = end;
      }
    }
  }

  /**
   * Where behind a full stop a sentence begins with "tvN" or "»", which breaks none; else the end.
   */
  private int unseenStart(String chunk, int from, int to) {
    for (int stop = chunk.indexOf('.', from); stop >= 0; stop = chunk.indexOf('.', stop + 1)) {
      int next = stop + 1;
      while (next < to && blank(chunk.charAt(next))) {
        next++;
      }
      if (next >= to) {
        return to;
      }
      boolean unseen = smallName(chunk, next) || turnedQuote(chunk, next);
      if (next > stop + 1 && unseen && endsSentence(chunk, from, next)) {
        return next;
      }
    }
    return to;
  }

  private static boolean blank(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  /** Whether a mark that closes quotes in most countries opens one here. */
  private static boolean turnedQuote(String chunk, int at) {
    return "»›".indexOf(chunk.charAt(at)) >= 0
        && at + 1 < chunk.length()
        && Character.isLetterOrDigit(chunk.charAt(at + 1));
  }

  /** Whether a name stands here that begins with a small letter and goes on with a capital. */
  private static boolean smallName(String chunk, int at) {
    if (!Character.isLowerCase(chunk.charAt(at))) {
      return false;
    }
    for (int i = at + 1; i < chunk.length() && Character.isLetter(chunk.charAt(i)); i++) {
      if (Character.isUpperCase(chunk.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void add(Part part, int block, String text, int from, int to, List<Sentence> sentences) {
    for (int start = from; start < to; ) {
      int end = to - start <= LONGEST ? to : cutAt(text, start, LONGEST);
      List<Token> tokens = tokenizer.tokens(text, start, end);
      if (!tokens.isEmpty()) {
        sentences.add(new Sentence(part, block, text, start, end, tokens));
      }
      start = end;
    }
  }

  /** The last blank within reach, or else the end of the reach. */
  private static int cutAt(String text, int from, int reach) {
    int limit = from + reach;
    for (int cut = limit; cut > limit - LONGEST / 2; cut--) {
      if (Character.isWhitespace(text.charAt(cut))) {
        return cut;
      }
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }

  /**
   * Whether a sentence really ends here: not behind "St.", an initial or the "E!" of "on E!, too",
   * not before lower case.
   */
  private boolean endsSentence(String chunk, int start, int end) {
    if (end - start > LONGEST || chunk.startsWith("\n", end - 1)) {
      return true;
    }
    boolean goesOn = Character.isLowerCase(chunk.codePointAt(end)) && !smallName(chunk, end);
    if (goesOn || chunk.startsWith("!,", end - 1)) {
      return false;
    }
    int stop = end;
    while (stop > start && blank(chunk.charAt(stop - 1))) {
      stop--;
    }
    if (stop == start || chunk.charAt(stop - 1) != '.') {
      return true;
    }
    int word = stop - 1;
    while (word > start && Character.isLetter(chunk.charAt(word - 1))) {
      word--;
    }
    String last = chunk.substring(word, stop - 1);
    boolean initial = last.length() == 1 && Character.isUpperCase(last.charAt(0));
    return !initial && !abbreviations.contains(last.toLowerCase(Locale.ROOT));
  }
}
