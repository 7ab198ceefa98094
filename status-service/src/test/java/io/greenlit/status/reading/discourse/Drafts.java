package io.greenlit.status.reading.discourse;

import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.reading.English;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Sentence.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts as a press article's sentences would give them; each test changes what it is about. */
record Drafts(
    Status status,
    @Nullable Integer season,
    boolean coming,
    Polarity polarity,
    Tier tier,
    int confidence,
    Sentence sentence) {

  private static final String TEXT = "One sentence stands behind the other. ".repeat(200);

  /** A draft of the article's first sentence. */
  static Drafts of(Status status, @Nullable Integer season) {
    return new Drafts(
        status, season, season != null, Polarity.AFFIRMED, Tier.PRESS, 700, sentence(Part.BODY, 0));
  }

  Drafts ofSeasonToCome() {
    return new Drafts(status, season, true, polarity, tier, confidence, sentence);
  }

  Drafts denied() {
    return new Drafts(status, season, coming, Polarity.DENIED, tier, confidence, sentence);
  }

  Drafts by(Tier other) {
    return new Drafts(status, season, coming, polarity, other, confidence, sentence);
  }

  Drafts sure(int other) {
    return new Drafts(status, season, coming, polarity, tier, other, sentence);
  }

  /** The same, said further behind. */
  Drafts at(int start) {
    return new Drafts(
        status, season, coming, polarity, tier, confidence, sentence(Part.BODY, start));
  }

  Drafts inHeadline() {
    return new Drafts(
        status, season, coming, polarity, tier, confidence, sentence(Part.HEADLINE, 0));
  }

  Draft draft() {
    return draft(false);
  }

  /** The draft of a sentence that turns round what was decided before. */
  Draft turning() {
    return draft(true);
  }

  private Draft draft(boolean turn) {
    return new Draft(
        "copper-hill",
        season,
        coming,
        status,
        polarity,
        Certainty.ASSERTED,
        tier,
        confidence,
        null,
        null,
        null,
        false,
        turn,
        sentence,
        List.of(),
        List.of("rule"));
  }

  static Sentence sentence(Part part, int start) {
    int end = start + 37;
    return new Sentence(
        part,
        part == Part.HEADLINE ? -1 : 0,
        TEXT,
        start,
        end,
        English.TOKENIZER.tokens(TEXT, start, end));
  }
}
