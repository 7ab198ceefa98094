package io.greenlit.status.reading.lexicon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Tells in one pass in which languages a text can speak of a renewal at all: an event cue with a
 * word for a season or show near it. A dense Aho-Corasick automaton (1975) over letters, so most
 * articles cost one table look-up a character.
 */
public final class Gate {

  private static final int NEAR = 400;
  private static final int LETTERS = 28;
  private static final int BLANK = 26;
  private static final int EVENT = 1;
  private static final int SEASON = 2;
  private static final int MARK_BITS = 2;
  private static final int MOST_LANGUAGES = Integer.SIZE / MARK_BITS - 1;

  private final int[] next;
  private final int[] kinds;
  private final int languages;

  private enum Kind {
    EVENT,
    SEASON
  }

  private Gate(List<List<Row>> languages) {
    this.languages = languages.size();
    List<int[]> nodes = new ArrayList<>();
    List<Integer> marks = new ArrayList<>();
    addNode(nodes, marks);
    for (int language = 0; language < languages.size(); language++) {
      for (Row row : languages.get(language)) {
        addCue(row, language, nodes, marks);
      }
    }
    int[] fails = link(nodes, marks);
    next = new int[nodes.size() * LETTERS];
    kinds = new int[nodes.size()];
    for (int node = 0; node < fails.length; node++) {
      System.arraycopy(nodes.get(node), 0, next, node * LETTERS, LETTERS);
      kinds[node] = marks.get(node);
    }
  }

  private static void addCue(Row row, int language, List<int[]> nodes, List<Integer> marks) {
    int mark =
        switch (row.choice(0, Kind.class)) {
          case EVENT -> EVENT;
          case SEASON -> SEASON;
        };
    int node = 0;
    for (char letter : row.column(1).replace('_', ' ').toCharArray()) {
      int code = code(letter);
      if (code == LETTERS - 1) {
        throw row.error("a cue has letters a to z and '_' for a word's beginning or end");
      }
      if (nodes.get(node)[code] < 0) {
        nodes.get(node)[code] = addNode(nodes, marks);
      }
      node = nodes.get(node)[code];
    }
    marks.set(node, marks.get(node) | (mark << (language * MARK_BITS)));
  }

  /** The gate of several languages. */
  public static Gate of(List<Folder> folders) {
    if (folders.size() > MOST_LANGUAGES) {
      throw new LexiconException(
          "gate.tsv", 0, "at most " + MOST_LANGUAGES + " languages can be told apart in one pass");
    }
    return new Gate(folders.stream().map(folder -> folder.rows("gate.tsv", 2)).toList());
  }

  private static int addNode(List<int[]> nodes, List<Integer> marks) {
    int[] node = new int[LETTERS];
    Arrays.fill(node, -1);
    nodes.add(node);
    marks.add(0);
    return nodes.size() - 1;
  }

  private static int[] link(List<int[]> nodes, List<Integer> marks) {
    int[] fails = new int[nodes.size()];
    Deque<Integer> queue = new ArrayDeque<>();
    queue.add(0);
    while (!queue.isEmpty()) {
      int node = queue.remove();
      for (int code = 0; code < LETTERS; code++) {
        int child = nodes.get(node)[code];
        int fallback = node == 0 ? 0 : nodes.get(fails[node])[code];
        if (child < 0) {
          nodes.get(node)[code] = fallback;
        } else {
          fails[child] = fallback;
          marks.set(child, marks.get(child) | marks.get(fallback));
          queue.add(child);
        }
      }
    }
    return fails;
  }

  private static int code(char letter) {
    if (letter >= 'a' && letter <= 'z') {
      return letter - 'a';
    }
    if (letter >= 'A' && letter <= 'Z') {
      return letter - 'A';
    }
    return letter < 128 || Character.isWhitespace(letter) || Character.isSpaceChar(letter)
        ? BLANK
        : LETTERS - 1;
  }

  /**
   * The numbers, in the order of the folders, of the languages in which the text has an event cue
   * and a season word near each other.
   */
  public BitSet talks(String text) {
    BitSet talks = new BitSet(languages);
    int node = 0;
    int[] event = new int[languages];
    int[] season = new int[languages];
    Arrays.fill(event, -NEAR - 1);
    Arrays.fill(season, -NEAR - 1);
    int last = LETTERS;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int code = code(letter);
      if ((code == BLANK && last == BLANK) || invisible(letter)) {
        continue;
      }
      last = code;
      node = next[node * LETTERS + code];
      int kind = kinds[node];
      for (int language = 0; kind != 0; language++, kind >>>= MARK_BITS) {
        event[language] = (kind & EVENT) != 0 ? i : event[language];
        season[language] = (kind & SEASON) != 0 ? i : season[language];
        int first = Math.min(event[language], season[language]);
        if (first >= 0 && Math.max(event[language], season[language]) - first <= NEAR) {
          talks.set(language);
        }
      }
      if (kinds[node] != 0 && talks.cardinality() == languages) {
        return talks;
      }
    }
    return talks;
  }

  private static boolean invisible(char letter) {
    return letter > 127 && Character.getType(letter) == Character.FORMAT;
  }
}
