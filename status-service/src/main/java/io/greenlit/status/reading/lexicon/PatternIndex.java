package io.greenlit.status.reading.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds which of many patterns match where, looking only at those that can begin at a unit. */
public final class PatternIndex<T> {

  private static final Comparator<Match<?>> LONGEST_FIRST =
      Comparator.<Match<?>>comparingInt(Match::to).reversed();

  /** By the key of what they begin with, and room before it for those of classes. */
  private final List<@Nullable Bucket<T>> buckets = new ArrayList<>();

  private final int reach;

  /** The patterns of one beginning, in the order of their rows. */
  private static final class Bucket<T> {

    private final List<Pattern> patterns = new ArrayList<>();
    private final List<T> values = new ArrayList<>();

    /** For each pattern the bits of what must follow, and of two words that must be there. */
    private long[] needs = new long[0];

    void add(Pattern pattern, T value) {
      patterns.add(pattern);
      values.add(value);
      long[] words = pattern.needs(2);
      int end = needs.length;
      needs = Arrays.copyOf(needs, end + 3);
      needs[end] = pattern.seconds();
      needs[end + 1] = words[0];
      needs[end + 2] = words[1];
    }

    /** False only where the pattern cannot match before such a unit and among these words. */
    boolean mayMatch(int number, long next, long present) {
      int at = number * 3;
      return (needs[at] & next) != 0
          && (needs[at + 1] & present) != 0
          && (needs[at + 2] & present) != 0;
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
    patterns.forEach((pattern, value) -> {
      for (int beginning : pattern.beginnings().all()) {
        bucket(beginning).add(pattern, value);
      }
    });
    this.reach = patterns.keySet().stream().mapToInt(Pattern::reach).max().orElse(0);
  }

  private Bucket<T> bucket(int key) {
    int place = key + PhraseClass.COUNT;
    while (buckets.size() <= place) {
      buckets.add(null);
    }
    Bucket<T> known = buckets.get(place);
    if (known != null) {
      return known;
    }
    Bucket<T> bucket = new Bucket<>();
    buckets.set(place, bucket);
    return bucket;
  }

  /** An index of patterns with what each stands for, in the order of their rows. */
  static <T> PatternIndex<T> of(Map<Pattern, T> patterns) {
    return new PatternIndex<>(patterns);
  }

  /** Every match, by where it begins; of matches that begin together the longest first. */
  public List<Match<T>> matches(List<? extends Matchable> units) {
    return matches(UnitKeys.of(units));
  }

  /** The same of units whose keys have been taken out. */
  public List<Match<T>> matches(UnitKeys units) {
    List<Match<T>> found = new ArrayList<>();
    for (int at = 0; at < units.size(); at++) {
      addMatches(units, at, units.present(), found);
    }
    return found;
  }

  /** The matches that stand on this unit and on the next, in no order. */
  public List<Match<T>> matchesAcross(UnitKeys units, int last) {
    List<Match<T>> found = new ArrayList<>();
    for (int at = Math.max(0, last + 2 - reach); at <= last; at++) {
      addMatches(units, at, units.present(), found);
    }
    found.removeIf(match -> match.to() <= last + 1);
    return found;
  }

  /** The matches that begin at one unit, the longest first. */
  public List<Match<T>> matchesAt(UnitKeys units, int at) {
    List<Match<T>> found = new ArrayList<>();
    addMatches(units, at, units.present(), found);
    return found;
  }

  private void addMatches(UnitKeys units, int at, long present, List<Match<T>> found) {
    int before = found.size();
    int key = units.key(at);
    int other = units.otherKey(at);
    addMatches(units, at, key, 0, present, found);
    if (other != 0) {
      addMatches(units, at, other, key, present, found);
    }
    if (found.size() > before + 1) {
      found.subList(before, found.size()).sort(LONGEST_FIRST);
    }
  }

  /** Adds the matches of patterns that begin with one key, and not with another one as well. */
  private void addMatches(
      UnitKeys units, int at, int key, int done, long present, List<Match<T>> found) {
    int place = key + PhraseClass.COUNT;
    Bucket<T> bucket = place < buckets.size() ? buckets.get(place) : null;
    if (bucket == null) {
      return;
    }
    long next = units.present(at + 1);
    for (int number = 0; number < bucket.patterns.size(); number++) {
      if (bucket.mayMatch(number, next, present)) {
        Pattern pattern = bucket.patterns.get(number);
        int end = pattern.matchBegun(units, at);
        if (end > at && !(done != 0 && pattern.beginnings().has(done))) {
          found.add(new Match<>(bucket.values.get(number), at, end));
        }
      }
    }
  }

  /** Matches without overlaps: the one that begins first wins, then the longest. */
  public List<Match<T>> longest(UnitKeys units) {
    return withoutOverlaps(matches(units));
  }

  /** The same of matches in any order. */
  public static <T> List<Match<T>> longestOf(List<Match<T>> matches) {
    List<Match<T>> sorted = new ArrayList<>(matches);
    sorted.sort(Comparator.<Match<T>>comparingInt(Match::from).thenComparing(LONGEST_FIRST));
    return withoutOverlaps(sorted);
  }

  /** The same of matches as {@link #matches} gives them. */
  public static <T> List<Match<T>> withoutOverlaps(List<Match<T>> matches) {
    List<Match<T>> kept = new ArrayList<>();
    for (Match<T> match : matches) {
      if (kept.isEmpty() || kept.getLast().to() <= match.from()) {
        kept.add(match);
      }
    }
    return kept;
  }
}
