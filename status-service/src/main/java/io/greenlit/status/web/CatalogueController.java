package io.greenlit.status.web;

import io.greenlit.platform.problem.Problem;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import io.greenlit.status.reading.catalogue.InvalidEntry;
import io.greenlit.status.reading.catalogue.ShowDraft;
import io.greenlit.status.reading.catalogue.ShowRegister;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** The shows that articles are read with. */
@RestController
@RequestMapping("/v1/catalogue/shows")
public final class CatalogueController {

  private final ShowRegister register;
  private final CatalogueLog log;
  private final CatalogueImport imports;

  CatalogueController(ShowRegister register, CatalogueLog log) {
    this.register = register;
    this.log = log;
    this.imports = new CatalogueImport(register, log);
  }

  @GetMapping("/{id}")
  @Operation(operationId = "catalogueShow", summary = "A show of the catalogue")
  CatalogueShowJson get(@PathVariable String id) {
    return CatalogueShowJson.of(existing(id));
  }

  @Operation(
      operationId = "putCatalogueShow",
      summary = "Adds a show to the catalogue, or replaces it",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = CatalogueShowJson.class))))
  @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<CatalogueShowJson>> put(@PathVariable String id, @RequestBody JsonNode body) {
    CatalogueEntry entry = entry(id, body);
    HttpStatus status = register.get(id) == null ? HttpStatus.CREATED : HttpStatus.OK;
    return done(() -> log.writeAndSee(entry))
        .thenReturn(ResponseEntity.status(status).body(CatalogueShowJson.of(entry)));
  }

  @Operation(
      operationId = "deleteCatalogueShow",
      summary = "Takes a show out of the catalogue",
      responses = @ApiResponse(responseCode = "204", description = "It is out"))
  @DeleteMapping("/{id}")
  Mono<ResponseEntity<Void>> delete(@PathVariable String id) {
    CatalogueEntry entry = existing(id);
    return done(() -> log.removeAndSee(entry)).thenReturn(ResponseEntity.noContent().build());
  }

  /** A show a line, each answered with a line. */
  @Operation(
      operationId = "importCatalogueShows",
      summary = "Takes in a show a line (our own shape, TVmaze's or Wikidata's)",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                      schema = @Schema(type = "string"))),
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "A line of answer for each",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                      schema = @Schema(type = "string"))))
  @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE)
  Mono<Void> importShows(ServerWebExchange exchange) {
    return imports.answer(exchange);
  }

  private static CatalogueEntry entry(String id, JsonNode body) {
    try {
      ShowDraft draft = OwnShape.read(body);
      if (draft.id() != null && !draft.id().equals(id)) {
        throw new InvalidEntry("id", "must be the one in the address, or be left out");
      }
      return draft.as(id);
    } catch (InvalidEntry e) {
      throw Problem.invalid(e.field(), e.advice() + ".");
    }
  }

  private CatalogueEntry existing(String id) {
    CatalogueEntry entry = register.get(id);
    if (entry == null) {
      throw Problem.notFound(
          "The catalogue has no show with id '%s'. PUT it, or import it with POST /v1/catalogue/shows."
              .formatted(id));
    }
    return entry;
  }

  /** Waits for Kafka, for a bounded time, without holding a thread that serves others. */
  private static Mono<Void> done(Supplier<CompletableFuture<Void>> work) {
    return Mono.fromFuture(work)
        .subscribeOn(Schedulers.boundedElastic())
        .timeout(CatalogueProblems.PATIENCE)
        .onErrorMap(CatalogueProblems::orProblem);
  }
}
