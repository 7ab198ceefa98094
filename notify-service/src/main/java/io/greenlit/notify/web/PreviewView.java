package io.greenlit.notify.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.notify.change.RecentChange;
import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.Traits;
import io.greenlit.notify.subscription.ChangeFilter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the last changes a filter would have let through.
 *
 * @param examined changes that were looked at
 * @param matching how many of them it lets through
 * @param changes those, the newest first
 */
@Schema(name = "PreviewOfFilter")
@JsonPropertyOrder({"examined", "matching", "changes"})
record PreviewView(int examined, int matching, List<ChangeView> changes) {

  /** One of them. */
  @Schema(name = "PreviewedChange")
  @JsonPropertyOrder({"changeId", "show", "season", "from", "to", "at"})
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ChangeView(
      String changeId,
      ShowView show,
      @Nullable Integer season,
      @Nullable Status from,
      @Nullable Status to,
      Instant at) {}

  @Schema(name = "PreviewedShow")
  @JsonPropertyOrder({"id", "title"})
  record ShowView(String id, String title) {}

  static PreviewView of(ChangeFilter filter, List<RecentChange> recent) {
    List<ChangeView> changes =
        recent.stream().filter(each -> filter.lets(each.traits())).map(PreviewView::view).toList();
    return new PreviewView(recent.size(), changes.size(), changes);
  }

  private static ChangeView view(RecentChange change) {
    Traits traits = change.traits();
    return new ChangeView(
        change.changeId(),
        new ShowView(traits.showId(), change.showTitle()),
        traits.season(),
        traits.from(),
        traits.to(),
        change.occurredAt());
  }
}
