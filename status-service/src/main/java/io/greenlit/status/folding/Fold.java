package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.folding.Shelf.Authority;
import io.greenlit.status.folding.Shelf.Place;
import io.greenlit.status.folding.ShowStatus.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One step of the fold: something comes to a shelf (an article's claims, a day, word that two
 * titles are one show, evidence from another shelf), and what differs from the last published
 * status becomes a change. The status itself depends on the evidence and the day only; order of
 * arrival shows in the changes.
 */
public final class Fold {

  private Fold() {}

  /**
   * What follows from one thing that came.
   *
   * @param published the statuses that are to be published, whole
   * @param moves evidence that belongs on other shelves
   * @param identities what is to be told to other shelves
   */
  public record Step(
      Shelf shelf,
      List<ShowStatus> published,
      List<Change> changes,
      List<Move> moves,
      List<Identity> identities) {

    public Step {
      published = List.copyOf(published);
      changes = List.copyOf(changes);
      moves = List.copyOf(moves);
      identities = List.copyOf(identities);
    }

    static Step of(Shelf shelf) {
      return new Step(shelf, List.of(), List.of(), List.of(), List.of());
    }
  }

  /** Takes an article's claims into account. */
  public static Step step(Shelf shelf, ArticleClaims claims) {
    if (shelf.place().id() != null) {
      Move move =
          new Move(
              shelf.place().id(),
              set(shelf.id()),
              List.of(claims),
              new TreeSet<>(),
              List.of(),
              claims.fetchedAt(),
              claims.articleId());
      return new Step(shelf, List.of(), List.of(), List.of(move), List.of());
    }
    Ledger next = shelf.ledger().with(claims);
    return next == shelf.ledger()
        ? Step.of(shelf)
        : Publication.of(shelf, next, shelf.day(), Cause.of(claims), null);
  }

  /** Lets time go by; a day that has come already changes nothing. */
  public static Step age(Shelf shelf, LocalDate day) {
    if (!day.isAfter(shelf.day())) {
      return Step.of(shelf);
    }
    return Publication.of(shelf, shelf.ledger(), day, Cause.of(day), null);
  }

  /**
   * Learns that the shelf's title is another show's. Its evidence goes there, and all that still
   * comes. The catalogue's word stands above that of articles.
   */
  public static Step join(Shelf shelf, Identity identity) {
    Place now = shelf.place();
    boolean own = identity.showId().equals(shelf.id());
    int weaker = identity.authority().compareTo(now.authority());
    if (weaker < 0 || (own && identity.authority() != Authority.CATALOGUE)) {
      return Step.of(shelf);
    }
    if (own) {
      return Step.of(at(shelf, new Place(null, Authority.CATALOGUE)));
    }
    if (identity.showId().equals(now.id())) {
      return Step.of(at(shelf, new Place(now.id(), identity.authority())));
    }
    if (weaker == 0 && identity.authority() == Authority.ARTICLE) {
      return third(shelf, identity);
    }
    return moved(shelf, new Place(identity.showId(), identity.authority()), identity);
  }

  /** A title that is said to be two shows' makes those one, under the id that sorts first. */
  private static Step third(Shelf shelf, Identity identity) {
    String known = shelf.place().id();
    if (known == null) {
      return moved(shelf, new Place(identity.showId(), identity.authority()), identity);
    }
    boolean first = known.compareTo(identity.showId()) < 0;
    String kept = first ? known : identity.showId();
    Identity onward =
        new Identity(
            first ? identity.showId() : known,
            kept,
            identity.authority(),
            identity.at(),
            identity.articleId());
    return new Step(
        at(shelf, new Place(kept, identity.authority())),
        List.of(),
        List.of(),
        List.of(),
        List.of(onward));
  }

  private static Step moved(Shelf shelf, Place place, Identity identity) {
    Shelf empty = new Shelf(shelf.id(), place, shelf.day(), Ledger.empty(), List.of());
    if (shelf.ledger().isEmpty() || place.id() == null) {
      return Step.of(empty);
    }
    List<ShowStatus> redirects = new ArrayList<>();
    SortedSet<String> formerIds = new TreeSet<>();
    List<Standing> standings = new ArrayList<>();
    for (ShowStatus show : shelf.shows()) {
      redirects.add(redirect(show, place.id(), identity.at()));
      formerIds.add(show.show().id());
      formerIds.addAll(show.formerIds());
      standings.addAll(show.seasons());
    }
    Move move =
        new Move(
            place.id(),
            set(shelf.id()),
            shelf.ledger().versions(),
            formerIds,
            standings,
            identity.at(),
            identity.articleId());
    return new Step(
        new Shelf(shelf.id(), place, shelf.day(), Ledger.empty(), redirects),
        redirects,
        List.of(),
        List.of(move),
        List.of());
  }

  private static ShowStatus redirect(ShowStatus show, String to, Instant at) {
    return new ShowStatus(
        show.show(),
        show.edition(),
        show.sequence(),
        show.updatedAt().isAfter(at) ? show.updatedAt() : at,
        show.aliases(),
        show.formerIds(),
        to,
        List.of());
  }

  /** Takes in evidence from another shelf, or sends it on to where it belongs. */
  public static Step take(Shelf shelf, Move move) {
    String onward = shelf.place().id();
    boolean circle = move.via().contains(shelf.id());
    if (onward != null && !circle) {
      SortedSet<String> via = new TreeSet<>(move.via());
      via.add(shelf.id());
      Move sent =
          new Move(
              onward,
              via,
              move.versions(),
              move.formerIds(),
              move.standings(),
              move.at(),
              move.articleId());
      return new Step(shelf, List.of(), List.of(), List.of(sent), List.of());
    }
    Shelf here = onward == null ? shelf : at(shelf, Place.OWN);
    Ledger next = here.ledger().with(move.versions());
    if (next == here.ledger() && !move.merges()) {
      return Step.of(here);
    }
    Cause cause =
        new Cause(
            move.merges() ? Cause.Kind.MERGER : Cause.Kind.ARTICLE, move.articleId(), move.at());
    return Publication.of(here, next, here.day(), cause, move);
  }

  /** Goes on from what the articles claim when they are read again; no change follows from that. */
  public static Step rebase(Shelf shelf, Baseline baseline) {
    return Rebase.of(shelf, baseline);
  }

  private static Shelf at(Shelf shelf, Place place) {
    return new Shelf(shelf.id(), place, shelf.day(), shelf.ledger(), shelf.shows());
  }

  private static SortedSet<String> set(String id) {
    return new TreeSet<>(List.of(id));
  }
}
