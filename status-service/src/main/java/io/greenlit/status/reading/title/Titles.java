package io.greenlit.status.reading.title;

import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.Masker;
import io.greenlit.status.reading.mask.TitleSpans;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The titles of one article, and where they stand in its sentences. */
public final class Titles {

  private final Map<String, Candidate> byId = new HashMap<>();
  private final List<List<Place>> places;
  private final List<List<Unit>> units;

  /** Where a sentence names a show: the number of the first token, and what it begins. */
  record Place(int from, TitleSpans.Span span) {

    boolean of(Show show) {
      return span.showId().equals(show.id());
    }
  }

  private Titles(List<List<Place>> places, List<List<Unit>> units) {
    this.places = List.copyOf(places);
    this.units = List.copyOf(units);
  }

  static Titles of(
      List<Candidate> candidates,
      List<Sentence> sentences,
      List<List<Unit>> untitled,
      Masker masker,
      WordSets words) {
    TitleSpotter spotter = new TitleSpotter(candidates, sentences, words);
    List<List<Place>> places = new ArrayList<>(sentences.size());
    List<List<Unit>> units = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      places.add(candidates.isEmpty() ? List.of() : places(sentence, spotter));
      units.add(places.getLast().isEmpty() ? untitled.get(i) : masker.units(sentence, spotter));
    }
    Titles titles = new Titles(places, units);
    candidates.forEach(candidate -> titles.byId.put(candidate.show().id(), candidate));
    return titles;
  }

  private static List<Place> places(Sentence sentence, TitleSpotter spotter) {
    List<Place> places = new ArrayList<>(0);
    for (int at = 0; at < sentence.tokens().size(); at++) {
      TitleSpans.Span span = spotter.at(sentence, at);
      if (span != null) {
        places.add(new Place(at, span));
        at = span.to() - 1;
      }
    }
    return places;
  }

  /** The show with this id. */
  public Show show(String id) {
    Candidate candidate = byId.get(id);
    if (candidate == null) {
      throw new IllegalArgumentException("no title of this article has the id " + id);
    }
    return candidate.show();
  }

  /** What else the article says a show is called. */
  List<String> otherTitles(Show show) {
    Candidate candidate = byId.get(show.id());
    return candidate == null
        ? List.of()
        : candidate.otherTitles().stream()
            .filter(title -> !Show.idOf(title).equals(Show.idOf(show.title())))
            .toList();
  }

  /** How often the article names a show. */
  public int count(String id) {
    Candidate candidate = byId.get(id);
    return candidate == null ? 0 : candidate.count();
  }

  /** The units of a sentence by its number, its titles among them. */
  public List<Unit> units(int sentence) {
    return units.get(sentence);
  }

  /** Where a sentence names shows, in order and without overlaps. */
  List<Place> places(int sentence) {
    return places.get(sentence);
  }

  /** The ids of all shows found. */
  public Set<String> ids() {
    return Set.copyOf(byId.keySet());
  }
}
