package io.greenlit.standalone.fold;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.greenlit.status.folding.Change;
import io.greenlit.status.folding.Evidence;
import io.greenlit.status.folding.SeasonStatus;
import io.greenlit.status.folding.ShowStatus;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lines that `greenlit fold` prints. */
final class FoldJson {

  private static final int MOST_REASONS = 3;

  private FoldJson() {}

  /** What one article changed. */
  record Line(String id, List<Moved> changes) {}

  /** One change; {@code why} is the evidence that decides now, the strongest first. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Moved(
      String showId,
      String show,
      @Nullable Integer season,
      @Nullable String from,
      @Nullable String to,
      String type,
      List<Reason> why) {}

  /** A quote, where it stands, and the kind of source it leans on. */
  record Reason(String articleId, @Nullable String url, String tier, String quote) {}

  /** The status of every season at the end. */
  record Last(@JsonProperty("final") List<Standing> standings) {}

  /** One season; confidence 0..1. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Standing(
      String showId,
      String show,
      @Nullable Integer season,
      String status,
      double confidence,
      String tier,
      @Nullable String network,
      boolean disputed) {}

  static Line of(String id, List<Change> changes) {
    return new Line(id, changes.stream().map(FoldJson::moved).toList());
  }

  static Last last(List<ShowStatus> shows) {
    return new Last(
        shows.stream()
            .flatMap(show -> show.seasons().stream().map(season -> standing(show, season.status())))
            .toList());
  }

  private static Moved moved(Change change) {
    SeasonStatus now = change.now();
    return new Moved(
        change.show().id(),
        change.show().title(),
        change.season(),
        name(change.from()),
        name(change.to()),
        change.type().name().toLowerCase(Locale.ROOT),
        now == null
            ? List.of()
            : now.evidence().stream().limit(MOST_REASONS).map(FoldJson::reason).toList());
  }

  private static Reason reason(Evidence evidence) {
    return new Reason(
        evidence.article().articleId(),
        evidence.article().url(),
        evidence.claim().tier().name().toLowerCase(Locale.ROOT),
        evidence.claim().quote());
  }

  private static Standing standing(ShowStatus show, SeasonStatus season) {
    return new Standing(
        show.show().id(),
        show.show().title(),
        season.season(),
        season.status().name(),
        season.confidence() / 1000.0,
        season.tier().name().toLowerCase(Locale.ROOT),
        season.network(),
        season.disputed());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
