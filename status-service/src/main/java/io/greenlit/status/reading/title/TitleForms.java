package io.greenlit.status.reading.title;

import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.PatternIndex;
import io.greenlit.status.reading.lexicon.PatternIndex.Match;
import io.greenlit.status.reading.lexicon.PatternRows;
import io.greenlit.status.reading.lexicon.UnitKeys;
import io.greenlit.status.reading.lexicon.WordClasses;
import io.greenlit.status.reading.mask.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside a name when the name is a show's title, and how much that weighs. */
public final class TitleForms {

  private final PatternIndex<Form> after;
  private final PatternIndex<Form> before;

  private enum Side {
    AFTER,
    BEFORE
  }

  enum Where {
    ANY,
    HEADING
  }

  record Form(Where where, int weight) {}

  private TitleForms(PatternIndex<Form> after, PatternIndex<Form> before) {
    this.after = after;
    this.before = before;
  }

  /** The forms of a language. */
  public static TitleForms of(Folder folder, WordClasses classes) {
    PatternRows rows = PatternRows.of(classes, folder.rows("title-forms.tsv", 4), 3);
    return new TitleForms(index(rows, Side.AFTER), index(rows, Side.BEFORE));
  }

  private static PatternIndex<Form> index(PatternRows rows, Side side) {
    return rows.index(
        row -> row.choice(0, Side.class) == side,
        row -> new Form(row.choice(1, Where.class), row.number(2)));
  }

  /**
   * A sentence in which names are weighed.
   *
   * @param before the matches of what may stand before a title
   */
  record Context(UnitKeys units, boolean heading, List<Match<Form>> before) {

    Context {
      before = List.copyOf(before);
    }
  }

  Context context(List<? extends Unit> units, boolean heading) {
    UnitKeys keys = UnitKeys.of(units);
    return new Context(keys, heading, before.matches(keys));
  }

  /** What the neighbours of the units from..to say for a title, or against it where negative. */
  int weight(Context context, int from, int to) {
    Integer left = null;
    for (Match<Form> match : context.before()) {
      if (match.to() == from) {
        left = stronger(left, match.value(), context.heading());
      }
    }
    Integer right = null;
    if (to < context.units().size()) {
      for (Match<Form> match : after.matchesAt(context.units(), to)) {
        right = stronger(right, match.value(), context.heading());
      }
    }
    return (left == null ? 0 : left) + (right == null ? 0 : right);
  }

  private static @Nullable Integer stronger(@Nullable Integer known, Form form, boolean heading) {
    if (form.where() == Where.HEADING && !heading) {
      return known;
    }
    return known == null || Math.abs(form.weight()) > Math.abs(known)
        ? Integer.valueOf(form.weight())
        : known;
  }
}
