package io.greenlit.status.reading.sense;

import io.greenlit.status.reading.date.DateMention;
import io.greenlit.status.reading.mask.SeasonMention;
import io.greenlit.status.reading.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that one sentence says of a show.
 *
 * @param attribution the words that name who says so; null for the author
 * @param rules ids of the trigger and the modifiers
 */
public record Event(
    Sentence sentence,
    Frame frame,
    Slot slot,
    @Nullable SeasonMention season,
    Axes axes,
    @Nullable DateMention date,
    @Nullable String network,
    @Nullable String attribution,
    List<String> rules) {

  public Event {
    rules = List.copyOf(rules);
  }

  /** The same, meant otherwise because of this rule. */
  public Event meant(Axes otherAxes, String rule) {
    List<String> more = new ArrayList<>(rules);
    more.add(rule);
    return new Event(sentence, frame, slot, season, otherAxes, date, network, attribution, more);
  }

  /** The same of another show. */
  Event about(Slot otherSlot, @Nullable SeasonMention otherSeason) {
    return new Event(
        sentence, frame, otherSlot, otherSeason, axes, date, network, attribution, rules);
  }
}
