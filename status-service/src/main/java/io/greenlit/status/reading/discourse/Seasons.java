package io.greenlit.status.reading.discourse;

import io.greenlit.status.reading.text.Sentence.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives "another season" its number where the rest of the text tells it. */
final class Seasons {

  private Seasons() {}

  /**
   * @param drafts of one show
   * @param known the highest season that the text says there has been; 0 for unknown
   */
  static List<Draft> resolved(List<Draft> drafts, int known) {
    Integer target = target(drafts);
    List<Draft> resolved = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.season() != null || (draft.ends() && !draft.coming())) {
        resolved.add(draft);
      } else if (target != null) {
        resolved.add(draft.ofSeason(target));
      } else {
        resolved.add(draft.coming() && known > 0 ? draft.ofSeason(known + 1) : draft);
      }
    }
    return resolved;
  }

  private static @Nullable Integer target(Collection<Draft> drafts) {
    TreeSet<Integer> all = new TreeSet<>();
    TreeSet<Integer> headline = new TreeSet<>();
    for (Draft draft : drafts) {
      if (draft.season() != null && !draft.ends()) {
        all.add(draft.season());
        if (draft.sentence().part() == Part.HEADLINE) {
          headline.add(draft.season());
        }
      }
    }
    if (!headline.isEmpty()) {
      return headline.last();
    }
    return all.isEmpty() ? null : all.last();
  }
}
