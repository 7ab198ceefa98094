package io.greenlit.status.reading.sense;

import java.util.List;

/** What one sentence says, and the cues in it that say nothing after all. */
public record Heard(List<Event> events, List<Silenced> silenced) {

  /** A sentence without any cue. */
  public static final Heard NOTHING = new Heard(List.of(), List.of());

  public Heard {
    events = List.copyOf(events);
    silenced = List.copyOf(silenced);
  }

  /** The same cues, but what a list says in place of what the sentence says. */
  public Heard saying(List<Event> others) {
    return new Heard(others, silenced);
  }
}
