package io.greenlit.status.reading.discourse;

import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.sense.Event;
import io.greenlit.status.reading.sense.Heard;
import io.greenlit.status.reading.text.Sentence;
import java.util.List;

/** What was found in one sentence, so that a reading can be explained without reading again. */
public record Told(Sentence sentence, List<Unit> units, Heard heard, List<Unclaimed> unclaimed) {

  /**
   * An event of which the last table says that it claims nothing.
   *
   * @param rule id of the table's row
   */
  public record Unclaimed(Event event, String rule) {}

  public Told {
    units = List.copyOf(units);
    unclaimed = List.copyOf(unclaimed);
  }
}
