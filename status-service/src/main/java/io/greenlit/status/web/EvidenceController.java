package io.greenlit.status.web;

import io.greenlit.schemas.ShowStatus;
import io.greenlit.status.folding.Shelf;
import io.greenlit.status.folding.Testimony;
import io.greenlit.status.kafka.ShowStore;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** All that is known in favour of a show's seasons and against them. */
@RestController
public final class EvidenceController {

  private final ShowStore shows;
  private final ShowLookup lookup;

  EvidenceController(ShowStore shows) {
    this.shows = shows;
    this.lookup = new ShowLookup(shows);
  }

  /** All evidence of a show, by season, with what each piece weighs. */
  @GetMapping("/v1/shows/{id}/evidence")
  @Operation(
      operationId = "showEvidence",
      summary = "All evidence of a show, by season, with what each piece weighs")
  Mono<LedgerJson> evidence(@PathVariable String id, ServerHttpRequest request) {
    return ShowLookup.blocking(() -> ledger(lookup.find(id, "/evidence", request)));
  }

  private LedgerJson ledger(ShowStatus show) {
    Shelf shelf = shows.shelf(show.getShowId());
    LocalDate asOf = shelf.asOf();
    return LedgerJson.of(show, asOf, Testimony.of(shelf.ledgerOf(show.getShowId()), asOf));
  }
}
