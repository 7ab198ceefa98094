package io.greenlit.status.reading.discourse;

import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.reading.text.Sentence.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes of all that an article says of a show what the article means in the end: a fact outweighs
 * talk about it, a rumour outweighs "nothing is known", and of two facts that exclude each other
 * the one stays that says it turns the other round, or else the headline's, or else the first.
 */
public final class Reconciliation {

  /** Nothing an honest article needs; bounds what a hostile one can make of a show. */
  private static final int MOST_CLAIMS = 40;

  private Reconciliation() {}

  /**
   * What became of the drafts about one show.
   *
   * @param kept by position
   */
  public record Reconciled(List<Draft> kept, List<Outweighed> outweighed) {

    public Reconciled {
      kept = List.copyOf(kept);
      outweighed = List.copyOf(outweighed);
    }

    /** The claims, by position. */
    public List<Claim> claims() {
      return kept.stream().map(Draft::claim).toList();
    }
  }

  /** A draft that makes no claim because of another. */
  public record Outweighed(Draft draft, Draft by) {}

  /**
   * Weighs the drafts about one show.
   *
   * @param known the highest season that the text says there has been; 0 for unknown
   * @param talked how often the text speaks of each season
   * @param oneSeason whether such shows have one season by design
   */
  public static Reconciled reconciled(
      List<Draft> drafts, int known, Map<Integer, Integer> talked, boolean oneSeason) {
    List<Draft> all = new Seasons(drafts, known, talked, oneSeason).resolved();
    List<Draft> kept = new ArrayList<>();
    List<Outweighed> outweighed = new ArrayList<>();
    Draft turn = turn(all);
    List<Draft> standing = new ArrayList<>(all);
    standing.removeIf(draft -> turn != null && turnsRound(turn, draft));
    for (Draft draft : all) {
      Draft by = turn != null && turnsRound(turn, draft) ? turn : heavier(standing, draft);
      if (by == null) {
        kept.add(draft);
      } else {
        outweighed.add(new Outweighed(draft, by));
      }
    }
    List<Draft> claimed =
        distinct(kept).stream()
            .sorted(Comparator.comparingInt(Draft::position).thenComparing(Draft::status))
            .limit(MOST_CLAIMS)
            .toList();
    return new Reconciled(claimed, outweighed);
  }

  /** What says that an earlier decision holds no longer; null where both ways are said. */
  private static @Nullable Draft turn(List<Draft> all) {
    Draft first = null;
    for (Draft draft : all) {
      if (draft.turn() && draft.firm()) {
        if (first != null && first.ends() != draft.ends()) {
          return null;
        }
        first = first == null ? draft : first;
      }
    }
    return first;
  }

  /** A show that was saved is not cancelled; a renewal taken back holds for its season no more. */
  private static boolean turnsRound(Draft turn, Draft draft) {
    boolean standing = draft.firm() && draft.polarity() == Polarity.AFFIRMED;
    return standing
        && excludes(turn, draft)
        && (draft.ends() || draft.season() == null || sameSeason(turn, draft));
  }

  private static @Nullable Draft heavier(List<Draft> all, Draft draft) {
    for (int i = 0; i < all.size() && i < MOST_CLAIMS * 4; i++) {
      if (outweighs(all.get(i), draft)) {
        return all.get(i);
      }
    }
    return null;
  }

  private static boolean outweighs(Draft other, Draft draft) {
    if (!sameSeason(other, draft) || other.polarity() == Polarity.DENIED) {
      return false;
    }
    if (draft.polarity() == Polarity.DENIED) {
      return false;
    }
    if (draft.status() == Status.UNCONFIRMED) {
      return other.firm()
          ? other.tier().compareTo(draft.tier()) <= 0
              || draft.tier() == Tier.FANS
              || draft.tier() == Tier.PRESS
              || draft.tier() == Tier.TRADE
          : other.rumour() && draft.tier() != Tier.OFFICIAL;
    }
    if (draft.rumour()) {
      return other.firm()
          || (other.status() == Status.UNCONFIRMED && other.tier() == Tier.OFFICIAL);
    }
    return draft.firm()
        && other.firm()
        && excludes(other, draft)
        && (prior(other, draft) || follows(draft, other));
  }

  /** "There will be no third" where the second was planned to be the last: nobody cancels it. */
  private static boolean follows(Draft draft, Draft other) {
    Integer last = other.season();
    return draft.status() == Status.CANCELLED
        && other.status() == Status.CONCLUDED
        && last != null
        && Objects.equals(draft.season(), last + 1);
  }

  private static boolean sameSeason(Draft one, Draft other) {
    return follows(other, one)
        || endsAll(one)
        || endsAll(other)
        || Objects.equals(one.season(), other.season());
  }

  private static boolean endsAll(Draft draft) {
    return draft.ends() && draft.season() == null;
  }

  private static boolean excludes(Draft one, Draft other) {
    return one.status() == Status.CANCELLED
        ? other.status() != Status.CANCELLED
        : other.status() == Status.CANCELLED;
  }

  /** Whether the first of two facts stands before the second in weight. */
  private static boolean prior(Draft one, Draft other) {
    int headline = rank(one) - rank(other);
    return headline != 0 ? headline < 0 : one.sentence().start() < other.sentence().start();
  }

  private static int rank(Draft draft) {
    return draft.sentence().part() == Part.HEADLINE ? 0 : 1;
  }

  /** One claim for each sentence, season and status: the surest. */
  private static List<Draft> distinct(List<Draft> drafts) {
    List<Draft> distinct = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft known = same(distinct, draft);
      if (known == null) {
        distinct.add(draft);
      } else if (known.confidence() < draft.confidence()) {
        distinct.set(distinct.indexOf(known), draft);
      }
      if (distinct.size() >= MOST_CLAIMS * 4) {
        break;
      }
    }
    return distinct;
  }

  private static @Nullable Draft same(List<Draft> drafts, Draft draft) {
    for (Draft other : drafts) {
      if (other.sentence().start() == draft.sentence().start()
          && other.sentence().block() == draft.sentence().block()
          && other.status() == draft.status()
          && other.polarity() == draft.polarity()
          && Objects.equals(other.season(), draft.season())) {
        return other;
      }
    }
    return null;
  }
}
