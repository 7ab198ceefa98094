package io.greenlit.status.reading.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds which of many patterns match where, looking only at those that can begin at a unit. */
public final class PatternIndex<T> {

  private static final Comparator<Match<?>> LONGEST_FIRST =
      Comparator.<Match<?>>comparingInt(Match::to).reversed();

  private final Map<String, Bucket<T>> byBeginning = new HashMap<>();
  private final WordFilter beginnings = new WordFilter();
  private int reach;

  private record Entry<T>(Pattern pattern, T value, long need, long otherNeed) {

    static <T> Entry<T> of(Pattern pattern, T value) {
      long[] needs = pattern.needs(2);
      return new Entry<>(pattern, value, needs[0], needs[1]);
    }

    /** False only where it cannot match in a sentence with these words. */
    boolean mayMatch(long present) {
      return (need & present) != 0 && (otherNeed & present) != 0;
    }

    /** Whether it is filed under one of the first so many keys. */
    boolean beginsWith(List<String> keys, int first) {
      for (int i = 0; i < first; i++) {
        if (pattern.beginnings().contains(keys.get(i))) {
          return true;
        }
      }
      return false;
    }
  }

  /** The patterns of one beginning, in the order of their rows. */
  private static final class Bucket<T> {

    private final List<Entry<T>> all = new ArrayList<>();

    /** Those that may go on with anything. */
    private final List<Entry<T>> open = new ArrayList<>();

    /** By what follows, those that may go on with it. */
    private final Map<String, List<Entry<T>>> bySecond = new HashMap<>();

    void add(Entry<T> entry) {
      all.add(entry);
      Set<String> seconds = entry.pattern().seconds();
      if (seconds.isEmpty()) {
        open.add(entry);
        bySecond.values().forEach(entries -> entries.add(entry));
      }
      for (String second : seconds) {
        bySecond.computeIfAbsent(second, key -> new ArrayList<>(open)).add(entry);
      }
    }

    /** Those that may match where this unit follows the beginning. */
    List<Entry<T>> before(List<? extends Matchable> units, int next) {
      if (next == units.size()) {
        return open;
      }
      List<String> keys = units.get(next).keys();
      return keys.size() > 1 ? all : bySecond.getOrDefault(keys.getFirst(), open);
    }
  }

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

    /** Whether all of the other stands inside this one. */
    public boolean covers(Match<?> other) {
      return from <= other.from && other.to <= to;
    }
  }

  private PatternIndex(Map<Pattern, T> patterns) {
    for (Map.Entry<Pattern, T> pattern : patterns.entrySet()) {
      Entry<T> entry = Entry.of(pattern.getKey(), pattern.getValue());
      for (String beginning : pattern.getKey().beginnings()) {
        byBeginning.computeIfAbsent(beginning, key -> new Bucket<>()).add(entry);
        beginnings.add(beginning);
      }
      reach = Math.max(reach, entry.pattern().reach());
    }
  }

  /** An index of patterns with what each stands for, in the order of their rows. */
  static <T> PatternIndex<T> of(Map<Pattern, T> patterns) {
    return new PatternIndex<>(patterns);
  }

  /** Every match, by where it begins; of matches that begin together the longest first. */
  public List<Match<T>> matches(List<? extends Matchable> units) {
    List<Match<T>> found = new ArrayList<>();
    long present = Presence.of(units);
    for (int at = 0; at < units.size(); at++) {
      addMatches(units, at, present, found);
    }
    return found;
  }

  /** The matches that stand on this unit and on the next, in no order. */
  public List<Match<T>> matchesAcross(List<? extends Matchable> units, int last) {
    List<Match<T>> found = new ArrayList<>();
    for (int at = Math.max(0, last + 2 - reach); at <= last; at++) {
      addMatches(units, at, Presence.ALL, found);
    }
    found.removeIf(match -> match.to() <= last + 1);
    return found;
  }

  /** The matches that begin at one unit, the longest first. */
  public List<Match<T>> matchesAt(List<? extends Matchable> units, int at) {
    List<Match<T>> found = new ArrayList<>();
    addMatches(units, at, Presence.ALL, found);
    return found;
  }

  private void addMatches(
      List<? extends Matchable> units, int at, long present, List<Match<T>> found) {
    int before = found.size();
    List<String> keys = units.get(at).keys();
    for (int i = 0; i < keys.size(); i++) {
      Bucket<T> bucket = beginnings.mayHave(keys.get(i)) ? byBeginning.get(keys.get(i)) : null;
      if (bucket == null) {
        continue;
      }
      List<Entry<T>> entries = bucket.before(units, at + 1);
      for (int number = 0; number < entries.size(); number++) {
        Entry<T> entry = entries.get(number);
        int end = entry.mayMatch(present) ? entry.pattern().matchBegun(units, at) : -1;
        if (end > at && !entry.beginsWith(keys, i)) {
          found.add(new Match<>(entry.value(), at, end));
        }
      }
    }
    if (found.size() > before + 1) {
      found.subList(before, found.size()).sort(LONGEST_FIRST);
    }
  }

  /** Matches without overlaps: the one that begins first wins, then the longest. */
  public List<Match<T>> longest(List<? extends Matchable> units) {
    return withoutOverlaps(matches(units));
  }

  /** The same of matches in any order. */
  public static <T> List<Match<T>> longestOf(List<Match<T>> matches) {
    List<Match<T>> sorted = new ArrayList<>(matches);
    sorted.sort(Comparator.<Match<T>>comparingInt(Match::from).thenComparing(LONGEST_FIRST));
    return withoutOverlaps(sorted);
  }

  private static <T> List<Match<T>> withoutOverlaps(List<Match<T>> matches) {
    List<Match<T>> kept = new ArrayList<>();
    for (Match<T> match : matches) {
      if (kept.isEmpty() || kept.getLast().to() <= match.from()) {
        kept.add(match);
      }
    }
    return kept;
  }
}
