package io.greenlit.status.kafka;

import static io.greenlit.status.kafka.ClaimRecords.toDomain;
import static io.greenlit.status.kafka.ClaimRecords.toRecord;

import io.greenlit.schemas.ChangeType;
import io.greenlit.schemas.EarlierStatus;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.folding.Change;
import io.greenlit.status.folding.Evidence;
import io.greenlit.status.folding.SeasonStatus;
import io.greenlit.status.folding.ShowStatus;
import io.greenlit.status.folding.ShowStatus.Standing;
import io.greenlit.status.folding.Weights;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Statuses and changes between their contracts and the domain. */
public final class StatusRecords {

  private static final String NO_ARTICLE = "";

  private StatusRecords() {}

  /**
   * What the fold has to know of the status published last; the evidence it showed is not part of
   * that.
   */
  public static ShowStatus published(io.greenlit.schemas.ShowStatus status) {
    return new ShowStatus(
        new Show(status.getShowId(), status.getTitle()),
        status.getEdition(),
        status.getSequence(),
        status.getUpdatedAt(),
        new TreeSet<>(status.getAliases()),
        new TreeSet<>(status.getFormerIds()),
        status.getMergedInto(),
        status.getSeasons().stream().map(StatusRecords::toStanding).toList());
  }

  static Standing toStanding(io.greenlit.schemas.SeasonStatus season) {
    return new Standing(toSeason(season), season.getSince());
  }

  public static io.greenlit.schemas.ShowStatus toStatusRecord(ShowStatus status) {
    return io.greenlit.schemas.ShowStatus.newBuilder()
        .setShowId(status.show().id())
        .setTitle(status.show().title())
        .setSequence(status.sequence())
        .setUpdatedAt(status.updatedAt())
        .setSeasons(status.seasons().stream().map(StatusRecords::toSeasonRecord).toList())
        .setEdition(status.edition())
        .setAliases(List.copyOf(status.aliases()))
        .setFormerIds(List.copyOf(status.formerIds()))
        .setMergedInto(status.mergedInto())
        .setWeights(Weights.standard().version())
        .build();
  }

  static io.greenlit.schemas.Change toChangeRecord(
      Change change, Home home, List<EarlierStatus> earlier) {
    SeasonStatus now = change.now();
    io.greenlit.schemas.Change.Builder builder =
        io.greenlit.schemas.Change.newBuilder()
            .setId(ChangeId.of(change.show().id(), change.sequence()))
            .setShowId(change.show().id())
            .setShowTitle(change.show().title())
            .setSeason(change.season())
            .setType(ChangeType.valueOf(change.type().name()))
            .setFrom(toRecordStatus(change.from()))
            .setTo(toRecordStatus(change.to()))
            .setConfidence(now == null ? 0 : now.confidence())
            .setSequence(change.sequence())
            .setOccurredAt(change.occurredAt())
            .setArticleId(change.articleId() == null ? NO_ARTICLE : change.articleId())
            .setFormerIds(List.copyOf(change.formerIds()))
            .setWeights(Weights.standard().version())
            .setCountry(home.country() == null ? country(now) : home.country())
            .setHomeNetwork(home.network())
            .setEarlier(earlier);
    if (now != null) {
      builder
          .setTier(io.greenlit.schemas.Tier.valueOf(now.tier().name()))
          .setDisputed(now.disputed())
          .setPremiere(toRecord(now.premiere()))
          .setNetwork(now.network())
          .setFinalSeason(now.finalSeason())
          .setEvidence(evidence(now));
    }
    return builder.build();
  }

  /** Where the show comes from, as the first piece of evidence has it that says so. */
  private static @Nullable String country(@Nullable SeasonStatus now) {
    return now == null
        ? null
        : now.evidence().stream()
            .map(evidence -> evidence.article().country())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  private static SeasonStatus toSeason(io.greenlit.schemas.SeasonStatus season) {
    return new SeasonStatus(
        season.getSeason(),
        Status.valueOf(season.getStatus().name()),
        season.getConfidence(),
        Tier.valueOf(season.getTier().name()),
        toDomain(season.getPremiere()),
        season.getNetwork(),
        season.getFinalSeason(),
        season.getDisputed(),
        List.of());
  }

  static io.greenlit.schemas.SeasonStatus toSeasonRecord(Standing standing) {
    SeasonStatus season = standing.status();
    return io.greenlit.schemas.SeasonStatus.newBuilder()
        .setSeason(season.season())
        .setStatus(io.greenlit.schemas.Status.valueOf(season.status().name()))
        .setConfidence(season.confidence())
        .setTier(io.greenlit.schemas.Tier.valueOf(season.tier().name()))
        .setPremiere(toRecord(season.premiere()))
        .setNetwork(season.network())
        .setFinalSeason(season.finalSeason())
        .setDisputed(season.disputed())
        .setSince(standing.since())
        .setEvidence(evidence(season))
        .build();
  }

  private static List<io.greenlit.schemas.Evidence> evidence(SeasonStatus season) {
    return season.evidence().stream().map(StatusRecords::toEvidenceRecord).toList();
  }

  private static io.greenlit.schemas.Evidence toEvidenceRecord(Evidence evidence) {
    ArticleClaims article = evidence.article();
    Claim claim = evidence.claim();
    return new io.greenlit.schemas.Evidence(
        article.articleId(),
        article.url(),
        article.publisher(),
        article.title(),
        article.publishedAt(),
        io.greenlit.schemas.Status.valueOf(claim.status().name()),
        io.greenlit.schemas.Polarity.valueOf(claim.polarity().name()),
        io.greenlit.schemas.Tier.valueOf(claim.tier().name()),
        claim.attributedTo(),
        claim.quote(),
        claim.rules(),
        evidence.origin(),
        evidence.withdrawn());
  }

  private static io.greenlit.schemas.@Nullable Status toRecordStatus(@Nullable Status status) {
    return status == null ? null : io.greenlit.schemas.Status.valueOf(status.name());
  }
}
