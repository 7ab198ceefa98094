package io.greenlit.status.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one place of an article says of one season of a show.
 *
 * @param season from 1; null where the text does not say which ("another season")
 * @param attributedTo who says so, in the text's words; null for the author
 * @param confidence how sure the reader is of having read it right, 0..1000
 * @param network network or streamer that the claim names
 * @param quote the sentence, word for word
 * @param position where the quote begins in the article's text, in UTF-16 units from 0
 * @param rules ids of the rules that made the claim, in order
 */
public record Claim(
    @Nullable Integer season,
    Status status,
    Polarity polarity,
    Certainty certainty,
    Tier tier,
    @Nullable String attributedTo,
    int confidence,
    @Nullable Premiere premiere,
    @Nullable String network,
    boolean finalSeason,
    String quote,
    int position,
    List<String> rules) {

  public Claim {
    rules = List.copyOf(rules);
  }
}
