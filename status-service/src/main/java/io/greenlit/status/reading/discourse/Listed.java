package io.greenlit.status.reading.discourse;

import io.greenlit.status.reading.mask.SeasonMention;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.sense.Axes;
import io.greenlit.status.reading.sense.Event;
import io.greenlit.status.reading.sense.Slot;
import io.greenlit.status.reading.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an item of a list says of the shows that it names. */
final class Listed {

  private static final int SEASON_REACH = 14;
  private static final int TITLE_REACH = 2;

  private Listed() {}

  /**
   * The events of a line.
   *
   * @param axes how it is meant
   */
  static List<Event> events(Sentence sentence, List<Unit> units, Roundup.Item item, Axes axes) {
    int begin = sentence.tokens().get(Math.min(item.from(), sentence.tokens().size() - 1)).start();
    List<Event> events = new ArrayList<>();
    int passed = 0;
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).start() < begin) {
        continue;
      }
      if (units.get(i) instanceof Unit.Title title) {
        events.add(event(sentence, item, axes, title.showId(), season(units, i + 1)));
      }
      boolean first = !events.isEmpty() || passed++ >= TITLE_REACH;
      if ((first && !item.all()) || units.get(i).is(".")) {
        break;
      }
    }
    return events;
  }

  private static Event event(
      Sentence sentence,
      Roundup.Item item,
      Axes axes,
      String showId,
      @Nullable SeasonMention season) {
    return new Event(
        sentence,
        item.frame(),
        new Slot.Named(showId),
        season,
        axes,
        null,
        null,
        null,
        List.of(item.label()),
        Event.RULED);
  }

  /** The season behind a title, before the next title. */
  private static @Nullable SeasonMention season(List<Unit> units, int from) {
    for (int i = from; i < units.size() && i < from + SEASON_REACH; i++) {
      if (units.get(i) instanceof Unit.Season season) {
        return season.season();
      }
      if (units.get(i) instanceof Unit.Title) {
        return null;
      }
    }
    return null;
  }
}
