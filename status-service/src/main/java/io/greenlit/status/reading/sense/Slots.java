package io.greenlit.status.reading.sense;

import io.greenlit.status.reading.lexicon.PatternIndex.Match;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.lexicon.WordSets.Name;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.sense.Trigger.Need;
import io.greenlit.status.reading.sense.Trigger.Side;
import io.greenlit.status.reading.text.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the show that a trigger speaks of: the nearest on the side where it should stand. */
final class Slots {

  private static final int WRONG_SIDE = 8;
  private static final int CLAUSE = 7;
  private static final int COMMA = 1;
  private static final int FAR = 30;
  private static final int PRONOUN_REACH = 6;

  private final WordSets words;

  Slots(WordSets words) {
    this.words = words;
  }

  private record Choice(Slot slot, int cost) {}

  Slot of(List<Unit> units, Match<Trigger> match) {
    for (int i = match.from(); i < match.to(); i++) {
      if (units.get(i) instanceof Unit.Title title) {
        return new Slot.Named(title.showId());
      }
      if (units.get(i) instanceof Unit.Anaphor anaphor) {
        return anaphor.plural() ? new Slot.Other() : new Slot.Meant();
      }
    }
    Choice before = search(units, match, -1);
    Choice after = search(units, match, 1);
    if (before == null || after == null) {
      Choice only = before == null ? after : before;
      return only == null ? new Slot.Empty() : only.slot();
    }
    return before.cost() <= after.cost() ? before.slot() : after.slot();
  }

  /** The shows that stand in one list with this one: "‘A’, ‘B’ and ‘C’". */
  Set<String> listed(List<Unit> units, String showId) {
    Set<String> list = new LinkedHashSet<>();
    int joints = 0;
    for (Unit unit : units) {
      if (unit instanceof Unit.Title title) {
        if (joints == 0 && !list.isEmpty()) {
          list.clear();
        }
        list.add(title.showId());
        joints = 0;
      } else if (unit.is(",") || unit.is("and")) {
        joints++;
      } else if (!(unit instanceof Unit.Season)) {
        if (list.contains(showId)) {
          return list;
        }
        list.clear();
      }
    }
    return list.contains(showId) ? list : Set.of(showId);
  }

  private @Nullable Choice search(List<Unit> units, Match<Trigger> match, int step) {
    Trigger trigger = match.value();
    boolean rightSide = (trigger.side() == Side.BEFORE) == (step < 0);
    int cost = rightSide ? 0 : WRONG_SIDE;
    int start = step < 0 ? match.from() - 1 : match.to();
    for (int i = start; i >= 0 && i < units.size() && cost < FAR; i += step) {
      cost++;
      Slot slot = slot(units, i, Math.abs(i - start), step, trigger);
      if (slot != null) {
        return new Choice(slot, cost);
      }
      cost += parting(units.get(i));
    }
    return null;
  }

  private @Nullable Slot slot(List<Unit> units, int at, int distance, int step, Trigger trigger) {
    if (step < 0 && belonging(units, at)) {
      return new Slot.Other();
    }
    return switch (units.get(at)) {
      case Unit.Title title -> inBrackets(units, at) ? null : new Slot.Named(title.showId());
      case Unit.Anaphor anaphor -> anaphor.plural() ? new Slot.Other() : new Slot.Meant();
      case Unit.Word word -> word(units, at, word.token(), distance, step, trigger);
      case Unit.Season season -> null;
      case Unit.Day day -> null;
      case Unit.Network network -> null;
    };
  }

  private @Nullable Slot word(
      List<Unit> units, int at, Token word, int distance, int step, Trigger trigger) {
    if (word.is("it") && step < 0 && distance <= PRONOUN_REACH && !trigger.needs(Need.NAMED)) {
      return new Slot.Meant();
    }
    if (words.has(Name.OTHER_NOUN, word) && !ofSeason(units, at)) {
      return new Slot.Other();
    }
    boolean person =
        step < 0
            && trigger.needs(Need.SUBJECT)
            && (words.has(Name.PERSON, word) || (personName(units, at) && !companion(units, at)));
    return person ? new Slot.Other() : null;
  }

  /** "the premiere of the drama", "an appearance on Salt Road": not the show itself. */
  private boolean belonging(List<Unit> units, int at) {
    if (!(units.get(at) instanceof Unit.Title) && !(units.get(at) instanceof Unit.Anaphor)) {
      return false;
    }
    for (int i = at - 1; i > 0 && i >= at - 4; i--) {
      if (units.get(i) instanceof Unit.Word joint && words.has(Name.OF_SHOW, joint.token())) {
        return units.get(i - 1) instanceof Unit.Word noun
            && words.has(Name.OTHER_NOUN, noun.token());
      }
    }
    return false;
  }

  /** "Jane Doe (“Salt Road”) will return": what somebody is known for. */
  private static boolean inBrackets(List<Unit> units, int at) {
    return at > 0
        && at + 1 < units.size()
        && units.get(at - 1).is("(")
        && units.get(at + 1).is(")");
  }

  /** "the season premiere" belongs to a date of the season itself. */
  private boolean ofSeason(List<Unit> units, int at) {
    return at > 0
        && (units.get(at - 1) instanceof Unit.Season
            || (units.get(at - 1) instanceof Unit.Word word
                && words.has(Name.SEASON_NOUN, word.token())))
        && units.get(at) instanceof Unit.Word event
        && event.token().is("premiere");
  }

  /** Two words with capitals that are neither title nor network. */
  private static boolean personName(List<Unit> units, int at) {
    return at > 0
        && units.get(at) instanceof Unit.Word last
        && units.get(at - 1) instanceof Unit.Word first
        && last.token().spoken()
        && first.token().spoken()
        && last.token().capital()
        && first.token().capital();
  }

  /** "the comedy with Ann Lee and Bo Day will return": people beside the subject. */
  private boolean companion(List<Unit> units, int at) {
    int before = at;
    while (before >= 0
        && units.get(before) instanceof Unit.Word word
        && (word.token().capital() || word.token().is("and") || word.token().is(","))) {
      before--;
    }
    return before >= 0
        && units.get(before) instanceof Unit.Word joint
        && words.has(Name.COMPANION, joint.token());
  }

  private int parting(Unit unit) {
    if (unit.is(";") || unit.is(":")) {
      return CLAUSE;
    }
    if (unit.is(",") || unit.is("—")) {
      return COMMA;
    }
    return unit instanceof Unit.Word word && words.has(Name.CLAUSE_BREAK, word.token())
        ? CLAUSE
        : 0;
  }
}
