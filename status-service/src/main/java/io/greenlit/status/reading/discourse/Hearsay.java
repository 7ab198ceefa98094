package io.greenlit.status.reading.discourse;

import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.reading.lexicon.SourceKind;
import io.greenlit.status.reading.sense.Axes;
import io.greenlit.status.reading.sense.Axes.Source;
import io.greenlit.status.reading.sense.Cue;
import io.greenlit.status.reading.sense.DecisionTable;
import io.greenlit.status.reading.sense.Frame;
import io.greenlit.status.reading.sense.Frames;
import io.greenlit.status.reading.sense.Verdict;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Sentence.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes hearsay of what an article says plainly where the sentences beside it tell that nobody with
 * a name stands for it: "It gets a second season. Officials who did not want to be named said so."
 */
record Hearsay(Frames frames, Disowning disowning, DecisionTable table, SourceKind publisher) {

  /** How many sentences behind a plain one may tell where it comes from. */
  private static final int BEHIND = 2;

  /** The same behind the headline, which an article repeats before it names a source. */
  private static final int BEHIND_HEADLINE = 4;

  /** The drafts, in their order. */
  List<Draft> applied(List<Draft> drafts, List<Told> told) {
    List<Draft> applied = new ArrayList<>();
    for (Draft draft : drafts) {
      Cue cue = plain(draft) && !vouched(draft, drafts) ? near(draft, told) : null;
      applied.add(cue == null ? draft : heard(draft, cue));
    }
    return applied;
  }

  /** Whether the author says so without saying from whom, and is nobody who decides or asks. */
  private static boolean plain(Draft draft) {
    return draft.firm()
        && draft.attributedTo() == null
        && draft.tier() != Tier.OFFICIAL
        && draft.tier() != Tier.TRADE;
  }

  /** Whether one who decides says the same elsewhere in the text. */
  private static boolean vouched(Draft draft, List<Draft> all) {
    for (Draft other : all) {
      if ((other.tier() == Tier.OFFICIAL || other.tier() == Tier.TRADE)
          && other.firm()
          && other.ends() == draft.ends()
          && other.showId().equals(draft.showId())) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Cue near(Draft draft, List<Told> told) {
    int at = 0;
    while (at < told.size() && !same(told.get(at).sentence(), draft.sentence())) {
      at++;
    }
    boolean headline = draft.sentence().part() == Part.HEADLINE;
    boolean day = draft.status() == Status.DATED;
    int from = day ? at : Math.max(0, at - 1);
    int to = at + 1 + (day ? 0 : headline ? BEHIND_HEADLINE : BEHIND);
    for (int i = from; i < to && i < told.size(); i++) {
      Cue cue = cue(told.get(i));
      if (cue != null) {
        return cue;
      }
    }
    return told.isEmpty() || headline || told.getFirst().sentence().part() != Part.HEADLINE
        ? null
        : cue(told.getFirst());
  }

  private static boolean same(Sentence one, Sentence other) {
    return one.start() == other.start() && one.block() == other.block();
  }

  private @Nullable Cue cue(Told told) {
    Cue cue = frames.hearsay(told.sentence(), told.units());
    return cue == null || disowning.in(told.units()) ? null : cue;
  }

  private Draft heard(Draft draft, Cue cue) {
    Frame frame = draft.ends() ? Frame.CANCEL : Frame.RENEW;
    DecisionTable.Decision decision = table.decide(frame, Axes.PLAIN.saidBy(Source.RUMOUR));
    Verdict verdict = decision == null ? null : decision.verdict();
    return verdict == null || verdict.tier() == null
        ? draft
        : draft.heard(cue, verdict, publisher.passedOn(verdict.tier()));
  }
}
