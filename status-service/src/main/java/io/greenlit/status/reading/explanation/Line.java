package io.greenlit.status.reading.explanation;

import io.greenlit.status.reading.discourse.Told;
import io.greenlit.status.reading.sense.Silenced;
import io.greenlit.status.reading.text.Sentence;
import java.util.List;

/**
 * A sentence with what was found in it.
 *
 * @param marks in no order; they may lie within each other
 * @param silenced cues that count for nothing, and what keeps them from counting
 * @param unclaimed what is said but claims nothing, and the row that says so
 */
public record Line(
    Sentence sentence, List<Mark> marks, List<Silenced> silenced, List<Told.Unclaimed> unclaimed) {

  public Line {
    marks = List.copyOf(marks);
    silenced = List.copyOf(silenced);
    unclaimed = List.copyOf(unclaimed);
  }
}
