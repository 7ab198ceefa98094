package io.greenlit.platform.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request.
 *
 * @param subscriber id of the subscriber on whose behalf; {@link Subscriber#OPERATOR} for operators
 * @param name tells its tokens apart: the shown part of a token, or the subject of another's
 * @param expiresAt from when on it is nobody any more; null where that is open
 */
public record Caller(
    String subscriber, Role role, Set<Scope> scopes, String name, @Nullable Instant expiresAt) {

  public Caller {
    scopes = Set.copyOf(scopes);
    if ((role == Role.OPERATOR) != subscriber.equals(Subscriber.OPERATOR)) {
      throw new IllegalArgumentException(
          "the subscriber of operators, and only of them, is " + Subscriber.OPERATOR);
    }
  }

  /** One who may do everything everywhere. */
  public static Caller operator(String name) {
    return new Caller(Subscriber.OPERATOR, Role.OPERATOR, Set.of(Scope.values()), name, null);
  }

  public boolean isOperator() {
    return role == Role.OPERATOR;
  }

  /** Whether what belongs to a subscriber is there for this caller. */
  public boolean sees(String owner) {
    return isOperator() || subscriber.equals(owner);
  }
}
