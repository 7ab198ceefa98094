package io.greenlit.status.reading.discourse;

import io.greenlit.status.reading.date.DateMention;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.SeasonMention;
import io.greenlit.status.reading.mask.SeasonMention.Kind;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.residual.Classifier;
import io.greenlit.status.reading.residual.Features;
import io.greenlit.status.reading.residual.Judgement;
import io.greenlit.status.reading.residual.Sense;
import io.greenlit.status.reading.sense.Axes.Source;
import io.greenlit.status.reading.sense.Cue;
import io.greenlit.status.reading.sense.Event;
import io.greenlit.status.reading.sense.Frame;
import io.greenlit.status.reading.sense.Frames;
import io.greenlit.status.reading.sense.Slot;
import io.greenlit.status.reading.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the classifier makes of a sentence in which no rule found anything said. */
public final class Learned {

  /** Below this share, 0..1000, a sentence is left alone. */
  private static final int SURE = 500;

  private static final String RULE = "learned.";

  /** A confidence, 0..1000, at which one guess is enough. */
  private static final int VERY_SURE = 500;

  private final Frames frames;
  private final Classifier classifier;
  private final WordSets words;

  public Learned(Frames frames, Classifier classifier, WordSets words) {
    this.words = words;
    this.frames = frames;
    this.classifier = classifier;
  }

  /** What the sentence says; null for nothing that is sure enough. */
  @Nullable Event event(Sentence sentence, List<Unit> units) {
    if (!named(units) || !ofShow(units)) {
      return null;
    }
    Judgement judgement = classifier.judge(Features.of(units, frames.cues(units)));
    Frame frame = frame(judgement.sense());
    if (frame == Frame.NONE || judgement.surest() < SURE || !fits(units, frame)) {
      return null;
    }
    DateMention date = date(units);
    return new Event(
        sentence,
        frame == Frame.DATE && date == null ? Frame.RENEW : frame,
        slot(units),
        season(units),
        frames.whole(units).saidBy(source(units, judgement.sense())),
        date,
        null,
        null,
        List.of(
            new Cue(
                Cue.Kind.LEARNED,
                RULE + judgement.sense().written(),
                sentence,
                sentence.tokens().getFirst().start(),
                sentence.tokens().getLast().end())),
        judgement.surest());
  }

  /** Whether a draft comes from the classifier. */
  static boolean made(Draft draft) {
    return draft.rules().getFirst().startsWith(RULE);
  }

  /** Whether a guess stands: very sure by itself, or made of another sentence, too. */
  static boolean sure(Draft guess, List<Draft> all) {
    return guess.confidence() >= VERY_SURE
        || all.stream().filter(other -> other.status() == guess.status()).count() > 1;
  }

  /** Whether it speaks of a show at all: of a season, or of a show and not of a contract. */
  private boolean ofShow(List<Unit> units) {
    boolean show = false;
    boolean other = false;
    for (Unit unit : units) {
      if (unit instanceof Unit.Season) {
        return true;
      }
      show |=
          unit instanceof Unit.Title
              || (unit instanceof Unit.Anaphor anaphor && !anaphor.plural())
              || unit.is("it");
      other |= unit instanceof Unit.Word word && words.has(WordSets.Name.OTHER_NOUN, word.token());
    }
    return show && !other;
  }

  /** "It" alone is too little for talk. */
  private static boolean named(List<Unit> units) {
    for (Unit unit : units) {
      if (unit instanceof Unit.Title
          || unit instanceof Unit.Anaphor
          || (unit instanceof Unit.Season season && !season.season().event())) {
        return true;
      }
    }
    return false;
  }

  /** A reunion's date is no premiere's. */
  private static boolean fits(List<Unit> units, Frame frame) {
    return frame != Frame.DATE
        || units.stream()
            .noneMatch(unit -> unit instanceof Unit.Season season && season.season().event());
  }

  private static Frame frame(Sense sense) {
    return switch (sense) {
      case NONE -> Frame.NONE;
      case UNCONFIRMED -> Frame.OPEN;
      case RENEWED, RUMOURED_RENEWAL -> Frame.RENEW;
      case CANCELLED, RUMOURED_CANCELLATION -> Frame.CANCEL;
      case CONCLUDED -> Frame.END;
      case IN_PRODUCTION -> Frame.PRODUCE;
      case DATED -> Frame.DATE;
    };
  }

  private Source source(List<Unit> units, Sense sense) {
    return switch (sense) {
      case RUMOURED_RENEWAL, RUMOURED_CANCELLATION -> Source.RUMOUR;
      case NONE, UNCONFIRMED -> Source.AUTHOR;
      case RENEWED, CANCELLED, CONCLUDED, IN_PRODUCTION, DATED -> {
        Source named = frames.source(units);
        yield named == Source.PERSON ? Source.AUTHOR : named;
      }
    };
  }

  private static Slot slot(List<Unit> units) {
    for (Unit unit : units) {
      if (unit instanceof Unit.Title title) {
        return new Slot.Named(title.showId());
      }
    }
    return new Slot.Meant();
  }

  /** The season that the sentence is about: the highest that it numbers, or else one to come. */
  private static @Nullable SeasonMention season(List<Unit> units) {
    SeasonMention best = null;
    for (Unit unit : units) {
      if (unit instanceof Unit.Season season
          && !season.season().event()
          && rank(season.season()) > rank(best)) {
        best = season.season();
      }
    }
    return best;
  }

  private static int rank(@Nullable SeasonMention season) {
    if (season == null) {
      return 0;
    }
    return season.kind() == Kind.NUMBERED
        ? 2 + season.numbers().getLast()
        : season.kind() == Kind.NEXT ? 2 : 1;
  }

  private static @Nullable DateMention date(List<Unit> units) {
    for (Unit unit : units) {
      if (unit instanceof Unit.Day day) {
        return day.date();
      }
    }
    return null;
  }
}
