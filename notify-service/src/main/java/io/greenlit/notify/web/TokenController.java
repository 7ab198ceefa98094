package io.greenlit.notify.web;

import static io.greenlit.notify.web.Handling.done;
import static io.greenlit.notify.web.Handling.valid;

import io.greenlit.platform.access.AccessBook;
import io.greenlit.platform.access.AccessToken;
import io.greenlit.platform.access.AccessWriter;
import io.greenlit.platform.access.BearerToken;
import io.greenlit.platform.access.Caller;
import io.greenlit.platform.access.Quotas;
import io.greenlit.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Tokens over HTTP: made, seen but for what they are, revoked. */
@RestController
@RequestMapping("/v1/subscribers/{subscriber}/tokens")
public class TokenController {

  /** Tokens that are worth nothing any more are shown until so many others are. */
  private static final int DEAD_KEPT = 20;

  private static final Comparator<AccessToken> BY_AGE =
      Comparator.comparing(AccessToken::createdAt).thenComparing(AccessToken::id);

  private final AccessBook book;
  private final AccessWriter writer;
  private final Quotas quotas;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public TokenController(AccessBook book, AccessWriter writer, Quotas quotas, InstantSource clock) {
    this.book = book;
    this.writer = writer;
    this.quotas = quotas;
    this.clock = clock;
  }

  @Operation(operationId = "tokens", summary = "The tokens of a subscriber")
  @GetMapping
  TokenView.All list(@PathVariable String subscriber) {
    return new TokenView.All(
        book.tokensOf(subscriber).stream().sorted(BY_AGE).map(TokenView::of).toList());
  }

  @Operation(
      operationId = "makeToken",
      summary = "Makes a token, which is shown in this answer only",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Sent.NewToken.class))),
      responses =
          @ApiResponse(
              responseCode = "201",
              description = "The token, which is at Location",
              useReturnTypeSchema = true))
  @PostMapping
  Mono<ResponseEntity<TokenView>> create(
      @PathVariable String subscriber,
      @RequestBody JsonNode body,
      @AuthenticationPrincipal Caller caller) {
    Instant now = Handling.now(clock);
    TokenRequest wanted = valid(() -> TokenRequest.read(body, caller, now));
    List<AccessToken> dead = roomFor(subscriber, caller, now);
    BearerToken token = BearerToken.random(random);
    AccessToken made =
        AccessToken.of(token, wanted.name(), subscriber, wanted.scopes(), now, wanted.expiresAt());
    return done(() -> writer.put(made))
        .thenMany(Flux.fromIterable(dead).concatMap(each -> done(() -> writer.forget(each))))
        .then(
            Mono.fromSupplier(() ->
                ResponseEntity.created(
                        URI.create(
                            "/v1/subscribers/%s/tokens/%s%s"
                                .formatted(subscriber, BearerToken.PREFIX, made.id())))
                    .body(TokenView.of(made, token))));
  }

  /** From now on it is worth nothing, within moments everywhere. */
  @Operation(operationId = "revokeToken", summary = "Revokes a token")
  @DeleteMapping("/{token}")
  Mono<TokenView> revoke(@PathVariable String subscriber, @PathVariable String token) {
    AccessToken found =
        token.startsWith(BearerToken.PREFIX)
            ? book.token(token.substring(BearerToken.PREFIX.length()))
            : null;
    if (found == null || !found.subscriber().equals(subscriber)) {
      throw Problem.notFound(
          "There is no token of this prefix: GET /v1/subscribers/%s/tokens lists them."
              .formatted(subscriber));
    }
    AccessToken revoked = found.revoked(Handling.now(clock));
    return done(() -> writer.put(revoked)).thenReturn(TokenView.of(revoked));
  }

  /** Which of those that are worth nothing are forgotten once another is made. */
  private List<AccessToken> roomFor(String subscriber, Caller caller, Instant now) {
    if (!NotifyAccess.isOperator(subscriber)
        && caller.isOperator()
        && book.subscriber(subscriber) == null) {
      throw NotifyAccess.noSubscriber();
    }
    List<AccessToken> all = book.tokensOf(subscriber);
    long valid = all.stream().filter(each -> each.isValidAt(now)).count();
    int most = quotas.of(book.subscriber(subscriber)).tokens();
    if (valid >= most && !NotifyAccess.isOperator(subscriber)) {
      throw Problem.quotaUsedUp(
          "%s has %d tokens and may have %d: revoke one, or ask an operator for more."
              .formatted(subscriber, valid, most));
    }
    return all.stream()
        .filter(each -> !each.isValidAt(now))
        .sorted(BY_AGE.reversed())
        .skip(DEAD_KEPT)
        .toList();
  }
}
