package io.greenlit.status.reading.mask;

import io.greenlit.status.reading.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the longest of many phrases that begins at a token. */
public final class PhraseTrie<T> {

  private final Node<T> root = new Node<>();

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>(2);
    private @Nullable T value;
  }

  /**
   * A phrase found.
   *
   * @param to number of the token behind it
   */
  public record Match<T>(T value, int to) {}

  /** Adds a phrase; an earlier value of the same phrase stays. */
  public void add(List<String> words, T value) {
    Node<T> node = root;
    for (String word : words) {
      node = node.next.computeIfAbsent(word, key -> new Node<>());
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  /** The longest phrase that begins at a token; null where none does. */
  public @Nullable Match<T> at(List<Token> tokens, int at) {
    Match<T> longest = null;
    Node<T> node = root;
    for (int i = at; i < tokens.size(); i++) {
      node = node.next.get(tokens.get(i).norm());
      if (node == null) {
        break;
      }
      T value = node.value;
      if (value != null) {
        longest = new Match<>(value, i + 1);
      }
    }
    return longest;
  }
}
