package io.greenlit.notify.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.Tier;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.Confidence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter as its subscriber sees it; sent back it means the same.
 *
 * @param statuses {@code to} under the name that it had first
 * @param seasons numbers, and {@code next} for the one without
 */
@Schema(name = "Filter")
@JsonPropertyOrder({
  "shows",
  "statuses",
  "to",
  "from",
  "types",
  "minTier",
  "minConfidence",
  "hysteresis",
  "countries",
  "networks",
  "seasons"
})
record FilterView(
    List<String> shows,
    List<Status> statuses,
    List<Status> to,
    List<Status> from,
    List<String> types,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Tier minTier,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double minConfidence,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double hysteresis,
    List<String> countries,
    List<String> networks,
    List<Object> seasons) {

  static FilterView of(ChangeFilter filter) {
    List<Status> to = filter.to().stream().sorted().toList();
    Confidence confidence = filter.confidence();
    return new FilterView(
        filter.shows().stream().sorted().toList(),
        to,
        to,
        filter.from().stream().sorted().toList(),
        FilterRequest.names(filter.kinds(), true),
        filter.minTier(),
        confidence == null ? null : confidence.least() / 1000.0,
        confidence == null || confidence.hysteresis() == 0
            ? null
            : confidence.hysteresis() / 1000.0,
        filter.countries().stream().sorted().toList(),
        filter.networks().stream().sorted().toList(),
        filter.seasons().stream().sorted().map(FilterView::season).toList());
  }

  private static Object season(Integer season) {
    return season == ChangeFilter.NEXT ? FilterRequest.NEXT : season;
  }
}
