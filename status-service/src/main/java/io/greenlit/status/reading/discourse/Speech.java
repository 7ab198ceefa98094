package io.greenlit.status.reading.discourse;

import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.sense.Axes.Source;
import io.greenlit.status.reading.sense.Cue;
import io.greenlit.status.reading.sense.Event;
import io.greenlit.status.reading.text.QuoteMarks;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Token;
import java.util.List;
import java.util.function.Supplier;

/** Remembers who speaks while a quotation goes on over several sentences of a paragraph. */
final class Speech {

  private static final String RULE = "speech-goes-on";

  private Source speaker = Source.AUTHOR;
  private int block = -1;
  private boolean open;
  private List<String> closing = List.of();

  /** Whether the last sentence ended a quotation, so that another one goes on with it. */
  private boolean spoken;

  /** The events of a sentence, said by the one whose quotation it continues. */
  List<Event> attributed(Sentence sentence, List<Event> events) {
    if (sentence.block() != block) {
      open = false;
      spoken = false;
    }
    if (!(open || (spoken && quotes(sentence))) || speaker == Source.AUTHOR) {
      return events;
    }
    return events.stream().map(event -> by(speaker, event)).toList();
  }

  private static boolean quotes(Sentence sentence) {
    return QuoteMarks.opensSpeech(sentence.tokens().getFirst().norm());
  }

  private static Event by(Source speaker, Event event) {
    return event.axes().source() == Source.AUTHOR
        ? event.meant(event.axes().saidBy(speaker), cue(event.sentence()))
        : event;
  }

  private static Cue cue(Sentence sentence) {
    Token first = sentence.tokens().getFirst();
    return new Cue(Cue.Kind.MODIFIER, RULE, sentence, first.start(), first.end());
  }

  /** Goes on behind a sentence; who says its words is asked only where a quotation is open. */
  void leave(Sentence sentence, List<Unit> units, Supplier<Source> said) {
    boolean was = open && sentence.block() == block;
    boolean now = was;
    boolean ended = was;
    for (Unit unit : units) {
      if (!(unit instanceof Unit.Word mark) || mark.token().spoken()) {
        continue;
      }
      String written = mark.token().norm();
      if (now && closing.contains(written)) {
        now = false;
        ended = true;
      } else if (QuoteMarks.opensSpeech(written)) {
        now = true;
        closing = QuoteMarks.closing(written);
      }
    }
    spoken = ended && !now;
    if (now || spoken) {
      Source source = said.get();
      speaker = was && source == Source.AUTHOR ? speaker : source;
    }
    open = now;
    block = sentence.block();
  }
}
