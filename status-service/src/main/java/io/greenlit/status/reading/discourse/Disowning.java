package io.greenlit.status.reading.discourse;

import io.greenlit.status.claim.Tier;
import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.PatternIndex;
import io.greenlit.status.reading.lexicon.PatternIndex.Match;
import io.greenlit.status.reading.lexicon.PatternRows;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import io.greenlit.status.reading.lexicon.SourceKind;
import io.greenlit.status.reading.lexicon.WordClasses;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.sense.Axes;
import io.greenlit.status.reading.sense.Cue;
import io.greenlit.status.reading.sense.Frames;
import io.greenlit.status.reading.text.Sentence;
import java.util.List;

/** Finds phrases that take back a rumour told before: "there is no truth in it". */
public final class Disowning {

  private static final int REACH = 1_200;

  private final PatternIndex<String> phrases;

  private Disowning(PatternIndex<String> phrases) {
    this.phrases = phrases;
  }

  /** The phrases of a language. */
  public static Disowning of(Folder folder, WordClasses classes) {
    List<Row> rows = folder.rows("disowning.tsv", 2);
    Rows.requireDistinctIds(rows);
    return new Disowning(PatternRows.of(classes, rows, 1).index(row -> true, row -> row.column(0)));
  }

  /** Whether a sentence takes a rumour back. */
  boolean in(List<Unit> units) {
    return !phrases.matches(units).isEmpty();
  }

  /**
   * Denies the rumours among the drafts that the sentence takes back; where those who decide take
   * them back, the denial is official, as far as the publisher can be trusted with that.
   */
  public void apply(
      Sentence sentence,
      List<Unit> units,
      Frames frames,
      SourceKind publisher,
      List<Draft> drafts) {
    if (drafts.isEmpty() || drafts.getLast().sentence().block() != sentence.block()) {
      return;
    }
    List<Match<String>> found = phrases.matches(units);
    if (found.isEmpty()) {
      return;
    }
    Match<String> first = found.getFirst();
    Cue cue =
        new Cue(
            Cue.Kind.DISOWNING,
            first.value(),
            sentence,
            units.get(first.from()).start(),
            units.get(first.to() - 1).end());
    boolean official =
        found.stream().anyMatch(match -> frames.source(units, match) == Axes.Source.OFFICIAL);
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      Sentence told = draft.sentence();
      if (told.block() != sentence.block() || sentence.start() - told.start() > REACH) {
        return;
      }
      if (draft.rumour()) {
        drafts.set(
            i, draft.denied(cue, official ? publisher.passedOn(Tier.OFFICIAL) : draft.tier()));
      }
    }
  }
}
