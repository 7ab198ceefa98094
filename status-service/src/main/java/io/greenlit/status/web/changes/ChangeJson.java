package io.greenlit.status.web.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.Evidence;
import io.greenlit.schemas.Premiere;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change as the API shows it.
 *
 * @param id the same after every replay
 * @param formerIds ids that now lead to the show
 * @param season null for "the next one"
 * @param type {@code changed}, {@code corrected}, {@code aged} or {@code merged}
 * @param from null where there was no status
 * @param to null where nothing is claimed any more
 * @param sequence number among the changes of the show, from 1, without gaps
 * @param confidence 0..1
 * @param articleId the article that moved it; null where only time passed
 * @param why the evidence that decides the status now
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChangeJson(
    String id,
    String showId,
    String showTitle,
    List<String> formerIds,
    @Nullable Integer season,
    String type,
    @Nullable String from,
    @Nullable String to,
    long sequence,
    Instant occurredAt,
    double confidence,
    String tier,
    boolean disputed,
    @Nullable PremiereJson premiere,
    @Nullable String network,
    boolean finalSeason,
    String weights,
    @Nullable String articleId,
    List<EvidenceJson> why) {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  /** First day of the period, and how exact it is. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record PremiereJson(LocalDate day, String precision) {}

  /** A quote and where it stands; entries with the same origin are one voice. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record EvidenceJson(
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
      int origin,
      boolean withdrawn) {}

  /** The change as JSON text on one line. */
  public static String text(Change change) {
    return JSON.writeValueAsString(of(change));
  }

  /** The change. */
  public static ChangeJson of(Change change) {
    return new ChangeJson(
        change.getId(),
        change.getShowId(),
        change.getShowTitle(),
        change.getFormerIds(),
        change.getSeason(),
        type(change),
        name(change.getFrom()),
        name(change.getTo()),
        change.getSequence(),
        change.getOccurredAt(),
        change.getConfidence() / 1000.0,
        change.getTier().name(),
        change.getDisputed(),
        premiere(change.getPremiere()),
        change.getNetwork(),
        change.getFinalSeason(),
        change.getWeights(),
        change.getArticleId().isEmpty() ? null : change.getArticleId(),
        change.getEvidence().stream().map(ChangeJson::evidence).toList());
  }

  static String type(Change change) {
    return change.getType().name().toLowerCase(Locale.ROOT);
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
        evidence.getOrigin(),
        evidence.getWithdrawn());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
