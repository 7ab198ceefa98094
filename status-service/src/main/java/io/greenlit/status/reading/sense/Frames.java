package io.greenlit.status.reading.sense;

import io.greenlit.status.reading.date.DateMention;
import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.PatternIndex;
import io.greenlit.status.reading.lexicon.PatternIndex.Match;
import io.greenlit.status.reading.lexicon.PatternRows;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import io.greenlit.status.reading.lexicon.UnitKeys;
import io.greenlit.status.reading.lexicon.WordClasses;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.SeasonMention;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.sense.Trigger.Need;
import io.greenlit.status.reading.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one sentence: finds triggers, fills their slots, and hears how they are meant. */
public final class Frames {

  private final PatternIndex<Trigger> triggers;
  private final Modifiers modifiers;
  private final Slots slots;
  private final WordSets words;
  private final SeasonSlots seasons = new SeasonSlots();

  private Frames(PatternIndex<Trigger> triggers, Modifiers modifiers, WordSets words) {
    this.triggers = triggers;
    this.modifiers = modifiers;
    this.slots = new Slots(words);
    this.words = words;
  }

  /** The frames of a language. */
  public static Frames of(Folder folder, WordClasses classes, WordSets words) {
    List<Row> rows = folder.rows("triggers.tsv", 5);
    Rows.requireDistinctIds(rows);
    PatternIndex<Trigger> triggers =
        PatternRows.of(classes, rows, 4).index(row -> true, Trigger::of);
    return new Frames(triggers, Modifiers.of(folder, classes), words);
  }

  /** What a sentence says, in the order in which it says it. */
  public Heard heard(Sentence sentence, List<Unit> units) {
    UnitKeys keys = UnitKeys.of(units);
    List<Match<Trigger>> found = OwnedSeasons.matches(triggers, units, keys, words);
    if (found.isEmpty()) {
      return Heard.NOTHING;
    }
    Modifiers.Around around = modifiers.in(units, keys);
    List<Event> events = new ArrayList<>();
    List<Silenced> silenced = new ArrayList<>();
    for (Modifiers.Covered covered : around.covered()) {
      silenced.add(
          new Silenced(
              Modifiers.cue(sentence, units, covered.match()),
              Modifiers.cue(sentence, units, covered.by())));
    }
    for (Match<Trigger> match : found) {
      if (match.value().frame() == Frame.NONE) {
        silenced.addAll(covered(sentence, units, keys, match));
        continue;
      }
      Event event = event(sentence, units, around.matches(), match, silenced);
      if (event != null) {
        events.add(event);
        events.addAll(listed(units, match, event));
      }
    }
    return new Heard(events, silenced);
  }

  /** The kinds of triggers and modifiers in a sentence, whatever they refer to. */
  public List<String> cues(List<Unit> units) {
    List<String> cues = new ArrayList<>();
    UnitKeys keys = UnitKeys.of(units);
    for (Match<Trigger> match : triggers.longest(keys)) {
      cues.add("frame:" + match.value().frame());
    }
    for (Match<Modifier> match : modifiers.in(units, keys).matches()) {
      for (Modifier.Effect effect : match.value().effects()) {
        cues.add("modifier:" + effect);
      }
    }
    return cues;
  }

  /** How all of a sentence is meant by what begins or ends it: "Perhaps …", "…, reportedly". */
  public Axes whole(List<Unit> units) {
    return modifiers.whole(units);
  }

  /** Who speaks in a sentence. */
  public Axes.Source source(List<Unit> units) {
    return units.isEmpty()
        ? Axes.Source.AUTHOR
        : modifiers.source(units, new Match<>("sentence", 0, units.size()));
  }

  /**
   * The words by which a sentence, and those beside it, are said by people without a name; null for
   * none.
   */
  public @Nullable Cue hearsay(Sentence sentence, List<Unit> units) {
    return modifiers.hearsay(sentence, units);
  }

  /** Who says a phrase of the sentence. */
  public Axes.Source source(List<Unit> units, Match<?> phrase) {
    return modifiers.source(units, phrase);
  }

  /** The triggers that a phrase which only looks like one keeps from counting. */
  private List<Silenced> covered(
      Sentence sentence, List<Unit> units, UnitKeys keys, Match<Trigger> by) {
    List<Silenced> silenced = new ArrayList<>();
    for (int at = by.from(); at < by.to(); at++) {
      for (Match<Trigger> other : triggers.matchesAt(keys, at)) {
        if (other.value().frame() != Frame.NONE) {
          silenced.add(new Silenced(cue(sentence, units, other), cue(sentence, units, by)));
        }
      }
    }
    return silenced;
  }

  private static Cue cue(Sentence sentence, List<Unit> units, Match<Trigger> match) {
    return new Cue(
        Cue.Kind.TRIGGER,
        match.value().id(),
        sentence,
        units.get(match.from()).start(),
        units.get(match.to() - 1).end());
  }

  private @Nullable Event event(
      Sentence sentence,
      List<Unit> units,
      List<Match<Modifier>> around,
      Match<Trigger> match,
      List<Silenced> silenced) {
    Trigger trigger = match.value();
    Slot slot = slots.of(units, match);
    SeasonSlots.Found found = seasons.of(units, match, slot);
    if (slot instanceof Slot.Empty && found != null && found.owner() != null) {
      slot = new Slot.Named(found.owner());
    }
    SeasonMention season = found == null ? null : found.season();
    DateMention date = date(units, match);
    boolean lacks =
        (trigger.needs(Need.SHOW) && slot instanceof Slot.Empty && season == null)
            || (trigger.needs(Need.NAMED) && slot instanceof Slot.Empty)
            || (trigger.needs(Need.SEASON) && season == null)
            || (trigger.needs(Need.DATE) && date == null)
            || slot instanceof Slot.Other;
    if (lacks) {
      return null;
    }
    Modifiers.Sense sense = modifiers.sense(sentence, units, around, match);
    silenced.addAll(sense.silenced());
    List<Cue> cues = new ArrayList<>(sense.cues());
    cues.addFirst(cue(sentence, units, match));
    return new Event(
        sentence,
        trigger.frame(),
        slot,
        season,
        sense.axes(),
        date,
        network(units, match),
        sense.attribution(),
        cues,
        Event.RULED);
  }

  /** What is said of one show of a list is said of all: "renews ‘A’, ‘B’ and ‘C’". */
  private List<Event> listed(List<Unit> units, Match<Trigger> match, Event event) {
    boolean fate = event.frame().goesOn() || event.frame().stops() || event.frame() == Frame.OPEN;
    if (!fate || !(event.slot() instanceof Slot.Named named)) {
      return List.of();
    }
    List<Event> others = new ArrayList<>();
    for (String showId : slots.listed(units, named.showId())) {
      if (!showId.equals(named.showId())) {
        Slot slot = new Slot.Named(showId);
        SeasonSlots.Found found = seasons.of(units, match, slot);
        others.add(event.about(slot, found == null ? null : found.season()));
      }
    }
    return others;
  }

  private static @Nullable DateMention date(List<Unit> units, Match<Trigger> match) {
    for (int i = match.to() - 1; i >= match.from(); i--) {
      if (units.get(i) instanceof Unit.Day day) {
        return day.date();
      }
    }
    return null;
  }

  private static @Nullable String network(List<Unit> units, Match<Trigger> match) {
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < units.size(); i++) {
      int distance = Math.min(Math.abs(i - match.from()), Math.abs(i - match.to()));
      if (units.get(i) instanceof Unit.Network network && distance < least) {
        nearest = network.name();
        least = distance;
      }
    }
    return nearest;
  }
}
