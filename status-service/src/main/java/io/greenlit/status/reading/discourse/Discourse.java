package io.greenlit.status.reading.discourse;

import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.reading.lexicon.SourceKind;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.SeasonMention;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.sense.Axes;
import io.greenlit.status.reading.sense.DecisionTable;
import io.greenlit.status.reading.sense.Event;
import io.greenlit.status.reading.sense.Frame;
import io.greenlit.status.reading.sense.Frames;
import io.greenlit.status.reading.sense.Heard;
import io.greenlit.status.reading.sense.Slot;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Sentence.Part;
import io.greenlit.status.reading.text.Token;
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

  private final Frames frames;
  private final DecisionTable table;
  private final Disowning disowning;
  private final CitedSource citedSource;
  private final WordSets words;
  private final @Nullable Learned learned;

  public Discourse(
      Frames frames,
      DecisionTable table,
      Disowning disowning,
      CitedSource citedSource,
      WordSets words,
      @Nullable Learned learned) {
    this.frames = frames;
    this.table = table;
    this.disowning = disowning;
    this.citedSource = citedSource;
    this.words = words;
    this.learned = learned;
  }

  /** One show's claims, and the drafts that came to none. */
  public record ShowClaims(Show show, Reconciliation.Reconciled reconciled) {

    /** The claims, by position. */
    public List<Claim> claims() {
      return reconciled.claims();
    }
  }

  /** What an article says, and sentence by sentence what that was read from. */
  public record Findings(
      List<ShowClaims> shows, @Nullable String citedSource, List<Told> sentences) {

    public Findings {
      shows = List.copyOf(shows);
      sentences = List.copyOf(sentences);
    }
  }

  /** What the sentences claim of the shows whose titles are these. */
  public Findings read(
      List<Sentence> sentences,
      Titles titles,
      List<Roundup.@Nullable Item> listed,
      SourceKind source,
      @Nullable String publisher,
      LocalDate textDate,
      boolean dateKnown) {
    List<List<Unit>> units = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      units.add(titles.units(i));
    }
    Focus focus = Focus.of(titles, sentences, units);
    Drafting drafting = new Drafting(table, source, textDate, dateKnown);
    List<Draft> drafts = new ArrayList<>();
    List<Told> told = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    Map<String, Map<Integer, Integer>> talked = new HashMap<>();
    Speech speech = new Speech();
    String cited = null;
    boolean elsewhere = elsewhere(sentences, units);
    boolean ruled = false;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      focus.enter(sentence);
      Heard heard = heard(sentence, units.get(i), listed.get(i), !ruled);
      heard = heard.saying(speech.attributed(sentence, heard.events()));
      List<Told.Unclaimed> unclaimed = new ArrayList<>();
      for (Event event : heard.events()) {
        String show = show(event.slot(), focus, units.get(i));
        if (show != null) {
          Drafting.Drafted drafted = drafting.drafts(event, show);
          drafts.addAll(drafted.drafts());
          ruled |= show.equals(focus.main()) && outweighsGuesses(drafted.drafts(), elsewhere);
          if (drafted.drafts().isEmpty() && drafted.decision() != null) {
            unclaimed.add(new Told.Unclaimed(event, drafted.decision()));
          }
          noteAired(event, show, known);
        }
      }
      told.add(new Told(sentence, units.get(i), heard, unclaimed));
      if (!heard.events().isEmpty() && cited == null) {
        cited = citedSource.in(units.get(i), publisher);
      }
      noteTalk(units.get(i), focus, talked);
      disowning.apply(sentence, units.get(i), frames, source, drafts);
      focus.leave(units.get(i));
      List<Unit> spoken = units.get(i);
      speech.leave(sentence, spoken, () -> frames.source(spoken));
    }
    return new Findings(
        shows(
            new Hearsay(frames, disowning, table, source).applied(drafts, told),
            titles,
            known,
            talked,
            oneSeason(sentences),
            focus.main(),
            elsewhere),
        cited,
        told);
  }

  /**
   * An item of a list says what the list says, unless it is a sentence of its own.
   *
   * @param guess whether what the classifier makes of the sentence can still count
   */
  private Heard heard(
      Sentence sentence, List<Unit> units, Roundup.@Nullable Item item, boolean guess) {
    Heard own = frames.heard(sentence, units);
    if (item != null && (own.events().isEmpty() || item.all())) {
      List<Event> ofList = Listed.events(sentence, units, item, doubts(units));
      return ofList.isEmpty() ? own : own.saying(ofList);
    }
    Event guessed =
        guess && own.events().isEmpty() && learned != null ? learned.event(sentence, units) : null;
    return guessed == null ? own : own.saying(List.of(guessed));
  }

  /** How a line of a list is meant: as plain as the list, but for doubts in the line itself. */
  private Axes doubts(List<Unit> units) {
    Axes whole = frames.whole(units);
    Axes.Source source = frames.source(units);
    return switch (source) {
      case FANS, RUMOUR -> whole.saidBy(source);
      case AUTHOR, TRADE, OFFICIAL, PERSON -> whole;
    };
  }

  private static @Nullable String show(Slot slot, Focus focus, List<Unit> units) {
    return switch (slot) {
      case Slot.Named named -> named.showId();
      case Slot.Meant meant -> focus.meant(units);
      case Slot.Empty empty -> focus.meant(units);
      case Slot.Other other -> null;
    };
  }

  /** Whether the headline speaks of a contract or a tour, and of no season. */
  private boolean elsewhere(List<Sentence> sentences, List<List<Unit>> units) {
    boolean other = false;
    for (int i = 0; i < sentences.size() && sentences.get(i).part() == Part.HEADLINE; i++) {
      for (Unit unit : units.get(i)) {
        if (unit instanceof Unit.Season) {
          return false;
        }
        other |=
            unit instanceof Unit.Word word && words.has(WordSets.Name.OTHER_NOUN, word.token());
      }
    }
    return other;
  }

  private boolean oneSeason(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (words.has(WordSets.Name.ONE_SEASON, token)) {
          return true;
        }
      }
    }
    return false;
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

  /**
   * What the classifier guessed counts only of the show that the article is about, only where no
   * rule found anything said of it, or nothing but that nobody has said anything and the guess is a
   * rumour, and only where it is very sure or guesses so twice. Wishes count only where the
   * headline is not about something else, such as a contract.
   */
  private static List<Draft> trusted(List<Draft> drafts, boolean main, boolean elsewhere) {
    List<Draft> ruled =
        drafts.stream()
            .filter(draft -> !Learned.made(draft) && !idleTalk(draft, elsewhere))
            .toList();
    if (!main || !ruled.stream().allMatch(Discourse::silence)) {
      return ruled;
    }
    return drafts.stream()
        .filter(draft ->
            ruled.contains(draft)
                || (Learned.made(draft)
                    && Learned.sure(draft, drafts)
                    && (ruled.isEmpty() || draft.rumour())))
        .toList();
  }

  /** Whether next to what a rule found no guess about the same show counts. */
  private static boolean outweighsGuesses(List<Draft> drafts, boolean elsewhere) {
    for (Draft draft : drafts) {
      if (!Learned.made(draft) && !idleTalk(draft, elsewhere) && !silence(draft)) {
        return true;
      }
    }
    return false;
  }

  private static boolean idleTalk(Draft draft, boolean elsewhere) {
    return elsewhere && draft.tier() == Tier.FANS;
  }

  private static boolean silence(Draft draft) {
    return draft.status() == Status.UNCONFIRMED && draft.tier() != Tier.OFFICIAL;
  }

  private static List<ShowClaims> shows(
      List<Draft> drafts,
      Titles titles,
      Map<String, Integer> known,
      Map<String, Map<Integer, Integer>> talked,
      boolean oneSeason,
      @Nullable String main,
      boolean elsewhere) {
    Map<String, List<Draft>> byShow = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      byShow.computeIfAbsent(draft.showId(), id -> new ArrayList<>()).add(draft);
    }
    List<ShowClaims> shows = new ArrayList<>();
    byShow.forEach((id, all) -> {
      Reconciliation.Reconciled reconciled =
          Reconciliation.reconciled(
              trusted(all, id.equals(main), elsewhere),
              known.getOrDefault(id, 0),
              talked.getOrDefault(id, Map.of()),
              oneSeason);
      if (!reconciled.kept().isEmpty()) {
        shows.add(new ShowClaims(titles.show(id), reconciled));
      }
    });
    return shows;
  }
}
