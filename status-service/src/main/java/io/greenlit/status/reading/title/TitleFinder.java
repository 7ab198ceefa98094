package io.greenlit.status.reading.title;

import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.Countries;
import io.greenlit.status.reading.catalogue.EverydayWords;
import io.greenlit.status.reading.date.Calendar;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.Masker;
import io.greenlit.status.reading.mask.Networks;
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
  private final KnownNames known;
  private final Surroundings surroundings;
  private final TitleForms forms;
  private final WordSets words;
  private final Calendar calendar;
  private final Masker masker;

  /** What tells shows with one title apart, and titles from everyday words. */
  public record Surroundings(Networks networks, Countries countries, EverydayWords everyday) {}

  public TitleFinder(
      Catalogue catalogue,
      Surroundings surroundings,
      TitleForms forms,
      WordSets words,
      Calendar calendar,
      Masker masker) {
    this.catalogue = catalogue;
    this.known = new KnownNames(catalogue, surroundings.everyday(), words);
    this.surroundings = surroundings;
    this.forms = forms;
    this.words = words;
    this.calendar = calendar;
    this.masker = masker;
  }

  /** The same with another catalogue. */
  public TitleFinder with(Catalogue other) {
    return new TitleFinder(other, surroundings, forms, words, calendar, masker);
  }

  /**
   * The titles that the sentences name.
   *
   * @param year of the article
   */
  public Titles titles(List<Sentence> sentences, int year) {
    List<List<Unit>> units = new ArrayList<>();
    List<List<Names.Name>> written = new ArrayList<>();
    List<List<KnownNames.Mention>> mentions = new ArrayList<>();
    Names names = new Names(words, calendar);
    for (Sentence sentence : sentences) {
      units.add(masker.units(sentence, TitleSpans.NONE));
      written.add(names.in(sentence, units.getLast()));
      mentions.add(known.in(sentence, units.getLast(), written.getLast()));
    }
    Namesakes namesakes =
        new Namesakes(sentences, mentions, surroundings.networks(), surroundings.countries(), year);
    Candidates candidates = new Candidates(catalogue, namesakes);
    for (int i = 0; i < sentences.size(); i++) {
      units.get(i).forEach(candidates::noteSeason);
      weigh(sentences.get(i), units.get(i), written.get(i), i, candidates);
      for (KnownNames.Mention mention : mentions.get(i)) {
        candidates.addKnown(mention, i);
      }
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
      Sentence sentence,
      List<Unit> units,
      List<Names.Name> names,
      int number,
      Candidates candidates) {
    TitleForms.Context context = forms.context(units, sentence.heading());
    boolean shows = showTalk(units);
    for (Names.Name name : names) {
      int weight = forms.weight(context, name.from(), name.to());
      if (name.look().quoted()) {
        weight += 1 + (shows ? 1 : 0) + (sentence.heading() ? 1 : 0);
      }
      if (name.look().season()) {
        weight += ENOUGH;
      }
      Show show = candidates.named(name.written());
      candidates.add(show, name.words(), weight, number);
      if (name.look().lead()) {
        candidates.doubt(show);
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
