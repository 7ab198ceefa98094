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

  /** The titles that the sentences name. */
  public Titles titles(List<Sentence> sentences) {
    Candidates candidates = new Candidates(catalogue);
    Names names = new Names(words, calendar);
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      List<Unit> units = masker.units(sentence, TitleSpans.NONE);
      units.forEach(candidates::noteSeason);
      weigh(sentence, units, names, i, candidates);
      candidates.addKnown(sentence, i);
    }
    List<Candidate> accepted = new ArrayList<>();
    for (Candidate candidate : candidates.merged()) {
      if (candidate.weight() >= ENOUGH) {
        accepted.add(candidate);
      }
    }
    return Titles.of(accepted, sentences, words);
  }

  private void weigh(
      Sentence sentence, List<Unit> units, Names names, int number, Candidates candidates) {
    TitleForms.Context context = forms.context(units, sentence.heading());
    boolean shows = showTalk(units);
    for (Names.Name name : names.in(sentence, units)) {
      int weight = forms.weight(context, name.from(), name.to());
      if (name.look().quoted()) {
        weight += 1 + (shows ? 1 : 0) + (sentence.heading() ? 1 : 0);
      }
      if (name.look().season()) {
        weight += ENOUGH;
      }
      candidates.add(Show.named(name.written()), name.words(), weight, number);
      if (name.look().lead()) {
        candidates.doubt(Show.named(name.written()));
      }
    }
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
