package io.greenlit.status.reading.sense;

import io.greenlit.status.reading.lexicon.PatternIndex;
import io.greenlit.status.reading.lexicon.PatternIndex.Match;
import io.greenlit.status.reading.lexicon.UnitKeys;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lets what is said of "the second season" be said of "the second season of Salt Road", too,
 * without a second row for every pattern: cues are looked for with and without the show between.
 */
final class OwnedSeasons {

  private OwnedSeasons() {}

  /** The longest matches in a sentence. */
  static <T> List<Match<T>> matches(
      PatternIndex<T> patterns, List<Unit> units, UnitKeys keys, WordSets words) {
    List<Match<T>> all = patterns.matches(keys);
    int[] kept = withoutOwners(units, words);
    if (kept.length == units.size()) {
      return PatternIndex.withoutOverlaps(all);
    }
    List<Unit> unowned = new ArrayList<>(kept.length);
    for (int at : kept) {
      unowned.add(units.get(at));
    }
    UnitKeys unownedKeys = UnitKeys.of(unowned);
    for (int at = 0; at + 1 < kept.length; at++) {
      if (kept[at + 1] > kept[at] + 1) {
        for (Match<T> match : patterns.matchesAcross(unownedKeys, at)) {
          all.add(new Match<>(match.value(), kept[match.from()], kept[match.to() - 1] + 1));
        }
      }
    }
    return PatternIndex.longestOf(all);
  }

  /** The numbers of the units that stay. */
  private static int[] withoutOwners(List<Unit> units, WordSets words) {
    int[] kept = new int[units.size()];
    int count = 0;
    for (int at = 0; at < units.size(); at++) {
      kept[count++] = at;
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
    return Arrays.copyOf(kept, count);
  }

  private static boolean show(Unit unit) {
    return unit instanceof Unit.Title
        || (unit instanceof Unit.Anaphor anaphor && !anaphor.plural());
  }
}
