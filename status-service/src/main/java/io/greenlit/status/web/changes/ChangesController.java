package io.greenlit.status.web.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.greenlit.schemas.places.CursorText;
import io.greenlit.status.following.ChangeFilter;
import io.greenlit.status.following.Cursor;
import io.greenlit.status.following.Start;
import io.greenlit.status.following.Stretch;
import io.greenlit.status.kafka.changes.ChangeLog;
import io.greenlit.status.kafka.changes.LoggedChange;
import io.greenlit.status.web.ChangeJson;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The log of changes, page by page; a page that is not there yet can be waited for. */
@RestController
public final class ChangesController {

  private static final int MOST = 500;
  private static final int LONGEST_WAIT = 30;

  private final ChangeLog log;

  ChangesController(ChangeLog log) {
    this.log = log;
  }

  /**
   * A page of changes.
   *
   * @param next goes into {@code after} for the page that follows
   * @param more whether there was more to look at behind it
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ChangesPage(List<Text> changes, String next, boolean more) {

    static ChangesPage of(Stretch<LoggedChange> stretch) {
      return new ChangesPage(
          stretch.entries().stream().map(change -> new Text(change.json())).toList(),
          CursorText.of(stretch.next().next()),
          stretch.more());
    }
  }

  /** A change that is JSON already: a {@link ChangeJson}. */
  record Text(@JsonValue @JsonRawValue String json) {}

  @Operation(operationId = "changes", summary = "Changes of all shows, a page or a long poll")
  @GetMapping("/v1/changes")
  Mono<ResponseEntity<ChangesPage>> changes(
      @RequestParam(defaultValue = "beginning") String after,
      @RequestParam(required = false) @Nullable List<String> show,
      @RequestParam(required = false) @Nullable List<String> status,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "0") int wait) {
    Start start = Wishes.start(after, "after");
    ChangeFilter filter = Wishes.filter(show, status);
    int most = Wishes.within("limit", limit, 1, MOST);
    Duration patience = Duration.ofSeconds(Wishes.within("wait", wait, 0, LONGEST_WAIT));
    return Mono.defer(() -> log.begin(start))
        .flatMap((Cursor cursor) -> log.next(cursor, filter, most, patience))
        .map(stretch ->
            ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ChangesPage.of(stretch)))
        .onErrorMap(LogProblems::of);
  }
}
