package io.greenlit.platform.access.web;

import io.greenlit.platform.access.Caller;
import io.greenlit.platform.access.Role;
import io.greenlit.platform.access.Scope;
import io.greenlit.platform.access.Subscriber;
import io.greenlit.platform.problem.Problem;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Callers with JSON web tokens (RFC 7519, RFC 9068) of an issuer that the deployment trusts. */
final class JwtCallers {

  private static final Logger log = LoggerFactory.getLogger(JwtCallers.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  private static final String OPERATOR = "operator";

  private final ReactiveJwtDecoder decoder;
  private final AccessSettings.Claims claims;

  JwtCallers(ReactiveJwtDecoder decoder, AccessSettings.Claims claims) {
    this.decoder = decoder;
    this.claims = claims;
  }

  /** Who bears a token. */
  Mono<Caller> caller(String token) {
    return decoder
        .decode(token)
        .onErrorMap(BadJwtException.class, _ -> Challenge.invalid())
        .onErrorMap(JwtException.class, JwtCallers::unavailable)
        .map(this::caller);
  }

  private Caller caller(Jwt jwt) {
    String name = Optional.ofNullable(jwt.getSubject()).orElse("jwt");
    boolean operates = words(jwt, claims.role()).anyMatch(OPERATOR::equals);
    Set<Scope> scopes =
        words(jwt, claims.scopes())
            .flatMap(word -> Scope.of(word).stream())
            .collect(Collectors.toSet());
    if (operates) {
      return new Caller(Subscriber.OPERATOR, Role.OPERATOR, scopes, name, jwt.getExpiresAt());
    }
    String subscriber = words(jwt, claims.subscriber()).findFirst().orElse("");
    // the name of the operators' things is no subscriber's, whatever an issuer calls one
    if (!Subscriber.isId(subscriber) || subscriber.equals(Subscriber.OPERATOR)) {
      log.debug("claim {} of {} is no subscriber", claims.subscriber(), name);
      throw Challenge.invalid();
    }
    return new Caller(subscriber, Role.SUBSCRIBER, scopes, name, jwt.getExpiresAt());
  }

  /** The words of a claim, which is a text with spaces or an array of texts. */
  private static Stream<String> words(Jwt jwt, String claim) {
    @Nullable Object value = jwt.getClaims().get(claim);
    return switch (value) {
      case String text -> Stream.of(text.split(" "));
      case Collection<?> texts -> List.copyOf(texts).stream().map(String::valueOf);
      case null, default -> Stream.empty();
    };
  }

  private static Throwable unavailable(JwtException error) {
    log.warn("the keys of the issuer of tokens could not be had: {}", error.toString());
    return Problem.unavailable(
        "Who issues these tokens cannot be asked now. Send the request again.", RETRY_AFTER, error);
  }
}
