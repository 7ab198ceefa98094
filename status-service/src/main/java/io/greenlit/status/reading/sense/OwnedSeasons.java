package io.greenlit.status.reading.sense;

import io.greenlit.status.reading.lexicon.PatternIndex;
import io.greenlit.status.reading.lexicon.PatternIndex.Match;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets what is said of "the second season" be said of "the second season of Salt Road", too,
 * without a second row for every pattern: cues are looked for with and without the show between.
 */
final class OwnedSeasons {

  private OwnedSeasons() {}

  /** The longest matches in a sentence. */
  static <T> List<Match<T>> matches(PatternIndex<T> patterns, List<Unit> units, WordSets words) {
    List<Integer> kept = withoutOwners(units, words);
    if (kept.size() == units.size()) {
      return patterns.longest(units);
    }
    List<Match<T>> all = new ArrayList<>(patterns.matches(units));
    List<Unit> unowned = kept.stream().map(units::get).toList();
    for (int at = 0; at + 1 < kept.size(); at++) {
      if (kept.get(at + 1) > kept.get(at) + 1) {
        for (Match<T> match : patterns.matchesAcross(unowned, at)) {
          all.add(new Match<>(match.value(), kept.get(match.from()), kept.get(match.to() - 1) + 1));
        }
      }
    }
    return PatternIndex.longestOf(all);
  }

  /** The numbers of the units that stay. */
  private static List<Integer> withoutOwners(List<Unit> units, WordSets words) {
    List<Integer> kept = new ArrayList<>(units.size());
    for (int at = 0; at < units.size(); at++) {
      kept.add(at);
      boolean owned =
          units.get(at) instanceof Unit.Season
              && at + 2 < units.size()
              && units.get(at + 1) instanceof Unit.Word joint
              && words.has(WordSets.Name.OF_SHOW, joint.token())
              && show(units.get(at + 2));
      if (owned) {
        at += 2;
      }
    }
    return kept;
  }

  private static boolean show(Unit unit) {
    return unit instanceof Unit.Title
        || (unit instanceof Unit.Anaphor anaphor && !anaphor.plural());
  }
}
