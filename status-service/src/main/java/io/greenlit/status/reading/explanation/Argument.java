package io.greenlit.status.reading.explanation;

import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.sense.Cue;
import io.greenlit.status.reading.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all that speaks for it and against it, whether it was kept or not.
 *
 * @param cues where the words stand that it was read from
 * @param outweighedBy the claim that leaves no room for this one; null where it was kept
 */
public record Argument(
    Show show, Claim claim, Sentence quote, List<Cue> cues, @Nullable Claim outweighedBy) {

  /** What became of a claim. */
  public enum Standing {
    KEPT,
    /** The text tells it only to take it back. */
    DENIED,
    /** Something that weighs more leaves no room for it. */
    OUTWEIGHED
  }

  public Argument {
    cues = List.copyOf(cues);
  }

  /** What became of it. */
  public Standing standing() {
    if (outweighedBy != null) {
      return Standing.OUTWEIGHED;
    }
    return claim.polarity() == Polarity.DENIED ? Standing.DENIED : Standing.KEPT;
  }

  /** Ids of the rules that made it, in the order in which they were asked. */
  public List<String> rules() {
    List<String> against = denials();
    return claim.rules().stream().filter(rule -> !against.contains(rule)).toList();
  }

  /** Ids of the rules that speak against it: those that deny it, or made what outweighs it. */
  public List<String> rulesAgainst() {
    return outweighedBy == null ? denials() : outweighedBy.rules();
  }

  private List<String> denials() {
    return cues.stream()
        .filter(cue -> cue.kind() == Cue.Kind.DISOWNING)
        .map(Cue::rule)
        .distinct()
        .toList();
  }
}
