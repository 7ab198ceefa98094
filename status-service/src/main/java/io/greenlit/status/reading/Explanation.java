package io.greenlit.status.reading;

import io.greenlit.status.claim.Claim;
import io.greenlit.status.reading.discourse.Discourse;
import io.greenlit.status.reading.discourse.Draft;
import io.greenlit.status.reading.discourse.Reconciliation.Outweighed;
import io.greenlit.status.reading.discourse.Told;
import io.greenlit.status.reading.explanation.Argument;
import io.greenlit.status.reading.explanation.Line;
import io.greenlit.status.reading.explanation.Mark;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.sense.Cue;
import io.greenlit.status.reading.sense.Event;
import io.greenlit.status.reading.text.Page;
import io.greenlit.status.reading.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reading with the words and rules that it rests on: what a person wants to see who doubts it.
 *
 * @param text what offsets of all sentences but the headline's count in; empty where unread
 * @param lines the article's sentences in order; none where it was not read
 * @param arguments claims kept, denied and outweighed, by show and in this order
 */
public record Explanation(
    Reading reading,
    @Nullable String headline,
    String text,
    List<Line> lines,
    List<Argument> arguments) {

  /** Of each show; nothing an honest article needs. */
  private static final int MOST_OUTWEIGHED = 100;

  public Explanation {
    lines = List.copyOf(lines);
    arguments = List.copyOf(arguments);
  }

  /** Of an article that was not read. */
  public static Explanation unread(Reading reading, @Nullable String headline) {
    return new Explanation(reading, headline, "", List.of(), List.of());
  }

  /** Of an article that was read. */
  public static Explanation of(Reading reading, Page page, Discourse.Findings findings) {
    List<Argument> arguments = new ArrayList<>();
    for (Discourse.ShowClaims show : findings.shows()) {
      for (Draft draft : show.reconciled().kept()) {
        arguments.add(
            new Argument(show.show(), draft.claim(), draft.sentence(), draft.cues(), null));
      }
      show.reconciled().outweighed().stream()
          .limit(MOST_OUTWEIGHED)
          .map(outweighed -> argument(show, outweighed))
          .forEach(arguments::add);
    }
    return new Explanation(
        reading, page.headline(), page.text(), lines(findings.sentences(), arguments), arguments);
  }

  /** The number, from 0, of the argument that outweighs another; null for none. */
  public @Nullable Integer outweighing(Argument argument) {
    Claim by = argument.outweighedBy();
    for (int i = 0; by != null && i < arguments.size(); i++) {
      Argument other = arguments.get(i);
      if (other.show().equals(argument.show()) && other.claim().equals(by)) {
        return i;
      }
    }
    return null;
  }

  private static Argument argument(Discourse.ShowClaims show, Outweighed outweighed) {
    Draft draft = outweighed.draft();
    return new Argument(
        show.show(), draft.claim(), draft.sentence(), draft.cues(), outweighed.by().claim());
  }

  private static List<Line> lines(List<Told> sentences, List<Argument> arguments) {
    Map<Place, Set<Cue>> cues = new HashMap<>();
    for (Told told : sentences) {
      for (Event event : told.heard().events()) {
        event.cues().forEach(cue -> add(cue, cues));
      }
    }
    for (Argument argument : arguments) {
      argument.cues().forEach(cue -> add(cue, cues));
    }
    List<Line> lines = new ArrayList<>();
    for (Told told : sentences) {
      List<Mark> marks = new ArrayList<>(masks(told.units()));
      for (Cue cue : cues.getOrDefault(Place.of(told.sentence()), Set.of())) {
        Mark.Kind kind = Mark.Kind.valueOf(cue.kind().name());
        marks.add(new Mark(kind, cue.rule(), cue.start(), cue.end()));
      }
      lines.add(new Line(told.sentence(), marks, told.heard().silenced(), told.unclaimed()));
    }
    return lines;
  }

  /** Where a sentence stands: cheaper to compare than the sentence. */
  private record Place(boolean headline, int start) {

    static Place of(Sentence sentence) {
      return new Place(sentence.block() < 0, sentence.start());
    }
  }

  private static void add(Cue cue, Map<Place, Set<Cue>> cues) {
    cues.computeIfAbsent(Place.of(cue.sentence()), place -> new LinkedHashSet<>()).add(cue);
  }

  private static List<Mark> masks(List<Unit> units) {
    List<Mark> marks = new ArrayList<>();
    for (Unit unit : units) {
      int start = unit.start();
      int end = unit.end();
      switch (unit) {
        case Unit.Title title -> marks.add(new Mark(Mark.Kind.TITLE, title.showId(), start, end));
        case Unit.Season season -> marks.add(new Mark(Mark.Kind.SEASON, "", start, end));
        case Unit.Day day -> marks.add(new Mark(Mark.Kind.DATE, "", start, end));
        case Unit.Network network ->
            marks.add(new Mark(Mark.Kind.NETWORK, network.name(), start, end));
        case Unit.Word word -> {}
        case Unit.Anaphor anaphor -> {}
      }
    }
    return marks;
  }
}
