package io.greenlit.notify.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.platform.access.AccessToken;
import io.greenlit.platform.access.BearerToken;
import io.greenlit.platform.access.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token as it may be shown.
 *
 * @param prefix what it begins with, and what it goes by in paths
 * @param token all of it, in the answer to its making only
 */
@Schema(name = "Token")
@JsonPropertyOrder({
  "prefix",
  "name",
  "subscriber",
  "scopes",
  "createdAt",
  "expiresAt",
  "revokedAt",
  "token"
})
record TokenView(
    String prefix,
    String name,
    String subscriber,
    List<String> scopes,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

  /** Those of a subscriber, in the order of their making. */
  @Schema(name = "Tokens")
  record All(List<TokenView> tokens) {}

  static TokenView of(AccessToken token) {
    return of(token, null);
  }

  static TokenView of(AccessToken token, @Nullable BearerToken revealed) {
    return new TokenView(
        BearerToken.PREFIX + token.id(),
        token.name(),
        token.subscriber(),
        token.scopes().stream().map(Scope::word).sorted().toList(),
        token.createdAt(),
        token.expiresAt(),
        token.revokedAt(),
        revealed == null ? null : revealed.reveal());
  }
}
