package io.greenlit.status.reading.sense;

import io.greenlit.status.reading.date.DateMention;
import io.greenlit.status.reading.mask.SeasonMention;
import io.greenlit.status.reading.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that one sentence says of a show.
 *
 * @param attribution the words that name who says so; null for the author
 * @param cues where the trigger and the modifiers stand
 * @param sureness 0..1000: how sure it is that the sentence says so at all
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
    List<Cue> cues,
    int sureness) {

  /** The sureness of what a rule found. */
  public static final int RULED = 1000;

  public Event {
    cues = List.copyOf(cues);
  }

  /** Ids of the trigger and the modifiers, each once. */
  public List<String> rules() {
    Set<String> rules = LinkedHashSet.newLinkedHashSet(cues.size());
    for (Cue cue : cues) {
      rules.add(cue.rule());
    }
    return List.copyOf(rules);
  }

  /** The same, meant otherwise because of this cue. */
  public Event meant(Axes otherAxes, Cue cue) {
    List<Cue> more = new ArrayList<>(cues);
    more.add(cue);
    return new Event(
        sentence, frame, slot, season, otherAxes, date, network, attribution, more, sureness);
  }

  /** The same of another show. */
  Event about(Slot otherSlot, @Nullable SeasonMention otherSeason) {
    return new Event(
        sentence, frame, otherSlot, otherSeason, axes, date, network, attribution, cues, sureness);
  }
}
