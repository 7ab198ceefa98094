package io.greenlit.status.reading.sense;

import io.greenlit.status.reading.lexicon.Row;
import java.util.EnumSet;
import java.util.Set;

/**
 * A row of triggers.tsv: a phrase that says something of a season.
 *
 * @param side where the show stands that it speaks of
 * @param needs what must stand in the sentence for the phrase to count
 */
record Trigger(String id, Frame frame, Side side, Set<Need> needs) {

  enum Side {
    BEFORE,
    AFTER
  }

  enum Need {
    /** The show itself, or "the drama", or a season of it. */
    SHOW,
    SEASON,
    DATE,
    /** The show by a name or phrase; "it" is not enough. */
    NAMED,
    /** Its subject is the show or a season, not a person. */
    SUBJECT
  }

  static Trigger of(Row row) {
    Set<Need> needs = EnumSet.noneOf(Need.class);
    if (!row.column(3).equals("-")) {
      for (String need : row.column(3).split("\\+", -1)) {
        needs.add(need(row, need));
      }
    }
    return new Trigger(
        row.column(0), row.choice(1, Frame.class), row.choice(2, Side.class), Set.copyOf(needs));
  }

  private static Need need(Row row, String written) {
    return switch (written) {
      case "show" -> Need.SHOW;
      case "named" -> Need.NAMED;
      case "season" -> Need.SEASON;
      case "date" -> Need.DATE;
      case "subject" -> Need.SUBJECT;
      default -> throw row.error("'" + written + "' is none of show, named, season, date, subject");
    };
  }

  /** Whether a "not" inside it belongs to what it says. */
  boolean negative() {
    return switch (frame) {
      case CANCEL, REVERSE, OPEN, SILENCE -> true;
      case RENEW, RESCUE, END, PRODUCE, DATE, AIR, NONE -> false;
    };
  }

  boolean needs(Need need) {
    return needs.contains(need);
  }
}
