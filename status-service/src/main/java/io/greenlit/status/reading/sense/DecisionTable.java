package io.greenlit.status.reading.sense;

import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import io.greenlit.status.reading.sense.Axes.Negation;
import io.greenlit.status.reading.sense.Axes.Source;
import io.greenlit.status.reading.sense.Axes.Time;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one table that makes a claim of a frame and its axes; the first row that fits decides. */
public final class DecisionTable {

  private static final String NO_CLAIM = "none";

  private final List<Rule> rules;

  /**
   * What the table says.
   *
   * @param rule id of the row that decides
   * @param verdict null where the row says that nothing is claimed
   */
  public record Decision(String rule, @Nullable Verdict verdict) {}

  private record Rule(
      Set<Frame> frames,
      Set<Negation> negations,
      Set<Certainty> certainties,
      Set<Source> sources,
      Set<Time> times,
      Decision decision) {

    boolean fits(Frame frame, Axes axes) {
      return frames.contains(frame)
          && negations.contains(axes.negation())
          && certainties.contains(axes.certainty())
          && sources.contains(axes.source())
          && times.contains(axes.time());
    }
  }

  private DecisionTable(List<Row> rows) {
    List<Rule> read = new ArrayList<>();
    for (Row row : rows) {
      read.add(
          new Rule(
              choices(row, 1, Frame.class),
              choices(row, 2, Negation.class),
              choices(row, 3, Certainty.class),
              choices(row, 4, Source.class),
              choices(row, 5, Time.class),
              new Decision(row.column(0), verdict(row))));
    }
    this.rules = List.copyOf(read);
  }

  /** The table of the resource file. */
  public static DecisionTable standard() {
    List<Row> rows = Rows.of("claims.tsv", 10);
    Rows.requireDistinctIds(rows);
    return new DecisionTable(rows);
  }

  private static <E extends Enum<E>> Set<E> choices(Row row, int column, Class<E> type) {
    if (row.column(column).equals("*")) {
      return EnumSet.allOf(type);
    }
    List<String> cells = Arrays.asList(row.column(column).split("\\|", -1));
    Set<E> chosen = EnumSet.noneOf(type);
    for (String cell : cells) {
      Row one = new Row(row.file(), row.line(), List.of(cell));
      chosen.add(one.choice(0, type));
    }
    return chosen;
  }

  private static @Nullable Verdict verdict(Row row) {
    if (row.column(6).equals(NO_CLAIM)) {
      return null;
    }
    int confidence = row.number(9);
    if (confidence < 0 || confidence > 1000) {
      throw row.error("a confidence of " + confidence + " is not between 0 and 1000");
    }
    return new Verdict(
        row.column(0),
        row.choice(6, Status.class),
        row.choice(7, Polarity.class),
        row.column(8).equals("publisher") ? null : row.choice(8, Tier.class),
        confidence);
  }

  /** What is claimed; null where no row fits. */
  public @Nullable Decision decide(Frame frame, Axes axes) {
    for (Rule rule : rules) {
      if (rule.fits(frame, axes)) {
        return rule.decision();
      }
    }
    return null;
  }
}
