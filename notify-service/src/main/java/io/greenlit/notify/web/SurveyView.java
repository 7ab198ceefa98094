package io.greenlit.notify.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.notify.delivery.LogEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many changes something is about.
 *
 * @param changes how many, or at least how many
 * @param complete false where there was more than one request looks at
 * @param first the oldest of them
 * @param last the newest of them
 */
@Schema(name = "ChangesFound")
@JsonPropertyOrder({"changes", "complete", "first", "last"})
record SurveyView(
    long changes,
    boolean complete,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ChangeView first,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ChangeView last) {

  /** Offsets that one request looks at. */
  static final int MOST = 20_000;

  /** Which change, and when it was written to the log. */
  @Schema(name = "ChangeFound")
  @JsonPropertyOrder({"changeId", "showId", "at"})
  record ChangeView(String changeId, String showId, Instant at) {

    static @Nullable ChangeView of(@Nullable LogEntry entry) {
      return entry == null
          ? null
          : new ChangeView(entry.changeId(), entry.showId(), entry.recordedAt());
    }
  }

  static SurveyView of(ChangeArchive.Survey survey) {
    return new SurveyView(
        survey.changes(),
        survey.complete(),
        ChangeView.of(survey.first()),
        ChangeView.of(survey.last()));
  }
}
