package io.greenlit.status.reading.mask;

import io.greenlit.status.reading.lexicon.WordFilter;
import io.greenlit.status.reading.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds the longest of many phrases that begins at a token. */
public final class PhraseTrie<T> {

  private final Node<T> root = new Node<>();
  private final WordFilter beginnings = new WordFilter();

  private static final class Node<T> {
    private Map<String, Node<T>> next = Map.of();
    private @Nullable T value;

    /** Most nodes are leaves: only others have a map of their own. */
    Node<T> child(String word) {
      if (next.isEmpty()) {
        next = new HashMap<>(2);
      }
      return next.computeIfAbsent(word, key -> new Node<>());
    }
  }

  /**
   * A phrase found.
   *
   * @param to number of the token behind it
   */
  public record Match<T>(T value, int to) {}

  /** Adds a phrase; an earlier value of the same phrase stays. */
  public void add(List<String> words, T value) {
    merge(words, value, (earlier, more) -> earlier);
  }

  /** Adds a phrase, or makes one value of its earlier one and this one. */
  public void merge(List<String> words, T value, BinaryOperator<T> together) {
    Node<T> node = root;
    if (!words.isEmpty()) {
      beginnings.add(words.getFirst());
    }
    for (String word : words) {
      node = node.child(word);
    }
    T earlier = node.value;
    node.value = earlier == null ? value : together.apply(earlier, value);
  }

  /** What this very phrase stands for; null where it is none. */
  public @Nullable T of(List<String> words) {
    Node<T> node = root;
    for (String word : words) {
      node = node.next.get(word);
      if (node == null) {
        return null;
      }
    }
    return node.value;
  }

  /** False for a token with which no phrase begins, but for a few. */
  public boolean mayBegin(Token token) {
    return beginnings.mayHave(token.norm());
  }

  /** The longest phrase that begins at a token; null where none does. */
  public @Nullable Match<T> at(List<Token> tokens, int at) {
    if (!mayBegin(tokens.get(at))) {
      return null;
    }
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
