package io.greenlit.status.folding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.folding.Fold.Step;
import io.greenlit.status.folding.ShowStatus.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a shelf onto a baseline, that is, onto what its articles claim when they are read again.
 * What came behind them is kept on top. Statuses are published, but no change is: nothing happened,
 * and the sequence of each show goes on where it was.
 */
final class Rebase {

  private final Shelf shelf;
  private final Baseline baseline;

  private Rebase(Shelf shelf, Baseline baseline) {
    this.shelf = shelf;
    this.baseline = baseline;
  }

  static Step of(Shelf shelf, Baseline baseline) {
    Rebase rebase = new Rebase(shelf, baseline);
    return baseline.place().id() == null ? rebase.here() : rebase.elsewhere(baseline.place().id());
  }

  /** The title is another show's: what came behind follows there. */
  private Step elsewhere(String id) {
    List<ShowStatus> redirects = shelf.shows().stream().map(show -> redirect(show, id)).toList();
    return new Step(
        new Shelf(shelf.id(), baseline.place(), day(), Ledger.empty(), redirects),
        redirects,
        List.of(),
        moves(Map.of(id, kept().toList()), Set.of(shelf.id())),
        List.of());
  }

  private Step here() {
    Set<String> titles =
        Stream.concat(Stream.of(shelf.id()), baseline.versions().stream().map(v -> v.show().id()))
            .collect(Collectors.toSet());
    Map<Boolean, List<ArticleClaims>> stays =
        kept()
            .collect(
                Collectors.partitioningBy(
                    version -> titles.contains(version.show().id()) || !behind(version)));
    Ledger ledger = Ledger.of(baseline.versions()).with(stays.getOrDefault(true, List.of()));
    List<Move> home =
        moves(
            stays.getOrDefault(false, List.of()).stream()
                .collect(groupingBy(v -> v.show().id(), TreeMap::new, toList())),
            Set.of());
    if (ledger.isEmpty() && shelf.shows().isEmpty()) {
      Shelf empty = new Shelf(shelf.id(), baseline.place(), day(), ledger, List.of());
      return new Step(empty, List.of(), List.of(), home, List.of());
    }
    Shelf before =
        new Shelf(shelf.id(), baseline.place(), shelf.day(), shelf.ledger(), shelf.shows());
    Cause cause = new Cause(Cause.Kind.REREADING, null, baseline.at());
    Shelf after = Publication.of(before, ledger, day(), cause, null).shelf();
    List<ShowStatus> shows = after.shows().stream().map(this::quietly).toList();
    return new Step(
        new Shelf(after.id(), after.place(), after.day(), after.ledger(), shows),
        shows,
        List.of(),
        home,
        List.of());
  }

  /** Evidence that was not read again. */
  private Stream<ArticleClaims> kept() {
    return shelf.ledger().versions().stream().filter(version -> !baseline.reread().covers(version));
  }

  private boolean behind(ArticleClaims version) {
    return baseline.reread().isBefore(version);
  }

  private LocalDate day() {
    return baseline.day().isAfter(shelf.day()) ? baseline.day() : shelf.day();
  }

  private List<Move> moves(Map<String, List<ArticleClaims>> versions, Collection<String> via) {
    return versions.entrySet().stream()
        .filter(to -> !to.getValue().isEmpty())
        .map(to ->
            new Move(
                to.getKey(),
                new TreeSet<>(via),
                to.getValue(),
                new TreeSet<>(),
                List.of(),
                baseline.at(),
                null))
        .toList();
  }

  private ShowStatus redirect(ShowStatus show, String to) {
    return to.equals(show.mergedInto())
        ? show
        : new ShowStatus(
            show.show(),
            show.edition(),
            show.sequence(),
            later(show.updatedAt()),
            show.aliases(),
            show.formerIds(),
            to,
            List.of());
  }

  /** The status as if it had always been known: no change led to it. */
  private ShowStatus quietly(ShowStatus now) {
    Optional<ShowStatus> was =
        shelf.shows().stream().filter(show -> show.show().id().equals(now.show().id())).findFirst();
    Optional<ShowStatus> told = told(now);
    SortedSet<String> formerIds =
        new TreeSet<>(told.map(ShowStatus::formerIds).orElse(now.formerIds()));
    formerIds.remove(now.show().id());
    ShowStatus quiet =
        new ShowStatus(
            now.show(),
            now.edition(),
            was.map(ShowStatus::sequence).orElse(0L),
            was.map(ShowStatus::updatedAt).orElse(baseline.at()),
            now.aliases(),
            formerIds,
            now.mergedInto(),
            now.seasons().stream()
                .map(standing -> since(standing, was.orElse(null), told.orElse(null)))
                .toList());
    return was.filter(before -> sameButForEvidence(before, quiet)).isPresent()
        ? quiet
        : quiet.updated(later(quiet.updatedAt()));
  }

  private Optional<ShowStatus> told(ShowStatus now) {
    return baseline.shows().stream()
        .filter(show -> show.edition().equals(now.edition()))
        .findFirst();
  }

  /** A status that was not published before stands since the article that tells it. */
  private static Standing since(Standing now, @Nullable ShowStatus was, @Nullable ShowStatus told) {
    Integer season = now.status().season();
    boolean stood = was != null && was.status(season) == now.status().status();
    if (stood || told == null) {
      return now;
    }
    return told.standing(season)
        .filter(standing -> standing.status().status() == now.status().status())
        .map(standing -> new Standing(now.status(), standing.since()))
        .orElse(now);
  }

  private static boolean sameButForEvidence(ShowStatus one, ShowStatus other) {
    ShowStatus bare = other.withoutEvidence().updated(one.updatedAt());
    return one.withoutEvidence().equals(bare);
  }

  private Instant later(Instant before) {
    return before.isAfter(baseline.at()) ? before : baseline.at();
  }
}
