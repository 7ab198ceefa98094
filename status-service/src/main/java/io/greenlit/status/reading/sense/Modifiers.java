package io.greenlit.status.reading.sense;

import io.greenlit.status.claim.Certainty;
import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.PatternIndex;
import io.greenlit.status.reading.lexicon.PatternIndex.Match;
import io.greenlit.status.reading.lexicon.PatternRows;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import io.greenlit.status.reading.lexicon.UnitKeys;
import io.greenlit.status.reading.lexicon.WordClasses;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.sense.Modifier.Direction;
import io.greenlit.status.reading.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells how a trigger is meant from the modifiers whose scope it stands in. */
final class Modifiers {

  /** The one modifier that is no row. */
  static final String QUESTION_MARK = "question-mark";

  private final PatternIndex<Modifier> index;

  private Modifiers(PatternIndex<Modifier> index) {
    this.index = index;
  }

  static Modifiers of(Folder folder, WordClasses classes) {
    List<Row> rows = folder.rows("modifiers.tsv", 5);
    Rows.requireDistinctIds(rows);
    return new Modifiers(PatternRows.of(classes, rows, 4).index(row -> true, Modifier::of));
  }

  /**
   * How a trigger is meant.
   *
   * @param cues where the modifiers stand that say so
   * @param attribution the words that name the source; null for the author
   * @param silenced modifiers whose scope ends before the trigger
   */
  record Sense(Axes axes, List<Cue> cues, @Nullable String attribution, List<Silenced> silenced) {

    Sense {
      cues = List.copyOf(cues);
      silenced = List.copyOf(silenced);
    }
  }

  /**
   * The modifiers of a sentence.
   *
   * @param matches without those that only look like one
   * @param covered those that are part of one that only looks like one
   */
  record Around(List<Match<Modifier>> matches, List<Covered> covered) {

    static final Around NOTHING = new Around(List.of(), List.of());

    Around {
      matches = List.copyOf(matches);
      covered = List.copyOf(covered);
    }
  }

  /** A modifier and what keeps it from being one. */
  record Covered(Match<Modifier> match, Match<Modifier> by) {}

  Around in(List<Unit> units) {
    return in(units, UnitKeys.of(units));
  }

  /** The same of units whose keys have been taken out. */
  Around in(List<Unit> units, UnitKeys keys) {
    List<Match<Modifier>> all = index.matches(keys);
    all.removeIf(match -> !mayStand(units, match));
    if (all.isEmpty()) {
      return Around.NOTHING;
    }
    List<Match<Modifier>> pretending = new ArrayList<>();
    for (Match<Modifier> match : all) {
      if (match.value().pretends()) {
        pretending.add(match);
      }
    }
    if (pretending.isEmpty()) {
      return new Around(all, List.of());
    }
    List<Match<Modifier>> real = new ArrayList<>();
    List<Covered> covered = new ArrayList<>();
    for (Match<Modifier> match : all) {
      Match<Modifier> by = match.value().pretends() ? null : keeper(pretending, match);
      if (by == null) {
        if (!match.value().pretends() || !match.value().empty()) {
          real.add(match);
        }
      } else {
        covered.add(new Covered(match, by));
      }
    }
    return new Around(real, covered);
  }

  private static @Nullable Match<Modifier> keeper(
      List<Match<Modifier>> pretending, Match<Modifier> match) {
    for (Match<Modifier> other : pretending) {
      if (keeps(other, match)) {
        return other;
      }
    }
    return null;
  }

  /** Whether nothing but marks stands before what begins a sentence, or behind what ends it. */
  private static boolean mayStand(List<Unit> units, Match<Modifier> match) {
    return switch (match.value().direction()) {
      case LEAD -> onlyMarks(units, 0, match.from());
      case END -> onlyMarks(units, match.to(), units.size());
      case FORWARD, BACKWARD, BOTH -> true;
    };
  }

