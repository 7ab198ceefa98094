package io.greenlit.status.folding;

import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import io.greenlit.status.folding.ShowStatus.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was published of one show beside what is known of it now.
 *
 * @param sequence of the show's last change
 */
record Comparison(
    Show show,
    SortedSet<String> formerIds,
    List<Standing> before,
    List<SeasonStatus> seasons,
    long sequence,
    Typing typing) {

  Comparison {
    formerIds = new TreeSet<>(formerIds);
    before = List.copyOf(before);
    seasons = List.copyOf(seasons);
  }

  /** The changes, in order of their seasons, and last what is no longer claimed. */
  List<Change> changes(Cause cause) {
    List<Change> changes = new ArrayList<>();
    for (SeasonStatus now : seasons) {
      Status from = standing(now).map(was -> was.status().status()).orElse(null);
      if (from != now.status()) {
        changes.add(change(now.season(), from, now.status(), now, cause, changes.size()));
      }
    }
    for (Standing gone : gone()) {
      Status from = gone.status().status();
      changes.add(change(gone.status().season(), from, null, null, cause, changes.size()));
    }
    return changes;
  }

  private Change change(
      @Nullable Integer season,
      @Nullable Status from,
      @Nullable Status to,
      @Nullable SeasonStatus now,
      Cause cause,
      int before) {
    return new Change(
        show,
        formerIds,
        season,
        typing.of(season, from, to),
        from,
        to,
        now,
        sequence + before + 1,
        cause.at(),
        cause.articleId());
  }

  /** What is known now; a status that is what it was stands since then. */
  List<Standing> standings(Instant moved) {
    return seasons.stream()
        .map(now ->
            new Standing(
                now,
                standing(now)
                    .filter(was -> was.status().status() == now.status())
                    .map(Standing::since)
                    .orElse(moved)))
        .toList();
  }

  /**
   * What was published of a season; what was said of "the next one" is taken over by the number it
   * gets.
   */
  private Optional<Standing> standing(SeasonStatus now) {
    Optional<Standing> same = ShowStatus.of(before, now.season());
    return same.isPresent() || !gotItsNumber(now.season()) ? same : ShowStatus.of(before, null);
  }

  private List<Standing> gone() {
    return before.stream()
        .filter(was ->
            seasons.stream().noneMatch(now -> Objects.equals(now.season(), was.status().season())))
        .filter(was -> was.status().season() != null || seasons.isEmpty())
        .toList();
  }

  private boolean gotItsNumber(@Nullable Integer season) {
    boolean nextStands = seasons.stream().anyMatch(now -> now.season() == null);
    return season != null
        && !nextStands
        && season.equals(seasons.getLast().season())
        && ShowStatus.of(before, null).isPresent();
  }
}
