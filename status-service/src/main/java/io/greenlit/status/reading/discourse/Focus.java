package io.greenlit.status.reading.discourse;

import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Sentence.Part;
import io.greenlit.status.reading.title.Titles;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembers which show the text speaks of, so that "the drama" and "it" find their title. */
public final class Focus {

  private static final int SUBJECT_REACH = 8;

  /**
   * A show named once is not what an article is about, unless it stands in these first sentences of
   * one without a headline.
   */
  private static final int EARLY = 5;

  private final @Nullable String main;
  private @Nullable String current;
  private int block = -1;

  private Focus(@Nullable String main) {
    this.main = main;
  }

  /** The focus at the beginning of an article with these titles. */
  public static Focus of(Titles titles, List<Sentence> sentences, List<List<Unit>> units) {
    Map<String, Integer> heading = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).part() == Part.HEADLINE) {
        String first = firstTitle(units.get(i), Integer.MAX_VALUE);
        if (first != null) {
          return new Focus(first);
        }
      }
      String title =
          sentences.get(i).part() == Part.HEADING ? firstTitle(units.get(i), SUBJECT_REACH) : null;
      if (title != null) {
        heading.merge(title, 1, Integer::sum);
      }
    }
    Set<String> early = new HashSet<>();
    boolean headless = sentences.isEmpty() || sentences.getFirst().part() != Part.HEADLINE;
    for (List<Unit> first : units.subList(0, headless ? Math.min(EARLY, units.size()) : 0)) {
      for (Unit unit : first) {
        if (unit instanceof Unit.Title title) {
          early.add(title.showId());
        }
      }
    }
    String most =
        titles.ids().stream()
            .filter(id -> titles.count(id) > 1 || early.contains(id) || heading.containsKey(id))
            .max(
                Comparator.comparingInt(
                        (String id) -> titles.count(id) + 2 * heading.getOrDefault(id, 0))
                    .thenComparing(Comparator.reverseOrder()))
            .orElse(null);
    return new Focus(most);
  }

  private static @Nullable String firstTitle(List<Unit> units, int reach) {
    for (int i = 0; i < units.size() && i < reach; i++) {
      if (units.get(i) instanceof Unit.Title title) {
        return title.showId();
      }
    }
    return null;
  }

  /** Goes on to a sentence: a new block forgets what the one before spoke of. */
  public void enter(Sentence sentence) {
    if (sentence.block() != block) {
      block = sentence.block();
      current = null;
    }
  }

  /** Takes in the titles of a sentence that has been read. */
  public void leave(List<Unit> units) {
    String first = firstTitle(units, SUBJECT_REACH);
    if (first != null) {
      current = first;
    }
  }

  /** The show that "it" means here; null where no show has been named. */
  public @Nullable String meant(List<Unit> units) {
    String own = firstTitle(units, SUBJECT_REACH);
    if (own != null) {
      return own;
    }
    return current != null ? current : main;
  }

  /** The show that the article is about. */
  public @Nullable String main() {
    return main;
  }
}
