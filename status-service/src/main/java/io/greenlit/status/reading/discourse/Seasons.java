package io.greenlit.status.reading.discourse;

import io.greenlit.status.claim.Status;
import io.greenlit.status.reading.text.Sentence.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives "another season" its number where the rest of the text tells it.
 *
 * @param drafts of one show
 * @param known the highest season that the text says there has been; 0 for unknown
 * @param talked how often the text speaks of each season
 * @param oneSeason whether such shows have one season by design
 */
record Seasons(List<Draft> drafts, int known, Map<Integer, Integer> talked, boolean oneSeason) {

  Seasons {
    drafts = List.copyOf(drafts);
    talked = Map.copyOf(talked);
  }

  List<Draft> resolved() {
    List<Draft> resolved = new ArrayList<>();
    for (Draft draft : drafts) {
      Integer season = draft.season() == null ? guess(draft) : draft.season();
      resolved.add(season == null ? draft : draft.ofSeason(season));
    }
    return resolved;
  }

  private @Nullable Integer guess(Draft draft) {
    if (draft.ends() && !draft.coming()) {
      return ofStatus(draft.status());
    }
    Integer target = target(draft.firm());
    if (target != null) {
      return target;
    }
    boolean next = draft.coming() || draft.status() == Status.UNCONFIRMED;
    if (next && known > 0) {
      return known + 1;
    }
    Integer most = mostTalkedOf();
    return most == null && next && onlyFirst() ? Integer.valueOf(2) : most;
  }

  /** The season that the text speaks of most often, the first one aside. */
  private @Nullable Integer mostTalkedOf() {
    return talked.entrySet().stream()
        .filter(entry -> entry.getKey() > Math.max(1, known))
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.<Integer, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Whether the first season is the only one that there has been, as far as the text tells. */
  private boolean onlyFirst() {
    return talked.isEmpty() ? oneSeason : talked.keySet().equals(Set.of(1));
  }

  private @Nullable Integer ofStatus(Status status) {
    return drafts.stream()
        .filter(draft -> draft.status() == status)
        .map(Draft::season)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The season that the text's claims are about: the headline's, or else the highest. */
  private @Nullable Integer target(boolean firm) {
    TreeSet<Integer> all = new TreeSet<>();
    TreeSet<Integer> headline = new TreeSet<>();
    for (Draft draft : drafts) {
      Integer season = draft.season();
      if (season != null && !draft.ends() && (draft.firm() || !firm)) {
        all.add(season);
        if (draft.sentence().part() == Part.HEADLINE) {
          headline.add(season);
        }
      }
    }
    TreeSet<Integer> best = headline.isEmpty() ? all : headline;
    return best.isEmpty() ? null : best.last();
  }
}
