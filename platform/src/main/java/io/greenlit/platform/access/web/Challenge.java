package io.greenlit.platform.access.web;

import io.greenlit.platform.access.Scope;
import io.greenlit.platform.problem.Problem;

/** What those are told who may not: problem documents with challenges as RFC 6750 has them. */
final class Challenge {

  private static final String REALM = "Bearer realm=\"greenlit\"";

  private Challenge() {}

  /** No token came. */
  static Problem missing() {
    return Problem.unauthorized("Send a token: Authorization: Bearer glt_….", REALM);
  }

  /** What came is worth nothing; it does not say why, which is the bearer's to know. */
  static Problem invalid() {
    return Problem.unauthorized(
        "This token is unknown, has expired or was revoked: ask an operator for another.",
        REALM + ", error=\"invalid_token\"");
  }

  /** What came has not this scope. */
  static Problem insufficient(Scope scope) {
    return Problem.forbidden(
        "This token lacks the scope %s: use one that has it.".formatted(scope.word()),
        REALM + ", error=\"insufficient_scope\", scope=\"" + scope.word() + "\"");
  }

  /** What came is a subscriber's. */
  static Problem operatorsOnly() {
    return Problem.forbidden(
        "This is for operators: ask one.", REALM + ", error=\"insufficient_scope\"");
  }

  /** Instances alone talk here. */
  static Problem instancesOnly() {
    return Problem.forbidden("Instances of one deployment talk here to each other.", REALM);
  }
}
