package io.greenlit.status.web;

import io.greenlit.platform.problem.Problem;
import io.greenlit.schemas.SeasonStatus;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.Tier;
import io.greenlit.status.claim.Show;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which shows a list is to hold: those whose title fits, with a season that fits in all that is
 * asked of seasons. A show that turned out to be another's is in no list.
 */
final class ShowFilter implements Predicate<ShowStatus> {

  private static final int LONGEST = 200;

  private final List<String> words;
  private final Set<Status> statuses;
  private final @Nullable Tier tier;
  private final @Nullable Instant since;

  private ShowFilter(
      List<String> words, Set<Status> statuses, @Nullable Tier tier, @Nullable Instant since) {
    this.words = words;
    this.statuses = statuses;
    this.tier = tier;
    this.since = since;
  }

  /** What the parameters of a request ask for. */
  static ShowFilter of(
      @Nullable String q,
      @Nullable List<String> statuses,
      @Nullable String tier,
      @Nullable String changedSince) {
    return new ShowFilter(
        q == null ? List.of() : words(q),
        statuses == null
            ? Set.of()
            : statuses.stream()
                .map(status -> named("status", status, Status.values()))
                .collect(Collectors.toSet()),
        tier == null ? null : named("tier", tier, Tier.values()),
        changedSince == null ? null : Moments.from("changedSince", changedSince));
  }

  @Override
  public boolean test(ShowStatus show) {
    return show.getMergedInto() == null
        && (asksNothingOfSeasons() || show.getSeasons().stream().anyMatch(this::fits))
        && (words.isEmpty() || titles(show).map(Show::wordsOf).anyMatch(this::begun));
  }

  private boolean asksNothingOfSeasons() {
    return statuses.isEmpty() && tier == null && since == null;
  }

  private boolean fits(SeasonStatus season) {
    return (statuses.isEmpty() || statuses.contains(season.getStatus()))
        && (tier == null || season.getTier().compareTo(tier) <= 0)
        && (since == null || !season.getSince().isBefore(since));
  }

  private static Stream<String> titles(ShowStatus show) {
    return Stream.concat(Stream.of(show.getTitle()), show.getAliases().stream());
  }

  /** Whether each word that is looked for begins a word of a title. */
  private boolean begun(List<String> title) {
    return words.stream().allMatch(wanted -> title.stream().anyMatch(word -> holds(word, wanted)));
  }

  private static boolean holds(String word, String wanted) {
    return word.startsWith(wanted)
        // A script without spaces makes one word of a whole title.
        || (Character.isIdeographic(wanted.codePointAt(0)) && word.contains(wanted));
  }

  private static List<String> words(String q) {
    if (q.length() > LONGEST) {
      throw Problem.invalid(
          "q", "may have " + LONGEST + " characters: the first words are enough.");
    }
    List<String> words = Show.wordsOf(q);
    if (words.isEmpty()) {
      throw Problem.invalid(
          "q",
          "must hold a letter or a digit, such as the first letters of a title; or leave it out.");
    }
    return words;
  }

  private static <E extends Enum<E>> E named(String field, String name, E[] all) {
    return Arrays.stream(all)
        .filter(one -> one.name().equals(name.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            Problem.invalid(
                field,
                "must be one of "
                    + Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "))));
  }
}
