package io.greenlit.status.reading.discourse;

import io.greenlit.status.claim.Status;
import io.greenlit.status.reading.text.Sentence.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives "another season" its number where the rest of the text tells it.
 *
 * @param drafts of one show
 * @param known the highest season that the text says there has been; 0 for unknown
 * @param talked the highest season that the text speaks of; 0 for none
 */
record Seasons(List<Draft> drafts, int known, int talked) {

  Seasons {
    drafts = List.copyOf(drafts);
  }

  List<Draft> resolved() {
    Integer target = target();
    List<Draft> resolved = new ArrayList<>();
    for (Draft draft : drafts) {
      Integer season = draft.season() == null ? guess(draft, target) : draft.season();
      resolved.add(season == null ? draft : draft.ofSeason(season));
    }
    return resolved;
  }

  private @Nullable Integer guess(Draft draft, @Nullable Integer target) {
    if (draft.ends() && !draft.coming()) {
      return ofStatus(draft.status());
    }
    if (target != null) {
      return target;
    }
    if (talked > known && talked > 1) {
      return talked;
    }
    boolean next = draft.coming() || draft.status() == Status.UNCONFIRMED;
    return next && known > 0 ? Integer.valueOf(known + 1) : null;
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
  private @Nullable Integer target() {
    TreeSet<Integer> all = new TreeSet<>();
    TreeSet<Integer> headline = new TreeSet<>();
    for (Draft draft : drafts) {
      Integer season = draft.season();
      if (season != null && !draft.ends()) {
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
