package io.greenlit.platform.access;

import java.util.Optional;
import java.util.stream.Stream;

/** What a token lets its bearer do; whose things it may do it to is another matter. */
public enum Scope {
  ARTICLES_WRITE("articles:write"),
  SHOWS_READ("shows:read"),
  CATALOGUE_WRITE("catalogue:write"),
  SUBSCRIPTIONS_READ("subscriptions:read"),
  SUBSCRIPTIONS_WRITE("subscriptions:write"),
  TOKENS_READ("tokens:read"),
  TOKENS_WRITE("tokens:write"),
  METRICS_READ("metrics:read");

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  /** As it is written in tokens, requests and answers. */
  public String word() {
    return word;
  }

  /** The scope of a word. */
  public static Optional<Scope> of(String word) {
    return Stream.of(values()).filter(scope -> scope.word.equals(word)).findFirst();
  }
}
