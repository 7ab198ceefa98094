package io.greenlit.status.reading.discourse;

import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.reading.sense.Cue;
import io.greenlit.status.reading.sense.Verdict;
import io.greenlit.status.reading.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim in the making, before the rest of the text has had its say.
 *
 * @param season null where the sentence gives no number
 * @param coming whether the sentence speaks of a season to come, numbered or not
 * @param turn whether it says that what was decided before holds no longer
 * @param cues where the words stand that it was read from
 * @param rules ids of the cues' rules and of the row that decided
 */
public record Draft(
    String showId,
    @Nullable Integer season,
    boolean coming,
    Status status,
    Polarity polarity,
    Certainty certainty,
    Tier tier,
    int confidence,
    @Nullable String attributedTo,
    @Nullable Premiere premiere,
    @Nullable String network,
    boolean finalSeason,
    boolean turn,
    Sentence sentence,
    List<Cue> cues,
    List<String> rules) {

  public Draft {
    cues = List.copyOf(cues);
    rules = List.copyOf(rules);
  }

  /** Whether it says for certain how things stand. */
  boolean firm() {
    return polarity == Polarity.AFFIRMED
        && switch (status) {
          case RENEWED, IN_PRODUCTION, DATED, AIRED, CANCELLED, CONCLUDED -> true;
          case UNCONFIRMED, RUMOURED_RENEWAL, RUMOURED_CANCELLATION -> false;
        };
  }

  boolean rumour() {
    return switch (status) {
      case RUMOURED_RENEWAL, RUMOURED_CANCELLATION -> true;
      case UNCONFIRMED, RENEWED, IN_PRODUCTION, DATED, AIRED, CANCELLED, CONCLUDED -> false;
    };
  }

  /** Whether it says that there will be no more. */
  boolean ends() {
    return switch (status) {
      case CANCELLED, CONCLUDED -> true;
      case UNCONFIRMED,
          RUMOURED_RENEWAL,
          RUMOURED_CANCELLATION,
          RENEWED,
          IN_PRODUCTION,
          DATED,
          AIRED ->
          false;
    };
  }

  Draft ofSeason(int number) {
    return new Draft(
        showId,
        number,
        coming,
        status,
        polarity,
        certainty,
        tier,
        confidence,
        attributedTo,
        premiere,
        network,
        finalSeason,
        turn,
        sentence,
        cues,
        rules);
  }

  /** The same, only heard from people without a name. */
  Draft heard(Cue cue, Verdict verdict, Tier by) {
    List<Cue> moreCues = new ArrayList<>(cues);
    moreCues.add(cue);
    List<String> more = new ArrayList<>(rules.subList(0, rules.size() - 1));
    more.add(cue.rule());
    more.add(verdict.id());
    return new Draft(
        showId,
        season,
        coming || !ends(),
        verdict.status(),
        polarity,
        certainty,
        by,
        Math.min(confidence, verdict.confidence()),
        cue.words(),
        null,
        network,
        finalSeason,
        turn,
        sentence,
        moreCues,
        more);
  }

  Draft denied(Cue cue, Tier by) {
    List<Cue> moreCues = new ArrayList<>(cues);
    moreCues.add(cue);
    List<String> more = new ArrayList<>(rules);
    more.add(cue.rule());
    return new Draft(
        showId,
        season,
        coming,
        status,
        Polarity.DENIED,
        certainty,
        by,
        confidence,
        attributedTo,
        premiere,
        network,
        finalSeason,
        turn,
        sentence,
        moreCues,
        more);
  }

  int position() {
    return sentence.block() < 0 ? 0 : sentence.start();
  }

  /** The finished claim. */
  public Claim claim() {
    return new Claim(
        season,
        status,
        polarity,
        certainty,
        tier,
        attributedTo,
        confidence,
        premiere,
        network,
        finalSeason,
        sentence.quote(),
        position(),
        rules);
  }
}
