package io.greenlit.status.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.Evidence;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.Tier;
import io.greenlit.status.web.ShowJson.EvidenceJson;
import io.greenlit.status.web.ShowJson.PremiereJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change as the API shows it, wherever it does.
 *
 * @param id the same after every replay
 * @param formerIds ids that now lead to the show
 * @param season null for "the next one"
 * @param from null where there was no status
 * @param to null where nothing is claimed any more
 * @param sequence number among the changes of the show, from 1, without gaps
 * @param confidence 0..1
 * @param article the one that moved it; null where only time passed
 * @param why the evidence that decides the status now
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChangeJson(
    String id,
    String showId,
    String showTitle,
    List<String> formerIds,
    @Nullable Integer season,
    @Schema(allowableValues = {"changed", "corrected", "aged", "merged"}) String type,
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

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  /** An article that a change goes back to; what is not known of it is null. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ArticleJson(
      String articleId,
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String title,
      @Nullable Instant publishedAt) {}

  /** The change as JSON text on one line; of the article, what its evidence tells. */
  public static String text(Change change) {
    return JSON.writeValueAsString(of(change, _ -> Optional.empty()));
  }

  /** In words of the API. */
  public static String type(Change change) {
    return change.getType().name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param articles what else is known of articles, by id, where a change's evidence does not show
   *     the one that moved it
   */
  static ChangeJson of(Change change, Function<String, Optional<ArticleJson>> articles) {
    return new ChangeJson(
        change.getId(),
        change.getShowId(),
        change.getShowTitle(),
        change.getFormerIds(),
        change.getSeason(),
        type(change),
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
        .map(ChangeJson::article)
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