  private static boolean onlyMarks(List<Unit> units, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!(units.get(i) instanceof Unit.Word word) || word.token().spoken()) {
        return false;
      }
    }
    return true;
  }

  Sense sense(
      Sentence sentence,
      List<Unit> units,
      List<Match<Modifier>> modifiers,
      Match<Trigger> trigger) {
    Axes axes = Axes.PLAIN;
    List<Cue> cues = new ArrayList<>();
    List<Silenced> silenced = new ArrayList<>();
    String attribution = null;
    Match<Modifier> denial = null;
    for (Match<Modifier> modifier : modifiers) {
      if (modifier.value().stops() || partOf(modifier, trigger) || !inScope(modifier, trigger)) {
        continue;
      }
      Cue cue = cue(sentence, units, modifier);
      Match<Modifier> stop = stop(modifier, trigger, modifiers);
      if (stop != null) {
        silenced.add(new Silenced(cue, cue(sentence, units, stop)));
      } else {
        for (Modifier.Effect effect : modifier.value().effects()) {
          axes = axes.with(effect);
        }
        cues.add(cue);
        if (modifier.value().attributes()) {
          attribution = cue.words();
        }
        if (modifier.value().denies()) {
          denial = modifier;
        }
      }
    }
    if (denial != null && axes.negation() == Axes.Negation.DENIED) {
      Match<Modifier> denier = teller(modifiers, denial);
      axes = axes.saidBy(denier == null ? Axes.Source.AUTHOR : source(denier));
      attribution = denier == null ? null : cue(sentence, units, denier).words();
    }
    if (sentence.question()) {
      axes = axes.with(new Modifier.Weakens(Certainty.QUESTION));
      int mark = sentence.text().lastIndexOf('?', sentence.end() - 1);
      cues.add(new Cue(Cue.Kind.MODIFIER, QUESTION_MARK, sentence, mark, mark + 1));
    }
    return new Sense(axes, cues, attribution, silenced);
  }

  /** What stands in for others does so only for those that it has all the words of. */
  private static boolean keeps(Match<Modifier> pretender, Match<Modifier> match) {
    return pretender.value().empty() ? pretender.overlaps(match) : pretender.covers(match);
  }

  /** How all of a sentence is meant by what begins or ends it. */
  Axes whole(List<Unit> units) {
    Axes axes = Axes.PLAIN;
    for (Match<Modifier> modifier : in(units).matches()) {
      Direction direction = modifier.value().direction();
      if (direction == Direction.LEAD || direction == Direction.END) {
        for (Modifier.Effect effect : modifier.value().effects()) {
          axes = axes.with(effect);
        }
      }
    }
    return axes;
  }

  /** The words by which a sentence, and those beside it, are said by people without a name. */
  @Nullable Cue hearsay(Sentence sentence, List<Unit> units) {
    for (Match<Modifier> modifier : in(units).matches()) {
      if (modifier.value().carries()) {
        return cue(sentence, units, modifier);
      }
    }
    return null;
  }

  /** Who says a phrase that stands here. */
  Axes.Source source(List<Unit> units, Match<?> phrase) {
    Match<Modifier> teller = teller(in(units).matches(), phrase);
    return teller == null ? Axes.Source.AUTHOR : source(teller);
  }

  private static Axes.Source source(Match<Modifier> teller) {
    Axes axes = Axes.PLAIN;
    for (Modifier.Effect effect : teller.value().effects()) {
      axes = axes.with(effect);
    }
    return axes.source();
  }

  /** What names the source of a phrase, the least trustworthy of several; null for the author. */
  private static @Nullable Match<Modifier> teller(
      List<Match<Modifier>> modifiers, Match<?> phrase) {
    Match<Modifier> teller = null;
    for (Match<Modifier> modifier : modifiers) {
      if (modifier.value().attributes()
          && inScope(modifier, phrase)
          && stop(modifier, phrase, modifiers) == null
          && (teller == null || source(modifier).compareTo(source(teller)) > 0)) {
        teller = modifier;
      }
    }
    return teller;
  }

  /** The "not" of "opted not to renew" is part of what the trigger says. */
  private static boolean partOf(Match<Modifier> modifier, Match<Trigger> trigger) {
    return modifier.value().negates()
        && trigger.value().negative()
        && modifier.from() >= trigger.from()
        && modifier.to() <= trigger.to();
  }

  private static boolean inScope(Match<Modifier> modifier, Match<?> phrase) {
    if (modifier.overlaps(phrase)) {
      return true;
    }
    boolean before = modifier.to() <= phrase.from();
    boolean reaches =
        switch (modifier.value().direction()) {
          case FORWARD, LEAD -> before;
          case BACKWARD, END -> !before;
          case BOTH -> true;
        };
    if (!reaches) {
      return false;
    }
    int between = before ? phrase.from() - modifier.to() : modifier.from() - phrase.to();
    return between <= modifier.value().window();
  }

  /** What ends a modifier's scope before a phrase; null where nothing does. */
  private static @Nullable Match<Modifier> stop(
      Match<Modifier> modifier, Match<?> phrase, List<Match<Modifier>> all) {
    boolean before = modifier.to() <= phrase.from();
    int from = before ? modifier.to() : phrase.to();
    int to = before ? phrase.from() : modifier.from();
    for (Match<Modifier> other : all) {
      if (other.value().stops() && other.from() >= from && other.to() <= to) {
        return other;
      }
    }
    return null;
  }

  static Cue cue(Sentence sentence, List<Unit> units, Match<Modifier> match) {
    return new Cue(
        match.value().denies() ? Cue.Kind.DISOWNING : Cue.Kind.MODIFIER,
        match.value().id(),
        sentence,
        units.get(match.from()).start(),
        units.get(match.to() - 1).end());
  }
}
