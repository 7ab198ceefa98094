package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import io.greenlit.status.folding.ShowStatus.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One step of the fold: an article's claims come in, the ledger grows, and what differs from the
 * last published status becomes a change. The status itself depends on the ledger only; order of
 * arrival shows in the changes.
 */
public final class Fold {

  private Fold() {}

  /**
   * What follows from one more article.
   *
   * @param status null where nothing has to be published: the article says nothing new
   */
  public record Step(Ledger ledger, @Nullable ShowStatus status, List<Change> changes) {

    public Step {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Takes an article's claims into account; {@code published} is null for a show never heard of.
   */
  public static Step step(Ledger ledger, @Nullable ShowStatus published, ArticleClaims claims) {
    Ledger next = ledger.with(claims);
    if (next == ledger) {
      return new Step(ledger, null, List.of());
    }
    Show show = new Show(claims.show().id(), title(next, claims));
    List<SeasonStatus> seasons = Evaluation.evaluate(next, next.latestDay());
    List<Standing> before = published == null ? List.of() : published.seasons();
    long sequence = published == null ? 0 : published.sequence();
    List<Change> changes = changes(show, before, seasons, claims, sequence);
    ShowStatus status =
        new ShowStatus(
            show,
            sequence + changes.size(),
            latest(published, claims),
            standings(before, seasons, claims.fetchedAt()));
    return new Step(next, status, changes);
  }

  private static List<Change> changes(
      Show show,
      List<Standing> before,
      List<SeasonStatus> seasons,
      ArticleClaims cause,
      long sequence) {
    Change.Type type = cause.withdrawn() ? Change.Type.CORRECTED : Change.Type.CHANGED;
    List<Change> changes = new ArrayList<>();
    for (SeasonStatus now : seasons) {
      Status from = standing(before, seasons, now).map(was -> was.status().status()).orElse(null);
      if (from != now.status()) {
        changes.add(
            new Change(
                show,
                now.season(),
                type,
                from,
                now.status(),
                now,
                sequence + changes.size() + 1,
                cause.fetchedAt(),
                cause.articleId()));
      }
    }
    for (Standing gone : gone(before, seasons)) {
      changes.add(
          new Change(
              show,
              gone.status().season(),
              Change.Type.CORRECTED,
              gone.status().status(),
              null,
              null,
              sequence + changes.size() + 1,
              cause.fetchedAt(),
              cause.articleId()));
    }
    return changes;
  }

  private static List<Standing> standings(
      List<Standing> before, List<SeasonStatus> seasons, Instant moved) {
    return seasons.stream()
        .map(now ->
            new Standing(
                now,
                standing(before, seasons, now)
                    .filter(was -> was.status().status() == now.status())
                    .map(Standing::since)
                    .orElse(moved)))
        .toList();
  }

  /**
   * What was published of a season; what was said of "the next one" is taken over by the number it
   * gets.
   */
  private static Optional<Standing> standing(
      List<Standing> before, List<SeasonStatus> seasons, SeasonStatus now) {
    Optional<Standing> same = of(before, now.season());
    return same.isPresent() || !gotItsNumber(before, seasons, now.season())
        ? same
        : of(before, null);
  }

  private static List<Standing> gone(List<Standing> before, List<SeasonStatus> seasons) {
    return before.stream()
        .filter(was -> seasons.stream().noneMatch(now -> same(now.season(), was.status().season())))
        .filter(was -> was.status().season() != null || seasons.isEmpty())
        .toList();
  }

  private static boolean gotItsNumber(
      List<Standing> before, List<SeasonStatus> seasons, @Nullable Integer season) {
    boolean nextStands = seasons.stream().anyMatch(now -> now.season() == null);
    return season != null
        && !nextStands
        && same(season, seasons.getLast().season())
        && of(before, null).isPresent();
  }

  private static Optional<Standing> of(List<Standing> before, @Nullable Integer season) {
    return before.stream().filter(was -> same(was.status().season(), season)).findFirst();
  }

  private static boolean same(@Nullable Integer one, @Nullable Integer other) {
    return Objects.equals(one, other);
  }

  private static Instant latest(@Nullable ShowStatus published, ArticleClaims claims) {
    return published == null || claims.fetchedAt().isAfter(published.updatedAt())
        ? claims.fetchedAt()
        : published.updatedAt();
  }

  /** The spelling that most articles use; among equals the first in alphabetical order. */
  private static String title(Ledger ledger, ArticleClaims claims) {
    Map<String, Long> spellings =
        ledger.articles().stream()
            .map(article -> article.show().title())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return spellings.entrySet().stream()
        .min(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(claims.show().title());
  }
}
