package io.greenlit.status.kafka;

import io.greenlit.schemas.Authority;
import io.greenlit.status.folding.Baseline;
import io.greenlit.status.folding.Ledger;
import io.greenlit.status.folding.Reread;
import io.greenlit.status.folding.Shelf;
import io.greenlit.status.folding.Shelf.Place;
import io.greenlit.status.folding.ShowStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a replay makes of a shelf, between its contract and the domain. */
public final class BaselineRecords {

  private BaselineRecords() {}

  public static Baseline toDomain(io.greenlit.schemas.Baseline baseline) {
    Map<Integer, Reread.Stretch> stretches =
        baseline.getReread().stream()
            .collect(
                Collectors.toMap(
                    io.greenlit.schemas.Stretch::getPartition,
                    stretch -> new Reread.Stretch(stretch.getFrom(), stretch.getTo())));
    Shelf shelf = toShelf(baseline);
    return new Baseline(
        shelf.id(),
        new Reread(stretches, baseline.getSince()),
        shelf.place(),
        shelf.day(),
        shelf.ledger().versions(),
        shelf.shows(),
        baseline.getAt());
  }

  /** The shelf that a baseline holds. */
  public static Shelf toShelf(io.greenlit.schemas.Baseline baseline) {
    return new Shelf(
        baseline.getShelfId(),
        new Place(baseline.getBelongsTo(), Shelf.Authority.valueOf(baseline.getAuthority().name())),
        baseline.getDay(),
        Ledger.of(baseline.getArticles().stream().map(ClaimRecords::toDomain).toList()),
        baseline.getShows().stream().map(StatusRecords::published).toList());
  }

  /**
   * A shelf as it is when articles were read again, with what is published of it, but for the
   * evidence.
   */
  public static io.greenlit.schemas.Baseline toRecord(
      Shelf shelf, List<ShowStatus> shows, Reread reread, Instant at) {
    return io.greenlit.schemas.Baseline.newBuilder()
        .setShelfId(shelf.id())
        .setReread(
            reread.stretches().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(stretch ->
                    new io.greenlit.schemas.Stretch(
                        stretch.getKey(), stretch.getValue().from(), stretch.getValue().to()))
                .toList())
        .setSince(reread.since())
        .setArticles(shelf.ledger().versions().stream().map(ClaimRecords::toRecord).toList())
        .setBelongsTo(shelf.place().id())
        .setAuthority(Authority.valueOf(shelf.place().authority().name()))
        .setDay(shelf.day())
        .setShows(
            shows.stream()
                .map(ShowStatus::withoutEvidence)
                .map(StatusRecords::toStatusRecord)
                .toList())
        .setAt(at)
        .build();
  }
}
