package io.greenlit.status.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlit.schemas.DatePrecision;
import io.greenlit.schemas.Evidence;
import io.greenlit.schemas.Polarity;
import io.greenlit.schemas.Premiere;
import io.greenlit.schemas.SeasonStatus;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A show as the API shows it.
 *
 * @param aliases other titles that articles call it by
 * @param formerIds ids that now lead here
 * @param sequence of its last change
 * @param weights version of the weights by which it was judged
 */
public record ShowJson(
    String id,
    String title,
    List<String> aliases,
    List<String> formerIds,
    long sequence,
    Instant updatedAt,
    String weights,
    List<SeasonJson> seasons) {

  /** One season; confidence 0..1; evidence only where one show is asked for. */
  public record SeasonJson(
      @Nullable Integer season,
      Status status,
      double confidence,
      Tier tier,
      @Nullable PremiereJson premiere,
      @Nullable String network,
      boolean finalSeason,
      boolean disputed,
      Instant since,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<EvidenceJson> evidence) {}

  /** First day of the period, and how exact it is. */
  public record PremiereJson(LocalDate day, DatePrecision precision) {

    static @Nullable PremiereJson of(@Nullable Premiere premiere) {
      return premiere == null ? null : new PremiereJson(premiere.getDay(), premiere.getPrecision());
    }
  }

  /** A quote and where it stands; entries with the same origin are one voice. */
  public record EvidenceJson(
      String articleId,
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String title,
      @Nullable Instant publishedAt,
      Status status,
      Polarity polarity,
      Tier tier,
      @Nullable String attributedTo,
      String quote,
      List<String> rules,
      int origin,
      boolean withdrawn) {

    static List<EvidenceJson> of(List<Evidence> evidence) {
      return evidence.stream().map(EvidenceJson::of).toList();
    }

    private static EvidenceJson of(Evidence evidence) {
      return new EvidenceJson(
          evidence.getArticleId(),
          evidence.getUrl(),
          evidence.getPublisher(),
          evidence.getTitle(),
          evidence.getPublishedAt(),
          evidence.getStatus(),
          evidence.getPolarity(),
          evidence.getTier(),
          evidence.getAttributedTo(),
          evidence.getQuote(),
          evidence.getRules(),
          evidence.getOrigin(),
          evidence.getWithdrawn());
    }
  }

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
        show.getAliases(),
        show.getFormerIds(),
        show.getSequence(),
        show.getUpdatedAt(),
        show.getWeights(),
        show.getSeasons().stream().map(season -> season(season, withEvidence)).toList());
  }

  private static SeasonJson season(SeasonStatus season, boolean withEvidence) {
    return new SeasonJson(
        season.getSeason(),
        season.getStatus(),
        season.getConfidence() / 1000.0,
        season.getTier(),
        PremiereJson.of(season.getPremiere()),
        season.getNetwork(),
        season.getFinalSeason(),
        season.getDisputed(),
        season.getSince(),
        withEvidence ? EvidenceJson.of(season.getEvidence()) : null);
  }
}
