package io.greenlit.status.web;

import io.greenlit.schemas.Evidence;
import io.greenlit.schemas.Premiere;
import io.greenlit.schemas.SeasonStatus;
import io.greenlit.schemas.ShowStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A show as the API shows it.
 *
 * @param sequence of its last change
 */
record ShowJson(
    String id, String title, long sequence, Instant updatedAt, List<SeasonJson> seasons) {

  /** One season; confidence 0..1. */
  record SeasonJson(
      @Nullable Integer season,
      String status,
      double confidence,
      String tier,
      @Nullable PremiereJson premiere,
      @Nullable String network,
      boolean finalSeason,
      boolean disputed,
      Instant since,
      @Nullable List<EvidenceJson> evidence) {}

  /** First day of the period, and how exact it is. */
  record PremiereJson(LocalDate day, String precision) {}

  /** A quote and where it stands; entries with the same origin are one voice. */
  record EvidenceJson(
      String articleId,
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String title,
      @Nullable Instant publishedAt,
      String status,
      String polarity,
      String tier,
      @Nullable String attributedTo,
      String quote,
      List<String> rules,
      int origin) {}

  static ShowJson withEvidence(ShowStatus show) {
    return of(show, true);
  }

  static ShowJson summary(ShowStatus show) {
    return of(show, false);
  }

  private static ShowJson of(ShowStatus show, boolean withEvidence) {
    return new ShowJson(
        show.getShowId(),
        show.getTitle(),
        show.getSequence(),
        show.getUpdatedAt(),
        show.getSeasons().stream().map(season -> season(season, withEvidence)).toList());
  }

  private static SeasonJson season(SeasonStatus season, boolean withEvidence) {
    return new SeasonJson(
        season.getSeason(),
        season.getStatus().name(),
        season.getConfidence() / 1000.0,
        season.getTier().name(),
        premiere(season.getPremiere()),
        season.getNetwork(),
        season.getFinalSeason(),
        season.getDisputed(),
        season.getSince(),
        withEvidence ? season.getEvidence().stream().map(ShowJson::evidence).toList() : null);
  }

  private static @Nullable PremiereJson premiere(@Nullable Premiere premiere) {
    return premiere == null
        ? null
        : new PremiereJson(premiere.getDay(), premiere.getPrecision().name());
  }

  private static EvidenceJson evidence(Evidence evidence) {
    return new EvidenceJson(
        evidence.getArticleId(),
        evidence.getUrl(),
        evidence.getPublisher(),
        evidence.getTitle(),
        evidence.getPublishedAt(),
        evidence.getStatus().name(),
        evidence.getPolarity().name(),
        evidence.getTier().name(),
        evidence.getAttributedTo(),
        evidence.getQuote(),
        evidence.getRules(),
        evidence.getOrigin());
  }
}
