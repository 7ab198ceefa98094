package io.greenlit.platform.access;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Those whom tests know: an operator, two subscribers. */
public final class KnownTokens {

  /** Of the operator. */
  public static final String OPERATOR =
      "glt_operator0000_0000000000000000000000000000000000000000000";

  /** Of the subscriber acme, with all that a subscriber may do. */
  public static final String ACME = "glt_acme00000000_1111111111111111111111111111111111111111111";

  /** Of the subscriber bravo, with all that a subscriber may do. */
  public static final String BRAVO = "glt_bravo0000000_2222222222222222222222222222222222222222222";

  /** Setting by which a service knows the operator. */
  public static final String SETTING = "greenlit.access.operator-token";

  private KnownTokens() {}

  /** What the header Authorization says of a token. */
  public static String bearer(String token) {
    return "Bearer " + token;
  }

  /** Who bears the operator's. */
  public static OperatorKey operator() {
    return OperatorKey.of(token(OPERATOR));
  }

  /** A token of a subscriber who may do all that a subscriber may. */
  public static AccessToken of(String subscriber, String text) {
    Set<Scope> scopes = EnumSet.complementOf(EnumSet.of(Scope.METRICS_READ));
    return of(subscriber, text, scopes);
  }

  /** A token of a subscriber. */
  public static AccessToken of(String subscriber, String text, Set<Scope> scopes) {
    return AccessToken.of(token(text), "a test's", subscriber, scopes, Instant.EPOCH, null);
  }

  private static BearerToken token(String text) {
    return requireNonNull(BearerToken.parse(text));
  }
}
