package io.greenlit.status.reading.lexicon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Tells in one pass whether a text can speak of a renewal at all: an event cue with a word for a
 * season or show near it. A dense Aho-Corasick automaton (1975) over letters, so most articles cost
 * one table look-up a character.
 */
public final class Gate {

  private static final int NEAR = 400;
  private static final int LETTERS = 28;
  private static final int BLANK = 26;
  private static final int EVENT = 1;
  private static final int SEASON = 2;

  private final int[] next;
  private final byte[] kinds;

  private enum Kind {
    EVENT,
    SEASON
  }

  private Gate(List<Row> rows) {
    List<int[]> nodes = new ArrayList<>();
    List<Integer> marks = new ArrayList<>();
    addNode(nodes, marks);
    for (Row row : rows) {
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
      marks.set(node, marks.get(node) | mark);
    }
    int[] fails = link(nodes, marks);
    next = new int[nodes.size() * LETTERS];
    kinds = new byte[nodes.size()];
    for (int node = 0; node < fails.length; node++) {
      System.arraycopy(nodes.get(node), 0, next, node * LETTERS, LETTERS);
      kinds[node] = marks.get(node).byteValue();
    }
  }

  /** The gate of the resource file. */
  public static Gate standard() {
    return new Gate(Rows.of("gate.tsv", 2));
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

  /** Whether one of the texts has an event cue and a season word near each other. */
  public boolean passes(String text) {
    int node = 0;
    int event = -NEAR - 1;
    int season = -NEAR - 1;
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
      if (kind != 0) {
        event = (kind & EVENT) != 0 ? i : event;
        season = (kind & SEASON) != 0 ? i : season;
        if (Math.min(event, season) >= 0 && Math.abs(event - season) <= NEAR) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean invisible(char letter) {
    return letter > 127 && Character.getType(letter) == Character.FORMAT;
  }
}
