package io.greenlit.status.kafka;

import io.greenlit.schemas.Authority;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.folding.Identity;
import io.greenlit.status.folding.Move;
import io.greenlit.status.folding.Shelf;
import io.greenlit.status.folding.ShowStatus.Standing;
import java.util.List;
import java.util.TreeSet;

/** What goes from one shelf to another, between their contracts and the domain. */
final class ShelfRecords {

  private ShelfRecords() {}

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
        .setSeasons(move.standings().stream().map(ShelfRecords::withoutEvidence).toList())
        .setAt(move.at())
        .setArticleId(move.articleId())
        .build();
  }

  private static io.greenlit.schemas.SeasonStatus withoutEvidence(Standing standing) {
    return io.greenlit.schemas.SeasonStatus.newBuilder(StatusRecords.toSeasonRecord(standing))
        .setEvidence(List.of())
        .build();
  }

  private static List<ArticleClaims> claims(List<io.greenlit.schemas.ArticleClaims> records) {
    return records.stream().map(ClaimRecords::toDomain).toList();
  }

  private static List<io.greenlit.schemas.ArticleClaims> records(List<ArticleClaims> claims) {
    return claims.stream().map(ClaimRecords::toRecord).toList();
  }
}
