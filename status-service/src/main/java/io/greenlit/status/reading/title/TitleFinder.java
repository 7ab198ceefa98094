package io.greenlit.status.reading.title;

import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.date.Calendar;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.Masker;
import io.greenlit.status.reading.mask.TitleSpans;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the titles of an article: those of the catalogue, and names that stand where titles stand.
 */
public final class TitleFinder {

  /** What a name needs to be taken for a title. */
  private static final int ENOUGH = 3;

  /** What is enough where no other name is a title. */
  private static final int LAST_RESORT = 2;

  /** What quotes by themselves speak for a title. */
  private static final int QUOTED = 2;

  private final Catalogue catalogue;
  private final TitleForms forms;
  private final WordSets words;
  private final Calendar calendar;
  private final Masker masker;

  public TitleFinder(
      Catalogue catalogue, TitleForms forms, WordSets words, Calendar calendar, Masker masker) {
    this.catalogue = catalogue;
    this.forms = forms;
    this.words = words;
    this.calendar = calendar;
    this.masker = masker;
  }

  /**
   * The titles that the sentences name.
   *
   * @param listed for each sentence the token where it names shows of a list; -1 for none
   */
  public Titles titles(List<Sentence> sentences, int[] listed) {
    Candidates candidates = new Candidates(catalogue, words);
    Names names = new Names(words, calendar);
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      List<Unit> units = masker.units(sentence, TitleSpans.NONE);
      units.forEach(candidates::noteSeason);
      weigh(sentence, units, names, i, listed[i], candidates);
      candidates.addKnown(sentence, i);
    }
    candidates.spread(ENOUGH);
    return Titles.of(accepted(candidates.merged()), sentences, words);
  }

  /** Those with enough weight; of an article that has none such, the weightiest. */
  private static List<Candidate> accepted(List<Candidate> candidates) {
    List<Candidate> accepted = new ArrayList<>();
    Candidate best = null;
    for (Candidate candidate : candidates) {
      if (candidate.weight() >= ENOUGH) {
        accepted.add(candidate);
      }
      if (best == null || candidate.weight() > best.weight()) {
        best = candidate;
      }
    }
    if (accepted.isEmpty() && best != null && best.weight() >= LAST_RESORT) {
      accepted.add(best);
    }
    return accepted;
  }

  private void weigh(
      Sentence sentence,
      List<Unit> units,
      Names names,
      int number,
      int listed,
      Candidates candidates) {
    TitleForms.Context context = forms.context(units, sentence.heading());
    boolean shows = showTalk(units);
    int quoteEnd = -1;
    Names.Name last = null;
    List<Names.Name> all = names.in(sentence, units);
    boolean quotes = sentence.heading() && all.stream().anyMatch(name -> name.look().quoted());
    for (Names.Name name : all) {
      int weight = forms.weight(context, name.from(), name.to());
      if (quotes && !name.look().quoted()) {
        weight = Math.min(weight, 0);
      }
      if (name.look().quoted()) {
        boolean beside = quoteEnd >= 0 && onlyJoints(units, quoteEnd, name.from());
        weight += QUOTED + (shows || beside ? 1 : 0) + (sentence.heading() ? 1 : 0);
        quoteEnd = name.to();
      }
      if (name.look().season() || inList(sentence, units, name, listed)) {
        weight += ENOUGH;
      }
      if (last != null && last.to() < name.from() && onlyJoints(units, last.to(), name.from())) {
        candidates.beside(Show.named(last.written()), Show.named(name.written()));
      }
      last = name;
      candidates.add(
          Show.named(name.written()),
          name.words(),
          weight,
          number,
          sentence.part() == Sentence.Part.HEADLINE);
      if (name.look().lead()) {
        candidates.doubt(Show.named(name.written()));
      }
    }
  }

  /** Whether nothing but a comma and "and" stands between. */
  private static boolean onlyJoints(List<Unit> units, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!units.get(i).is(",") && !units.get(i).is("and") && !units.get(i).is("or")) {
        return false;
      }
    }
    return true;
  }

  /** Whether the name begins an item of a list. */
  private static boolean inList(Sentence sentence, List<Unit> units, Names.Name name, int listed) {
    if (listed < 0 || name.from() >= units.size()) {
      return false;
    }
    int begin = sentence.tokens().get(Math.min(listed, sentence.tokens().size() - 1)).start();
    Unit first = units.get(name.from());
    if (first.start() <= begin) {
      return first.start() == begin;
    }
    Unit before = units.get(name.from() - 1);
    return before.is(",") || before.is("and") || before.is(";");
  }

  private boolean showTalk(List<Unit> units) {
    for (Unit unit : units) {
      boolean talk =
          switch (unit) {
            case Unit.Season season -> true;
            case Unit.Anaphor anaphor -> true;
            case Unit.Word word -> words.has(WordSets.Name.SHOW_NOUN, word.token().norm());
            case Unit.Title title -> true;
            case Unit.Day day -> false;
            case Unit.Network network -> false;
          };
      if (talk) {
        return true;
      }
    }
    return false;
  }
}
