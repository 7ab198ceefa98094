package io.greenlit.status.kafka;

import static io.greenlit.status.kafka.ClaimRecords.toDomain;
import static io.greenlit.status.kafka.ClaimRecords.toRecord;

import io.greenlit.schemas.ChangeType;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.folding.Change;
import io.greenlit.status.folding.Evidence;
import io.greenlit.status.folding.Ledger;
import io.greenlit.status.folding.SeasonStatus;
import io.greenlit.status.folding.ShowStatus;
import io.greenlit.status.folding.ShowStatus.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ledgers, statuses and changes between their contracts and the domain. */
final class StatusRecords {

  private StatusRecords() {}

  static Ledger toLedger(io.greenlit.schemas.@Nullable Ledger ledger) {
    return ledger == null
        ? Ledger.empty()
        : Ledger.of(ledger.getArticles().stream().map(ClaimRecords::toDomain).toList());
  }

  static io.greenlit.schemas.Ledger toLedgerRecord(Ledger ledger) {
    return new io.greenlit.schemas.Ledger(
        ledger.articles().stream().map(ClaimRecords::toRecord).toList());
  }

  /**
   * What the fold has to know of the status published last; the evidence it showed is not part of
   * that.
   */
  static ShowStatus published(io.greenlit.schemas.ShowStatus status) {
    return new ShowStatus(
        new Show(status.getShowId(), status.getTitle()),
        status.getSequence(),
        status.getUpdatedAt(),
        status.getSeasons().stream()
            .map(season -> new Standing(toSeason(season), season.getSince()))
            .toList());
  }

  static io.greenlit.schemas.ShowStatus toStatusRecord(ShowStatus status) {
    return io.greenlit.schemas.ShowStatus.newBuilder()
        .setShowId(status.show().id())
        .setTitle(status.show().title())
        .setSequence(status.sequence())
        .setUpdatedAt(status.updatedAt())
        .setSeasons(status.seasons().stream().map(StatusRecords::toSeasonRecord).toList())
        .build();
  }

  static io.greenlit.schemas.Change toChangeRecord(Change change, String id) {
    SeasonStatus now = change.now();
    io.greenlit.schemas.Change.Builder builder =
        io.greenlit.schemas.Change.newBuilder()
            .setId(id)
            .setShowId(change.show().id())
            .setShowTitle(change.show().title())
            .setSeason(change.season())
            .setType(ChangeType.valueOf(change.type().name()))
            .setFrom(toRecordStatus(change.from()))
            .setTo(toRecordStatus(change.to()))
            .setConfidence(now == null ? 0 : now.confidence())
            .setSequence(change.sequence())
            .setOccurredAt(change.occurredAt())
            .setArticleId(change.articleId());
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

  private static io.greenlit.schemas.SeasonStatus toSeasonRecord(Standing standing) {
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
    return io.greenlit.schemas.Evidence.newBuilder()
        .setArticleId(article.articleId())
        .setUrl(article.url())
        .setPublisher(article.publisher())
        .setTitle(article.title())
        .setPublishedAt(article.publishedAt())
        .setStatus(io.greenlit.schemas.Status.valueOf(claim.status().name()))
        .setPolarity(io.greenlit.schemas.Polarity.valueOf(claim.polarity().name()))
        .setTier(io.greenlit.schemas.Tier.valueOf(claim.tier().name()))
        .setAttributedTo(claim.attributedTo())
        .setQuote(claim.quote())
        .setRules(claim.rules())
        .setOrigin(evidence.origin())
        .build();
  }

  private static io.greenlit.schemas.@Nullable Status toRecordStatus(@Nullable Status status) {
    return status == null ? null : io.greenlit.schemas.Status.valueOf(status.name());
  }
}
