package io.greenlit.status.reading.discourse;

import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Status;
import io.greenlit.status.reading.date.DateMention;
import io.greenlit.status.reading.lexicon.SourceKind;
import io.greenlit.status.reading.mask.SeasonMention;
import io.greenlit.status.reading.mask.SeasonMention.Kind;
import io.greenlit.status.reading.sense.DecisionTable;
import io.greenlit.status.reading.sense.Event;
import io.greenlit.status.reading.sense.Frame;
import io.greenlit.status.reading.sense.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes drafts of what sentences say.
 *
 * @param publisher what the article's own word is worth
 * @param textDate the day that "June 17" is near to
 * @param dateKnown whether the article tells that day; else nothing can be called past
 */
public record Drafting(
    DecisionTable table, SourceKind publisher, LocalDate textDate, boolean dateKnown) {

  /**
   * What came of an event.
   *
   * @param decision id of the row that decided; null where no row was asked or none fits
   * @param drafts none, one, or one for each season
   */
  public record Drafted(@Nullable String decision, List<Draft> drafts) {

    static final Drafted NOTHING = new Drafted(null, List.of());

    public Drafted {
      drafts = List.copyOf(drafts);
    }
  }

  /** The drafts of an event about this show. */
  public Drafted drafts(Event event, String showId) {
    LocalDate day = event.date() == null ? null : event.date().resolve(textDate);
    Frame frame = frame(event, day);
    DecisionTable.Decision decision = frame == null ? null : table.decide(frame, event.axes());
    if (frame == null || decision == null) {
      return Drafted.NOTHING;
    }
    Verdict verdict = decision.verdict();
    if (verdict == null) {
      return new Drafted(decision.rule(), List.of());
    }
    List<Draft> drafts = new ArrayList<>();
    for (Integer season : seasons(frame, event.season())) {
      drafts.add(draft(event, showId, verdict, season, day));
    }
    return new Drafted(
        decision.rule(),
        drafts.isEmpty() ? List.of(draft(event, showId, verdict, null, day)) : drafts);
  }

  /**
   * A premiere without even its month only says that the season comes; one in the past says nothing
   * new.
   */
  private @Nullable Frame frame(Event event, @Nullable LocalDate day) {
    if (event.frame() != Frame.DATE) {
      return event.frame();
    }
    DateMention date = event.date();
    if (date == null || day == null || (dateKnown && day.isBefore(textDate.minusDays(1)))) {
      return null;
    }
    return switch (date.precision()) {
      case DAY, MONTH -> Frame.DATE;
      case SEASON_OF_YEAR, YEAR -> Frame.RENEW;
    };
  }

  private Draft draft(
      Event event,
      String showId,
      Verdict verdict,
      @Nullable Integer season,
      @Nullable LocalDate day) {
    List<String> rules = new ArrayList<>(event.rules());
    rules.add(verdict.id());
    boolean dated = verdict.status() == Status.DATED && day != null;
    return new Draft(
        showId,
        season,
        season != null || (event.season() != null && event.season().kind() == Kind.NEXT),
        verdict.status(),
        verdict.polarity(),
        event.axes().certainty(),
        verdict.tier() == null ? publisher.tier() : publisher.passedOn(verdict.tier()),
        (alone(verdict) ? publisher.own(verdict.confidence()) : verdict.confidence())
            * event.sureness()
            / Event.RULED,
        event.attribution(),
        dated && day != null && event.date() != null
            ? new Premiere(day, event.date().precision())
            : null,
        event.network(),
        event.season() != null && event.season().last(),
        event.frame() == Frame.RESCUE || event.frame() == Frame.REVERSE,
        event.sentence(),
        event.cues(),
        rules);
  }

  /** Whether nobody but the publisher stands for what is said. */
  private boolean alone(Verdict verdict) {
    return verdict.tier() == null || publisher.passedOn(verdict.tier()) != verdict.tier();
  }

  private static List<Integer> seasons(Frame frame, @Nullable SeasonMention season) {
    if (season == null) {
      return List.of();
    }
    return switch (season.kind()) {
      case NUMBERED -> season.numbers();
      case COUNT ->
          frame.stops()
              ? List.of(season.numbers().getFirst() + 1)
              : List.of(season.numbers().getFirst());
      case NEXT, CURRENT -> List.of();
    };
  }
}
