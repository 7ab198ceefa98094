package io.greenlit.status.reading.sense;

import io.greenlit.status.claim.Certainty;
import io.greenlit.status.reading.lexicon.PatternIndex;
import io.greenlit.status.reading.lexicon.PatternIndex.Match;
import io.greenlit.status.reading.lexicon.PatternRows;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.sense.Modifier.Direction;
import io.greenlit.status.reading.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells how a trigger is meant from the modifiers whose scope it stands in. */
final class Modifiers {

  private final PatternIndex<Modifier> index;

  private Modifiers(PatternIndex<Modifier> index) {
    this.index = index;
  }

  static Modifiers standard() {
    List<Row> rows = Rows.of("modifiers.tsv", 5);
    Rows.requireDistinctIds(rows);
    return new Modifiers(PatternRows.of(rows, 4).index(row -> true, Modifier::of));
  }

  /**
   * How a trigger is meant.
   *
   * @param rules ids of the modifiers that say so
   * @param attribution the words that name the source; null for the author
   */
  record Sense(Axes axes, List<String> rules, @Nullable String attribution) {

    Sense {
      rules = List.copyOf(rules);
    }
  }

  /** The modifiers of a sentence, without those that only look like one. */
  List<Match<Modifier>> in(List<Unit> units) {
    List<Match<Modifier>> all = index.matches(units);
    List<Match<Modifier>> pretending = new ArrayList<>();
    for (Match<Modifier> match : all) {
      if (match.value().pretends()) {
        pretending.add(match);
      }
    }
    List<Match<Modifier>> real = new ArrayList<>();
    for (Match<Modifier> match : all) {
      if (!match.value().pretends() && pretending.stream().noneMatch(match::overlaps)) {
        real.add(match);
      }
    }
    return real;
  }

  Sense sense(
      Sentence sentence,
      List<Unit> units,
      List<Match<Modifier>> modifiers,
      Match<Trigger> trigger) {
    Axes axes = Axes.PLAIN;
    List<String> rules = new ArrayList<>();
    String attribution = null;
    for (Match<Modifier> modifier : modifiers) {
      if (!modifier.value().stops()
          && !partOf(modifier, trigger)
          && reaches(modifier, trigger, modifiers)) {
        for (Modifier.Effect effect : modifier.value().effects()) {
          axes = axes.with(effect);
        }
        rules.add(modifier.value().id());
        if (modifier.value().attributes()) {
          attribution =
              sentence
                  .text()
                  .substring(
                      units.get(modifier.from()).start(), units.get(modifier.to() - 1).end());
        }
      }
    }
    if (sentence.question()) {
      axes = axes.with(new Modifier.Weakens(Certainty.QUESTION));
      rules.add("question-mark");
    }
    return new Sense(axes, rules.stream().distinct().toList(), attribution);
  }

  /** Who says a phrase that stands here. */
  Axes.Source source(List<Unit> units, Match<?> phrase) {
    List<Match<Modifier>> modifiers = in(units);
    Axes axes = Axes.PLAIN;
    for (Match<Modifier> modifier : modifiers) {
      if (modifier.value().attributes() && reaches(modifier, phrase, modifiers)) {
        for (Modifier.Effect effect : modifier.value().effects()) {
          axes = axes.with(effect);
        }
      }
    }
    return axes.source();
  }

  /** The "not" of "opted not to renew" is part of what the trigger says. */
  private static boolean partOf(Match<Modifier> modifier, Match<Trigger> trigger) {
    return modifier.value().negates()
        && trigger.value().negative()
        && modifier.from() >= trigger.from()
        && modifier.to() <= trigger.to();
  }

  private static boolean reaches(
      Match<Modifier> modifier, Match<?> phrase, List<Match<Modifier>> all) {
    if (modifier.overlaps(phrase)) {
      return true;
    }
    boolean before = modifier.to() <= phrase.from();
    Direction direction = modifier.value().direction();
    if (before ? direction == Direction.BACKWARD : direction == Direction.FORWARD) {
      return false;
    }
    int from = before ? modifier.to() : phrase.to();
    int to = before ? phrase.from() : modifier.from();
    return to - from <= modifier.value().window() && !stopped(from, to, all);
  }

  private static boolean stopped(int from, int to, List<Match<Modifier>> all) {
    for (Match<Modifier> other : all) {
      if (other.value().stops() && other.from() >= from && other.to() <= to) {
        return true;
      }
    }
    return false;
  }
}
