package io.greenlit.status.reading.title;

import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.Countries;
import io.greenlit.status.reading.catalogue.EverydayWords;
import io.greenlit.status.reading.date.Calendar;
import io.greenlit.status.reading.lexicon.PhraseClass;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.Masker;
import io.greenlit.status.reading.mask.Networks;
import io.greenlit.status.reading.mask.TitleSpans;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the titles of an article: those of the catalogue, and names that stand where titles stand.
 */
public final class TitleFinder {

  /** What a name needs to be taken for a title. */
  private static final int ENOUGH = 3;

  /** What is enough where no other name is a title. */
  private static final int LAST_RESORT = 2;

  /** Words of television that an article has at least when it names a show nobody knows. */
  private static final int LEAST_TELEVISION = 1;

  /** What quotes by themselves speak for a title. */
  private static final int QUOTED = 2;

  private static final int LONGEST_BRACKET = 12;

  private final Catalogue catalogue;
  private final KnownNames known;
  private final Surroundings surroundings;
  private final TitleForms forms;
  private final WordSets words;
  private final Calendar calendar;
  private final Names names;
  private final Masker masker;
  private final OtherTitles otherTitles;

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
    this.names = new Names(words, calendar);
    this.masker = masker;
    this.otherTitles = new OtherTitles(words, surroundings.everyday());
  }

  /** The same with another catalogue. */
  public TitleFinder with(Catalogue other) {
    return new TitleFinder(other, surroundings, forms, words, calendar, masker);
  }

  /**
   * The titles that the sentences name.
   *
   * @param listed for each sentence the token where it names shows of a list; -1 for none
   * @param year of the article
   */
  public Titles titles(List<Sentence> sentences, int[] listed, int year) {
    List<List<Unit>> units = new ArrayList<>();
    List<List<Names.Name>> written = new ArrayList<>();
    List<List<KnownNames.Mention>> mentions = new ArrayList<>();
    Masker own = masker.of(sentences);
    for (Sentence sentence : sentences) {
      units.add(own.units(sentence, TitleSpans.NONE));
      written.add(names.in(sentence, units.getLast()));
      mentions.add(known.in(sentence, units.getLast(), written.getLast()));
    }
    Namesakes namesakes =
        new Namesakes(sentences, mentions, surroundings.networks(), surroundings.countries(), year);
    Candidates candidates = new Candidates(catalogue, namesakes, words);
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      candidates.note(units.get(i));
      weigh(sentence, units.get(i), written.get(i), i, listed[i], candidates);
      for (KnownNames.Mention mention : mentions.get(i)) {
        candidates.addKnown(mention, i, sentence.part() == Sentence.Part.HEADLINE);
      }
    }
    candidates.spread(ENOUGH);
    int television = televisionWords(sentences, units);
    List<Candidate> possible =
        candidates.merged().stream()
            .filter(one -> television >= (catalogue.has(one.show().id()) ? 1 : LEAST_TELEVISION))
            .toList();
    return Titles.of(accepted(possible, television), sentences, units, own, words);
  }

  /**
   * How many different words of television the article has, counted until they are enough; any
   * season and any network is one.
   */
  private int televisionWords(List<Sentence> sentences, List<List<Unit>> units) {
    Set<String> found = new HashSet<>();
    for (List<Unit> sentence : units) {
      for (Unit unit : sentence) {
        if (unit instanceof Unit.Network) {
          found.add(PhraseClass.NETWORK.name());
        } else if (unit instanceof Unit.Season season) {
          found.add(
              (season.season().event() ? PhraseClass.SEASON_PART : PhraseClass.SEASON).name());
        }
      }
    }
    for (int i = 0; i < sentences.size() && found.size() <= LEAST_TELEVISION; i++) {
      for (Token token : sentences.get(i).tokens()) {
        if (words.has(WordSets.Name.TELEVISION, token)) {
          found.add(token.norm());
        }
      }
    }
    return found.size();
  }

  /**
   * Those with enough weight; of an article about television without any, the weightiest, and of a
   * headline without any, the weightiest there.
   */
  private static List<Candidate> accepted(List<Candidate> candidates, int television) {
    List<Candidate> accepted = new ArrayList<>();
    Candidate best = null;
    Candidate headline = null;
    boolean named = false;
    for (Candidate candidate : candidates) {
      if (candidate.weight() >= ENOUGH) {
        accepted.add(candidate);
        named |= candidate.headline();
      }
      best = weightier(best, candidate);
      headline =
          candidate.headline() && candidate.words().size() > 1
              ? weightier(headline, candidate)
              : headline;
    }
    boolean plain = television > LEAST_TELEVISION;
    Candidate last = accepted.isEmpty() ? best : named ? null : headline;
    if (plain && last != null && last.weight() == LAST_RESORT) {
      accepted.add(last);
    }
    return accepted;
  }

  private static Candidate weightier(@Nullable Candidate known, Candidate other) {
    return known == null || other.weight() > known.weight() ? other : known;
  }

  private void weigh(
      Sentence sentence,
      List<Unit> units,
      List<Names.Name> names,
      int number,
      int listed,
      Candidates candidates) {
    if (names.isEmpty()) {
      return;
    }
    TitleForms.Context context = forms.context(units, sentence.heading());
    boolean shows = showTalk(units);
    int quoteEnd = -1;
    Names.Name last = null;
    boolean quotes = sentence.heading() && names.stream().anyMatch(name -> name.look().quoted());
    List<OtherTitles.Pair> pairs = otherTitles.in(units, names);
    pairs.forEach(candidates::pair);
    for (Names.Name name : names) {
      int weight = forms.weight(context, name.from(), behindBracket(units, name, pairs));
      if (quotes && !name.look().quoted()) {
        weight = Math.min(weight, 0);
      }
      if (name.look().quoted()) {
        boolean beside = quoteEnd >= 0 && onlyJoints(units, quoteEnd, name.from());
        weight += QUOTED + (shows || beside ? 1 : 0) + (sentence.heading() ? 1 : 0);
        quoteEnd = name.to();
      }
      if (sentence.part() == Sentence.Part.HEADING
          && name.from() == 0
          && name.to() == units.size()) {
        weight++;
      }
      if (name.look().season() || inList(sentence, units, name, listed)) {
        weight += ENOUGH;
      }
      if (last != null && last.to() < name.from() && onlyJoints(units, last.to(), name.from())) {
        candidates.beside(candidates.named(last.written()), candidates.named(name.written()));
      }
      last = name;
      Show show = candidates.named(name.written());
      candidates.add(show, name.words(), weight, number, sentence.part() == Sentence.Part.HEADLINE);
      if (name.look().lead()) {
        candidates.doubt(show);
      }
      if (name.look().quoted()) {
        candidates.quote(show);
      }
    }
  }

  /** Where the text goes on behind a name: "Salt Road (2022) returns". */
  private static int behindBracket(
      List<Unit> units, Names.Name name, List<OtherTitles.Pair> pairs) {
    for (OtherTitles.Pair pair : pairs) {
      if (pair.title().equals(name)) {
        return pair.to();
      }
    }
    int open = name.to();
    if (open >= units.size() || !units.get(open).is("(")) {
      return open;
    }
    int close = open + 1;
    while (close < units.size() && close - open <= LONGEST_BRACKET && !units.get(close).is(")")) {
      close++;
    }
    boolean closed = close < units.size() && units.get(close).is(")");
    boolean year = close == open + 2 && Years.is(units.get(open + 1));
    return closed && (year || name.look().quoted()) ? close + 1 : open;
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
            case Unit.Word word -> words.has(WordSets.Name.SHOW_NOUN, word.token());
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
