package io.greenlit.status.reading.discourse;

import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.sense.Axes.Source;
import io.greenlit.status.reading.sense.Event;
import io.greenlit.status.reading.text.Sentence;
import java.util.List;

/** Remembers who speaks while a quotation goes on over several sentences of a paragraph. */
final class Speech {

  private Source speaker = Source.AUTHOR;
  private int block = -1;
  private boolean open;

  /** The events of a sentence, said by the one whose quotation it continues. */
  List<Event> attributed(Sentence sentence, List<Event> events) {
    if (sentence.block() != block) {
      open = false;
    }
    if (!open || speaker == Source.AUTHOR) {
      return events;
    }
    return events.stream().map(event -> by(speaker, event)).toList();
  }

  private static Event by(Source speaker, Event event) {
    return event.axes().source() == Source.AUTHOR
        ? event.meant(event.axes().saidBy(speaker), "speech-goes-on")
        : event;
  }

  /** Goes on behind a sentence whose words are said by this source. */
  void leave(Sentence sentence, List<Unit> units, Source source) {
    boolean was = open && sentence.block() == block;
    boolean now = was;
    for (Unit unit : units) {
      if (unit.is("“")) {
        now = true;
      } else if (unit.is("”")) {
        now = false;
      } else if (unit.is("\"")) {
        now = !now;
      }
    }
    if (now && (!was || source != Source.AUTHOR)) {
      speaker = source;
    }
    open = now;
    block = sentence.block();
  }
}
