package io.greenlit.status.reading.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which of many patterns match where, looking only at those that can begin at a unit. */
public final class PatternIndex<T> {

  private final Map<String, List<Entry<T>>> byBeginning = new HashMap<>();

  private record Entry<T>(Pattern pattern, T value, int order) {}

  /**
   * A pattern found.
   *
   * @param from number of its first unit
   * @param to number of the unit behind its last
   */
  public record Match<T>(T value, int from, int to) {

    /** Whether both stand on a common unit. */
    public boolean overlaps(Match<?> other) {
      return from < other.to && other.from < to;
    }
  }

  private PatternIndex(Map<Pattern, T> patterns) {
    int order = 0;
    for (Map.Entry<Pattern, T> pattern : patterns.entrySet()) {
      Entry<T> entry = new Entry<>(pattern.getKey(), pattern.getValue(), order++);
      for (String beginning : pattern.getKey().beginnings()) {
        byBeginning.computeIfAbsent(beginning, key -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** An index of patterns with what each stands for, in the order of their rows. */
  static <T> PatternIndex<T> of(Map<Pattern, T> patterns) {
    return new PatternIndex<>(patterns);
  }

  /** Every match, by where it begins; of matches that begin together the longest first. */
  public List<Match<T>> matches(List<? extends Matchable> units) {
    List<Match<T>> found = new ArrayList<>();
    for (int at = 0; at < units.size(); at++) {
      found.addAll(matchesAt(units, at));
    }
    return found;
  }

  /** The matches that begin at one unit, the longest first. */
  public List<Match<T>> matchesAt(List<? extends Matchable> units, int at) {
    List<Match<T>> found = new ArrayList<>();
    List<Integer> orders = new ArrayList<>();
    for (String key : units.get(at).keys()) {
      for (Entry<T> entry : byBeginning.getOrDefault(key, List.of())) {
        int end = entry.pattern().match(units, at);
        if (end > at && !orders.contains(entry.order())) {
          orders.add(entry.order());
          found.add(new Match<>(entry.value(), at, end));
        }
      }
    }
    found.sort(Comparator.comparingInt((Match<T> match) -> match.to()).reversed());
    return found;
  }

  /** Matches without overlaps: the one that begins first wins, then the longest. */
  public List<Match<T>> longest(List<? extends Matchable> units) {
    List<Match<T>> kept = new ArrayList<>();
    for (Match<T> match : matches(units)) {
      if (kept.isEmpty() || kept.getLast().to() <= match.from()) {
        kept.add(match);
      }
    }
    return kept;
  }
}
