package io.greenlit.status.kafka;

import io.greenlit.schemas.Authority;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.folding.Identity;
import io.greenlit.status.folding.Ledger;
import io.greenlit.status.folding.Move;
import io.greenlit.status.folding.Shelf;
import io.greenlit.status.folding.Shelf.Place;
import io.greenlit.status.folding.ShowStatus;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shelves, and what goes from one to another, between their contracts and the domain. */
final class ShelfRecords {

  private ShelfRecords() {}

  /**
   * A shelf out of its stores.
   *
   * @param ledger null for a title that nothing was heard of
   * @param statuses by show id, what was published
   */
  static Shelf toShelf(
      String id,
      io.greenlit.schemas.@Nullable Ledger ledger,
      Function<String, io.greenlit.schemas.@Nullable ShowStatus> statuses) {
    if (ledger == null) {
      return Shelf.empty(id);
    }
    List<ShowStatus> shows =
        ledger.getShowIds().stream()
            .map(statuses)
            .filter(Objects::nonNull)
            .map(StatusRecords::published)
            .toList();
    return new Shelf(
        id,
        new Place(ledger.getBelongsTo(), Shelf.Authority.valueOf(ledger.getAuthority().name())),
        ledger.getDay(),
        Ledger.of(claims(ledger.getArticles())),
        shows);
  }

  static io.greenlit.schemas.Ledger toRecord(Shelf shelf) {
    return io.greenlit.schemas.Ledger.newBuilder()
        .setArticles(records(shelf.ledger().versions()))
        .setBelongsTo(shelf.place().id())
        .setAuthority(Authority.valueOf(shelf.place().authority().name()))
        .setDay(shelf.day())
        .setShowIds(shelf.shows().stream().map(show -> show.show().id()).toList())
        .build();
  }

  static Identity toDomain(io.greenlit.schemas.Identity identity) {
    return new Identity(
        identity.getTitle(),
        identity.getShowId(),
        Shelf.Authority.valueOf(identity.getAuthority().name()),
        identity.getAt(),
        identity.getArticleId());
  }

  static io.greenlit.schemas.Identity toRecord(Identity identity) {
    return new io.greenlit.schemas.Identity(
        identity.title(),
        identity.showId(),
        Authority.valueOf(identity.authority().name()),
        identity.at(),
        identity.articleId());
  }

  static Move toDomain(io.greenlit.schemas.Move move) {
    return new Move(
        move.getTo(),
        new TreeSet<>(move.getVia()),
        claims(move.getArticles()),
        new TreeSet<>(move.getFormerIds()),
        move.getSeasons().stream().map(StatusRecords::toStanding).toList(),
        move.getAt(),
        move.getArticleId());
  }

  static io.greenlit.schemas.Move toRecord(Move move) {
    return io.greenlit.schemas.Move.newBuilder()
        .setTo(move.to())
        .setVia(List.copyOf(move.via()))
        .setArticles(records(move.versions()))
        .setFormerIds(List.copyOf(move.formerIds()))
        .setSeasons(move.standings().stream().map(StatusRecords::toSeasonRecord).toList())
        .setAt(move.at())
        .setArticleId(move.articleId())
        .build();
  }

  private static List<ArticleClaims> claims(List<io.greenlit.schemas.ArticleClaims> records) {
    return records.stream().map(ClaimRecords::toDomain).toList();
  }

  private static List<io.greenlit.schemas.ArticleClaims> records(List<ArticleClaims> claims) {
    return claims.stream().map(ClaimRecords::toRecord).toList();
  }
}
