package io.greenlit.status.folding;

import io.greenlit.status.claim.Show;
import io.greenlit.status.folding.Editions.Edition;
import io.greenlit.status.folding.Fold.Step;
import io.greenlit.status.folding.ShowStatus.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what a shelf's evidence says now with what was published, show by show. */
final class Publication {

  private final Shelf before;
  private final Shelf now;
  private final Cause cause;
  private final @Nullable Move move;
  private final List<Change> changes = new ArrayList<>();
  private final List<ShowStatus> statuses = new ArrayList<>();

  private Publication(Shelf before, Shelf now, Cause cause, @Nullable Move move) {
    this.before = before;
    this.now = now;
    this.cause = cause;
    this.move = move;
  }

  /**
   * What follows where a shelf's evidence or day is another than before.
   *
   * @param move what was moved here, if that is the cause
   */
  static Step of(Shelf shelf, Ledger ledger, LocalDate day, Cause cause, @Nullable Move move) {
    Shelf now = new Shelf(shelf.id(), shelf.place(), day, ledger, shelf.shows());
    return new Publication(shelf, now, cause, move).step();
  }

  private Step step() {
    List<Edition> editions = Editions.of(now.ledger());
    Map<Edition, ShowStatus> published = published(editions);
    String receiver = receiver(editions);
    Set<String> taken =
        published.values().stream()
            .map(status -> status.show().id())
            .collect(Collectors.toCollection(HashSet::new));
    for (Edition edition : editions) {
      ShowStatus was = published.get(edition);
      if (was == null) {
        String id = taken.contains(now.id()) ? now.showId(edition.key()) : now.id();
        taken.add(id);
        was = earlier(id);
      }
      publish(edition, was, edition.key().equals(receiver) ? move : null);
    }
    for (ShowStatus status : before.shows()) {
      if (statuses.stream().noneMatch(one -> one.show().id().equals(status.show().id()))) {
        leave(status);
      }
    }
    Shelf shelf = new Shelf(now.id(), now.place(), now.day(), now.ledger(), statuses);
    return new Step(shelf, statuses, changes, List.of(), List.of());
  }

  /** What was published with this id, or a show that nothing was published of. */
  private ShowStatus earlier(String id) {
    return before.shows().stream()
        .filter(status -> status.show().id().equals(id))
        .findFirst()
        .orElseGet(() ->
            new ShowStatus(
                new Show(id, id),
                "",
                0,
                Instant.EPOCH,
                new TreeSet<>(),
                new TreeSet<>(),
                null,
                List.of()));
  }

  /**
   * For each show what was published of it: a show is the one before with which it has the most
   * articles in common.
   */
  private Map<Edition, ShowStatus> published(List<Edition> editions) {
    Map<String, ShowStatus> byKey = new HashMap<>();
    before.shows().stream()
        .filter(status -> status.mergedInto() == null)
        .forEach(status -> byKey.put(status.edition(), status));
    record Pair(Edition now, Edition before, int common) {}
    List<Pair> pairs = new ArrayList<>();
    for (Edition was : Editions.of(before.ledger())) {
      for (Edition edition : editions) {
        int common = byKey.containsKey(was.key()) ? edition.common(was) : 0;
        if (common > 0) {
          pairs.add(new Pair(edition, was, common));
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt(Pair::common)
            .reversed()
            .thenComparing(pair -> pair.now().key())
            .thenComparing(pair -> pair.before().key()));
    Map<Edition, ShowStatus> published = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      ShowStatus status = byKey.get(pair.before().key());
      if (status != null && !published.containsKey(pair.now())) {
        published.put(pair.now(), status);
        byKey.remove(pair.before().key());
      }
    }
    return published;
  }

  /** Key of the show that what was moved here is about. */
  private @Nullable String receiver(List<Edition> editions) {
    if (move == null) {
      return null;
    }
    Edition moved = new Edition("", Ledger.of(move.versions()));
    return editions.stream()
        .max(
            Comparator.<Edition>comparingInt(edition -> edition.common(moved))
                .thenComparing(Comparator.comparing(Edition::key).reversed()))
        .map(Edition::key)
        .orElse(null);
  }

  private void publish(Edition edition, ShowStatus was, @Nullable Move received) {
    Ledger ledger = edition.ledger();
    List<SeasonStatus> seasons = Evaluation.evaluate(ledger, now.asOf());
    List<Standing> standings = new ArrayList<>(was.seasons());
    SortedSet<String> formerIds = new TreeSet<>(was.formerIds());
    Spellings spellings = new Spellings(ledger);
    if (received != null) {
      formerIds.addAll(received.formerIds());
      received.standings().stream()
          .filter(standing -> was.standing(standing.status().season()).isEmpty())
          .forEach(standings::add);
    }
    formerIds.remove(was.show().id());
    Show show = new Show(was.show().id(), spellings.title(was.show().title()));
    Comparison comparison =
        new Comparison(show, formerIds, standings, seasons, was.sequence(), typing(ledger));
    List<Change> found = comparison.changes(cause);
    changes.addAll(found);
    statuses.add(
        new ShowStatus(
            show,
            edition.key(),
            was.sequence() + found.size(),
            latest(was),
            spellings.aliases(show),
            formerIds,
            null,
            comparison.standings(cause.at())));
  }

  /** A show of which nothing is claimed any more. */
  private void leave(ShowStatus status) {
    Comparison comparison =
        new Comparison(
            status.show(),
            status.formerIds(),
            status.seasons(),
            List.of(),
            status.sequence(),
            typing(Ledger.empty()));
    List<Change> found = comparison.changes(cause);
    changes.addAll(found);
    statuses.add(
        new ShowStatus(
            status.show(),
            status.edition(),
            status.sequence() + found.size(),
            found.isEmpty() ? status.updatedAt() : latest(status),
            status.aliases(),
            status.formerIds(),
            status.mergedInto(),
            List.of()));
  }

  private Instant latest(ShowStatus was) {
    return cause.at().isAfter(was.updatedAt()) ? cause.at() : was.updatedAt();
  }

  private Typing typing(Ledger evidence) {
    return new Typing(before, now, cause, evidence);
  }
}
