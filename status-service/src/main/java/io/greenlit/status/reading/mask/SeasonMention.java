package io.greenlit.status.reading.mask;

import java.util.List;

/**
 * A season, or seasons, as the text names them.
 *
 * @param numbers the seasons' numbers; for a count the one number of seasons
 * @param last whether the text calls it the final one
 * @param event whether only a part of it is meant: its premiere, finale, trailer
 */
public record SeasonMention(Kind kind, List<Integer> numbers, boolean last, boolean event) {

  /** How a season is named. */
  public enum Kind {
    /** "season 2", "the third season". */
    NUMBERED,
    /** "after three seasons". */
    COUNT,
    /** "another season". */
    NEXT,
    /** "this season", "the final season". */
    CURRENT
  }

  public SeasonMention {
    numbers = List.copyOf(numbers);
  }
}
