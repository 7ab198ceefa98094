package io.greenlit.status.reading.mask;

import io.greenlit.status.reading.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Tells where titles stand in a sentence. */
public interface TitleSpans {

  /** No titles at all. */
  TitleSpans NONE = (sentence, at) -> null;

  /** The title that begins at a token; null where none does. */
  @Nullable Span at(Sentence sentence, int at);

  /**
   * A title.
   *
   * @param to number of the token behind the title, its number and its quotes
   * @param season the number that stands behind the title as in "Signal 2"; 0 for none
   */
  record Span(String showId, int to, int season) {}
}
