package io.greenlit.status.reading.sense;

import io.greenlit.status.reading.lexicon.PatternIndex.Match;
import io.greenlit.status.reading.mask.SeasonMention;
import io.greenlit.status.reading.mask.SeasonMention.Kind;
import io.greenlit.status.reading.mask.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the season that a trigger speaks of. */
final class SeasonSlots {

  private static final int BEFORE = 3;
  private static final int PARTED = 5;

  /** A numbered season is meant rather than "next season", which may be a year of television. */
  private static final int UNNUMBERED = 1;

  private static final int FAR = 24;

  /**
   * A season beside a trigger.
   *
   * @param owner the show that it is a season of, where the text says so next to it
   */
  record Found(SeasonMention season, @Nullable String owner) {}

  @Nullable Found of(List<Unit> units, Match<Trigger> match, Slot slot) {
    Found best = null;
    int least = FAR;
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i) instanceof Unit.Season unit && suits(match.value().frame(), unit.season())) {
        int cost = cost(units, match, i) + (unit.season().numbers().isEmpty() ? UNNUMBERED : 0);
        String owner = owner(units, i);
        boolean others =
            owner != null && slot instanceof Slot.Named named && !named.showId().equals(owner);
        if ((cost < least || (cost == least && last(units, match, i))) && !others) {
          boolean passed = match.value().frame().stops() && after(units, i);
          best = new Found(passed ? passed(unit.season()) : unit.season(), owner);
          least = cost;
        }
      }
    }
    return best;
  }

  /** Of "season 1 was loved and season 2 has been ordered", the season beside the verb. */
  private static boolean last(List<Unit> units, Match<Trigger> match, int at) {
    return at > match.from() && at < match.to() && units.get(match.from()) instanceof Unit.Season;
  }

  private static boolean suits(Frame frame, SeasonMention season) {
    return switch (frame) {
      case DATE -> season.kind() != Kind.COUNT;
      case RENEW, RESCUE, PRODUCE, OPEN, SILENCE -> !season.event() && season.kind() != Kind.COUNT;
      case CANCEL, REVERSE, END, AIR -> !season.event();
      case NONE -> false;
    };
  }

  /** "cancelled after its second season": two seasons there were. */
  private static boolean after(List<Unit> units, int at) {
    for (int i = at - 1; i >= 0 && i >= at - 3; i--) {
      if (units.get(i).is("after") || units.get(i).is("following")) {
        return true;
      }
    }
    return false;
  }

  private static SeasonMention passed(SeasonMention season) {
    return season.kind() == Kind.NUMBERED
        ? new SeasonMention(Kind.COUNT, season.numbers(), season.last(), season.event())
        : season;
  }

  private static int cost(List<Unit> units, Match<Trigger> match, int at) {
    if (at >= match.from() && at < match.to()) {
      return 0;
    }
    boolean before = at < match.from();
    int from = before ? at + 1 : match.to();
    int to = before ? match.from() : at;
    int cost = to - from + (before ? BEFORE : 0);
    for (int i = from; i < to; i++) {
      if (units.get(i).is(";") || units.get(i).is("but") || units.get(i).is("while")) {
        cost += PARTED;
      }
    }
    return cost;
  }

  /** The show in "Salt Road season 2", "Salt Road's second season" or "season 2 of Salt Road". */
  private static @Nullable String owner(List<Unit> units, int at) {
    int before = at - 1;
    while (before >= 0 && before >= at - 3 && joint(units.get(before))) {
      before--;
    }
    if (before >= 0 && units.get(before) instanceof Unit.Title title) {
      return title.showId();
    }
    for (int i = at + 1; i < units.size() && i <= at + 6; i++) {
      if (units.get(i) instanceof Unit.Title title) {
        return units.get(at + 1).is("of") ? title.showId() : null;
      }
    }
    return null;
  }

  private static boolean joint(Unit unit) {
    return unit.is("'s") || unit.is("new") || unit.is("upcoming") || unit.is(":");
  }
}
