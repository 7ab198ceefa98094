package io.greenlit.status.web;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.ChangeType;
import io.greenlit.schemas.Evidence;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.Tier;
import io.greenlit.status.web.ShowJson.EvidenceJson;
import io.greenlit.status.web.ShowJson.PremiereJson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change as the API shows it.
 *
 * @param season null for "the next one"
 * @param from null where there was none
 * @param to null where nothing is claimed any more
 * @param article the one that moved it; null where only time passed
 * @param why the evidence that decides the status now
 */
record HistoryEntryJson(
    String id,
    String showId,
    String showTitle,
    @Nullable Integer season,
    ChangeType type,
    @Nullable Status from,
    @Nullable Status to,
    long sequence,
    Instant occurredAt,
    double confidence,
    Tier tier,
    boolean disputed,
    @Nullable PremiereJson premiere,
    @Nullable String network,
    boolean finalSeason,
    String weights,
    @Nullable ArticleJson article,
    List<EvidenceJson> why) {

  /** An article that a change goes back to; what is not known of it is null. */
  record ArticleJson(
      String articleId,
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String title,
      @Nullable Instant publishedAt) {}

  /**
   * @param articles what else is known of articles, by id, where a change's evidence does not show
   *     the one that moved it
   */
  static HistoryEntryJson of(Change change, Function<String, Optional<ArticleJson>> articles) {
    return new HistoryEntryJson(
        change.getId(),
        change.getShowId(),
        change.getShowTitle(),
        change.getSeason(),
        change.getType(),
        change.getFrom(),
        change.getTo(),
        change.getSequence(),
        change.getOccurredAt(),
        change.getConfidence() / 1000.0,
        change.getTier(),
        change.getDisputed(),
        PremiereJson.of(change.getPremiere()),
        change.getNetwork(),
        change.getFinalSeason(),
        change.getWeights(),
        article(change, articles),
        EvidenceJson.of(change.getEvidence()));
  }

  private static @Nullable ArticleJson article(
      Change change, Function<String, Optional<ArticleJson>> articles) {
    String id = change.getArticleId();
    if (id.isEmpty()) {
      return null;
    }
    return change.getEvidence().stream()
        .filter(evidence -> Objects.equals(evidence.getArticleId(), id))
        .findFirst()
        .map(HistoryEntryJson::article)
        .or(() -> articles.apply(id))
        .orElse(new ArticleJson(id, null, null, null, null));
  }

  private static ArticleJson article(Evidence evidence) {
    return new ArticleJson(
        evidence.getArticleId(),
        evidence.getUrl(),
        evidence.getPublisher(),
        evidence.getTitle(),
        evidence.getPublishedAt());
  }
}
