package io.greenlit.status.kafka.replay;

import io.greenlit.schemas.ShowStatus;
import io.greenlit.status.folding.Baseline;
import io.greenlit.status.folding.Fold;
import io.greenlit.status.folding.Ledger;
import io.greenlit.status.folding.Rebuild;
import io.greenlit.status.folding.Reread;
import io.greenlit.status.folding.Shelf;
import io.greenlit.status.kafka.BaselineRecords;
import io.greenlit.status.kafka.StatusRecords;
import io.greenlit.status.replaying.Difference;
import io.greenlit.status.replaying.Differences;
import io.greenlit.status.replaying.SeenShow;
import io.greenlit.status.replaying.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the shelves would be after a switch-over, and what would differ from what is published. */
final class Outlook {

  /** Titles lead to other titles no further than this. */
  private static final int HOPS = 8;

  private final Rebuild rebuild;
  private final Scratch scratch;
  private final Reread reread;
  private final boolean beginningLost;
  private final Instant at;
  private final Map<String, SortedSet<String>> heirs = new HashMap<>();

  /**
   * Of a rebuild that has come to its end.
   *
   * @param beginningLost whether articles are missing because they are too old
   * @param at when the latest article was fetched
   */
  Outlook(Rebuild rebuild, Scratch scratch, Reread reread, boolean beginningLost, Instant at) {
    this.rebuild = rebuild;
    this.scratch = scratch;
    this.reread = reread;
    this.beginningLost = beginningLost;
    this.at = at;
    scratch.eachRunning(this::prepare);
  }

  /** Ids that lead elsewhere are remembered there; each show that is published has a shelf. */
  private void prepare(ShowStatus running) {
    String shelfId = Shelf.of(running.getShowId());
    String end = end(shelfId);
    if (!end.equals(shelfId)) {
      SortedSet<String> ids = heirs.computeIfAbsent(end, _ -> new TreeSet<>());
      ids.add(running.getShowId());
      ids.addAll(running.getFormerIds());
    }
    if (scratch.shelf(shelfId) == null) {
      scratch.keep(new Rebuild.AsOf(rebuild.shelf(shelfId), 0));
    }
  }

  private String end(String shelfId) {
    String id = shelfId;
    for (int hop = 0; hop < HOPS; hop++) {
      String next = rebuild.shelf(id).place().id();
      if (next == null) {
        return id;
      }
      id = next;
    }
    return id;
  }

  /** The baselines of all shelves, by id. */
  void eachBaseline(Consumer<io.greenlit.schemas.Baseline> listener) {
    scratch.eachShelf(id -> {
      Shelf shelf = rebuild.shelf(id);
      if (!isOutOfReach(shelf)) {
        listener.accept(BaselineRecords.toRecord(shelf, shows(shelf), reread, at));
      }
    });
  }

  /** What would differ, show by show. */
  Tally eachDifference(Consumer<Difference> listener) {
    Tally tally = new Tally();
    scratch.eachShelf(id -> {
      Shelf shelf = rebuild.shelf(id);
      if (!isOutOfReach(shelf)) {
        compare(shelf, tally, listener);
      }
    });
    return tally;
  }

  private void compare(Shelf shelf, Tally tally, Consumer<Difference> listener) {
    Map<String, SeenShow> before = new TreeMap<>();
    List<ShowStatus> running = scratch.runningOn(shelf.id());
    running.forEach(show -> before.put(show.getShowId(), SeenRecords.of(show)));
    Map<String, SeenShow> now = new TreeMap<>();
    after(shelf, running)
        .forEach(
            show -> now.put(show.show().id(), SeenRecords.of(StatusRecords.toStatusRecord(show))));
    Stream.concat(before.keySet().stream(), now.keySet().stream())
        .distinct()
        .sorted()
        .forEach(showId -> {
          tally.show();
          for (Difference one : Differences.between(before.get(showId), now.get(showId))) {
            tally.add(one);
            listener.accept(one);
          }
        });
  }

  /** What would be published; shows with one title are told from each other by what parts them. */
  private List<io.greenlit.status.folding.ShowStatus> after(Shelf shelf, List<ShowStatus> running) {
    Shelf before =
        new Shelf(
            shelf.id(),
            Shelf.empty(shelf.id()).place(),
            LocalDate.EPOCH,
            shelf.place().id() == null ? shelf.ledger() : Ledger.empty(),
            running.stream().map(StatusRecords::published).toList());
    Baseline baseline =
        new Baseline(
            shelf.id(),
            reread,
            shelf.place(),
            shelf.day(),
            shelf.ledger().versions(),
            shows(shelf),
            at);
    return Fold.rebase(before, baseline).shelf().shows();
  }

  /** What follows of each show, with the ids that lead to it. */
  private List<io.greenlit.status.folding.ShowStatus> shows(Shelf shelf) {
    SortedSet<String> inherited = heirs.getOrDefault(shelf.id(), new TreeSet<>());
    String first = shelf.shows().isEmpty() ? "" : shelf.shows().getFirst().show().id();
    return shelf.shows().stream()
        .map(show -> show.show().id().equals(first) ? show.withFormerIds(inherited) : show)
        .toList();
  }

  /**
   * Whether nothing is known of a shelf only because its articles are too old to be there: it stays
   * as it is.
   */
  private boolean isOutOfReach(Shelf shelf) {
    return beginningLost
        && shelf.ledger().isEmpty()
        && shelf.place().id() == null
        && scratch.runningOn(shelf.id()).stream().allMatch(this::isOlder);
  }

  private boolean isOlder(ShowStatus show) {
    return show.getSeasons().stream()
        .flatMap(season -> season.getEvidence().stream())
        .allMatch(evidence -> isOlder(evidence.getPublishedAt()));
  }

  private boolean isOlder(@Nullable Instant publishedAt) {
    return publishedAt != null && publishedAt.isBefore(reread.since());
  }
}
