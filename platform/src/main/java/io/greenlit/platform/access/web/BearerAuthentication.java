package io.greenlit.platform.access.web;

import io.greenlit.platform.access.AccessBook;
import io.greenlit.platform.access.AccessToken;
import io.greenlit.platform.access.BearerToken;
import io.greenlit.platform.access.Caller;
import io.greenlit.platform.access.OperatorKey;
import io.greenlit.platform.problem.Problem;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/** Finds out who bears a token: one of Greenlit's own or, where configured, a JSON web token. */
final class BearerAuthentication implements ReactiveAuthenticationManager {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final OperatorKey operator;
  private final AccessBook book;
  private final @Nullable JwtCallers others;
  private final InstantSource clock;

  /**
   * @param others knows JSON web tokens; null where none are taken
   */
  BearerAuthentication(
      OperatorKey operator, AccessBook book, @Nullable JwtCallers others, InstantSource clock) {
    this.operator = operator;
    this.book = book;
    this.others = others;
    this.clock = clock;
  }

  @Override
  public Mono<Authentication> authenticate(Authentication asked) {
    if (!(asked instanceof BearerTokenAuthenticationToken bearer)) {
      return Mono.empty();
    }
    String text = bearer.getToken();
    if (others != null && !text.startsWith(BearerToken.PREFIX)) {
      return others.caller(text).map(KnownCaller::new);
    }
    BearerToken token = BearerToken.parse(text);
    return token == null
        ? Mono.error(Challenge.invalid())
        : Mono.fromSupplier(() -> new KnownCaller(caller(token)));
  }

  private Caller caller(BearerToken token) {
    Caller configured = operator.caller(token);
    if (configured != null) {
      return configured;
    }
    AccessToken known = book.token(token.id());
    if (known == null && !book.isComplete()) {
      throw Problem.unavailable(
          "The tokens are still being read. Send the request again.", RETRY_AFTER, null);
    }
    if (known == null || !known.isOf(token) || !known.isValidAt(clock.instant())) {
      throw Challenge.invalid();
    }
    return known.caller();
  }
}
