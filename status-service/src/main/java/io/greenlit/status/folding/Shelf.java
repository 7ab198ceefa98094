package io.greenlit.status.folding;

import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept under one title: its evidence and what was published of it. Nearly always that
 * is one show; two shows with one title share a shelf and are told apart on it.
 *
 * @param id the title's id
 * @param place where the title belongs, if that was ever said
 * @param day the latest that is known to have come, beside the days that the evidence speaks of
 * @param shows as last published
 */
public record Shelf(String id, Place place, LocalDate day, Ledger ledger, List<ShowStatus> shows) {

  /** Behind an id of several shows with one title: "ferry~2019". */
  private static final String EDITION = "~";

  public Shelf {
    shows = List.copyOf(shows);
  }

  /**
   * Where a title belongs.
   *
   * @param id of the shelf that holds its evidence; null for this one
   * @param authority who says so
   */
  public record Place(@Nullable String id, Authority authority) {

    static final Place OWN = new Place(null, Authority.NOBODY);
  }

  /** Who says that two titles are one show, the weaker first. */
  public enum Authority {
    NOBODY,
    ARTICLE,
    CATALOGUE
  }

  /** A title that nothing was heard of. */
  public static Shelf empty(String id) {
    return new Shelf(id, Place.OWN, LocalDate.EPOCH, Ledger.empty(), List.of());
  }

  /** The shelf on which a show is kept. */
  public static String of(String showId) {
    int edition = showId.indexOf(EDITION);
    return edition < 0 ? showId : showId.substring(0, edition);
  }

  /** The id of a show on this shelf. */
  String showId(String edition) {
    return edition.isEmpty() ? id : id + EDITION + edition;
  }

  /** The part of the evidence that is about one of its shows; empty where the show is not here. */
  public Ledger ledgerOf(String showId) {
    return shows.stream()
        .filter(show -> show.show().id().equals(showId) && show.mergedInto() == null)
        .findFirst()
        .flatMap(show ->
            Editions.of(ledger).stream()
                .filter(edition -> edition.key().equals(show.edition()))
                .findFirst())
        .map(Editions.Edition::ledger)
        .orElse(Ledger.empty());
  }

  /** The day as of which its evidence is judged. */
  public LocalDate asOf() {
    LocalDate latest = ledger.latestDay();
    return latest.isAfter(day) ? latest : day;
  }

  /** Whether something of what was published fades with time: all that is not official does. */
  public boolean fades() {
    return shows.stream()
        .flatMap(show -> show.seasons().stream())
        .map(ShowStatus.Standing::status)
        .anyMatch(
            season -> season.tier() != Tier.OFFICIAL && season.status() != Status.UNCONFIRMED);
  }
}
