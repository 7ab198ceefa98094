package io.greenlit.status.reading.discourse;

import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.Masker;
import io.greenlit.status.reading.mask.SeasonMention;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.sense.DecisionTable;
import io.greenlit.status.reading.sense.Event;
import io.greenlit.status.reading.sense.Frame;
import io.greenlit.status.reading.sense.Frames;
import io.greenlit.status.reading.sense.Slot;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.title.Titles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads an article's sentences one after the other and keeps track of what they speak of. */
public final class Discourse {

  private final Masker masker;
  private final Frames frames;
  private final DecisionTable table;
  private final Disowning disowning;
  private final CitedSource citedSource;
  private final WordSets words;
  private final @Nullable Learned learned;

  public Discourse(
      Masker masker,
      Frames frames,
      DecisionTable table,
      Disowning disowning,
      CitedSource citedSource,
      WordSets words,
      @Nullable Learned learned) {
    this.masker = masker;
    this.frames = frames;
    this.table = table;
    this.disowning = disowning;
    this.citedSource = citedSource;
    this.words = words;
    this.learned = learned;
  }

  /** One show's claims. */
  public record ShowClaims(Show show, List<Claim> claims) {

    public ShowClaims {
      claims = List.copyOf(claims);
    }
  }

  /** What an article says. */
  public record Findings(List<ShowClaims> shows, @Nullable String citedSource) {

    public Findings {
      shows = List.copyOf(shows);
    }
  }

  /** What the sentences claim of the shows whose titles are these. */
  public Findings read(
      List<Sentence> sentences,
      Titles titles,
      List<Roundup.@Nullable Item> listed,
      Tier publisherTier,
      @Nullable String publisher,
      LocalDate textDate,
      boolean dateKnown) {
    List<List<Unit>> units = new ArrayList<>();
    for (Sentence sentence : sentences) {
      units.add(masker.units(sentence, titles));
    }
    Focus focus = Focus.of(titles, sentences, units);
    Drafting drafting = new Drafting(table, publisherTier, textDate, dateKnown);
    List<Draft> drafts = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    Map<String, Map<Integer, Integer>> talked = new HashMap<>();
    Speech speech = new Speech();
    String cited = null;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      focus.enter(sentence);
      List<Event> events =
          speech.attributed(sentence, events(sentence, units.get(i), listed.get(i)));
      for (Event event : events) {
        String show = show(event.slot(), focus, units.get(i));
        if (show != null) {
          drafts.addAll(drafting.drafts(event, show));
          noteAired(event, show, known);
        }
      }
      if (!events.isEmpty() && cited == null) {
        cited = citedSource.in(units.get(i), publisher);
      }
      noteTalk(units.get(i), focus, talked);
      disowning.apply(sentence, units.get(i), frames, drafts);
      focus.leave(units.get(i));
      speech.leave(sentence, units.get(i), frames.source(units.get(i)));
    }
    return new Findings(shows(drafts, titles, known, talked, oneSeason(sentences)), cited);
  }

  /** An item of a list says what the list says, unless it is a sentence of its own. */
  private List<Event> events(Sentence sentence, List<Unit> units, Roundup.@Nullable Item item) {
    List<Event> own = frames.events(sentence, units);
    if (item != null && (own.isEmpty() || item.all())) {
      List<Event> ofList = Listed.events(sentence, units, item);
      return ofList.isEmpty() ? own : ofList;
    }
    Event guess = own.isEmpty() && learned != null ? learned.event(sentence, units) : null;
    return guess == null ? own : List.of(guess);
  }

  private static @Nullable String show(Slot slot, Focus focus, List<Unit> units) {
    return switch (slot) {
      case Slot.Named named -> named.showId();
      case Slot.Meant meant -> focus.meant(units);
      case Slot.Empty empty -> focus.meant(units);
      case Slot.Other other -> null;
    };
  }

  private boolean oneSeason(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .anyMatch(token -> words.has(WordSets.Name.ONE_SEASON, token.norm()));
  }

  private static void noteAired(Event event, String show, Map<String, Integer> known) {
    SeasonMention season = event.season();
    if (event.frame() == Frame.AIR && season != null && !season.numbers().isEmpty()) {
      known.merge(show, season.numbers().getLast(), Math::max);
    }
  }

  /** Counts how often the text speaks of each season of a show. */
  private static void noteTalk(
      List<Unit> units, Focus focus, Map<String, Map<Integer, Integer>> talked) {
    String show = focus.meant(units);
    for (Unit unit : units) {
      if (show != null
          && unit instanceof Unit.Season season
          && season.season().kind() == SeasonMention.Kind.NUMBERED) {
        talked
            .computeIfAbsent(show, id -> new TreeMap<>())
            .merge(season.season().numbers().getLast(), 1, Integer::sum);
      }
    }
  }

  /** What the classifier guessed of a show counts only where no rule found anything said of it. */
  private static List<Draft> byRules(List<Draft> drafts) {
    List<Draft> ruled = drafts.stream().filter(draft -> !Learned.made(draft)).toList();
    return ruled.isEmpty() ? drafts : ruled;
  }

  private static List<ShowClaims> shows(
      List<Draft> drafts,
      Titles titles,
      Map<String, Integer> known,
      Map<String, Map<Integer, Integer>> talked,
      boolean oneSeason) {
    Map<String, List<Draft>> byShow = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      byShow.computeIfAbsent(draft.showId(), id -> new ArrayList<>()).add(draft);
    }
    List<ShowClaims> shows = new ArrayList<>();
    byShow.forEach((id, all) -> {
      List<Draft> own = byRules(all);
      List<Claim> claims =
          Reconciliation.claims(
              own, known.getOrDefault(id, 0), talked.getOrDefault(id, Map.of()), oneSeason);
      if (!claims.isEmpty()) {
        shows.add(new ShowClaims(titles.show(id), claims));
      }
    });
    return shows;
  }
}
