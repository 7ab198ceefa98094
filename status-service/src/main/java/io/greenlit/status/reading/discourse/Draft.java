package io.greenlit.status.reading.discourse;

import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.reading.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim in the making, before the rest of the text has had its say.
 *
 * @param season null where the sentence gives no number
 * @param coming whether the sentence speaks of a season to come, numbered or not
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
    Sentence sentence,
    List<String> rules) {

  public Draft {
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
        sentence,
        rules);
  }

  Draft denied(String rule, Tier by) {
    List<String> more = new ArrayList<>(rules);
    more.add(rule);
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
        sentence,
        more);
  }

  /** The finished claim. */
  public Claim claim() {
    int position = sentence.block() < 0 ? 0 : sentence.start();
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
        position,
        rules);
  }
}
