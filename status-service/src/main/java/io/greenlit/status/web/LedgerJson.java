package io.greenlit.status.web;

import io.greenlit.schemas.SeasonStatus;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.folding.Testimony;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All evidence of a show as the API shows it.
 *
 * @param asOf the day as of which status and weights are judged
 * @param weights version of the weights
 */
record LedgerJson(
    String id, String title, LocalDate asOf, String weights, List<SeasonEvidenceJson> seasons) {

  /**
   * The evidence of one season.
   *
   * @param status null where all that was said is withdrawn
   */
  record SeasonEvidenceJson(
      @Nullable Integer season,
      @Nullable Status status,
      @Nullable Double confidence,
      List<PieceJson> evidence) {}

  /**
   * One piece of evidence.
   *
   * @param confidence how sure the reader is of having read it right, 0..1
   * @param position where the quote begins in the article's text, in UTF-16 units from 0
   * @param origin pieces with the same number are one voice, of which only the heaviest counts
   * @param weight in milli-nats
   * @param withdrawn a newer version of the article no longer says so
   */
  record PieceJson(
      String articleId,
      String articleVersion,
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String title,
      @Nullable Instant publishedAt,
      Instant fetchedAt,
      io.greenlit.status.claim.Status status,
      Polarity polarity,
      Certainty certainty,
      Tier tier,
      @Nullable String attributedTo,
      @Nullable String citedSource,
      double confidence,
      @Nullable Premiere premiere,
      @Nullable String network,
      boolean finalSeason,
      String quote,
      int position,
      List<String> rules,
      int origin,
      int weight,
      boolean withdrawn) {

    private static PieceJson of(Testimony.Piece piece) {
      ArticleClaims article = piece.article();
      Claim claim = piece.claim();
      return new PieceJson(
          article.articleId(),
          article.articleVersion(),
          article.url(),
          article.publisher(),
          article.title(),
          article.publishedAt(),
          article.fetchedAt(),
          claim.status(),
          claim.polarity(),
          claim.certainty(),
          claim.tier(),
          claim.attributedTo(),
          article.citedSource(),
          claim.confidence() / 1000.0,
          claim.premiere(),
          claim.network(),
          claim.finalSeason(),
          claim.quote(),
          claim.position(),
          claim.rules(),
          piece.origin(),
          piece.weight(),
          piece.withdrawn());
    }
  }

  static LedgerJson of(ShowStatus show, LocalDate asOf, List<Testimony> testimonies) {
    return new LedgerJson(
        show.getShowId(),
        show.getTitle(),
        asOf,
        show.getWeights(),
        testimonies.stream().map(one -> season(show, one)).toList());
  }

  private static SeasonEvidenceJson season(ShowStatus show, Testimony testimony) {
    Optional<SeasonStatus> status =
        show.getSeasons().stream()
            .filter(season -> Objects.equals(season.getSeason(), testimony.season()))
            .findFirst();
    return new SeasonEvidenceJson(
        testimony.season(),
        status.map(SeasonStatus::getStatus).orElse(null),
        status.map(season -> season.getConfidence() / 1000.0).orElse(null),
        testimony.pieces().stream().map(PieceJson::of).toList());
  }
}
