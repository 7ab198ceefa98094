package io.greenlit.platform.access;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a token, which is not the token.
 *
 * @param id the part of it that may be shown
 * @param hash base64 of the SHA-256 of all of it
 * @param name what it is for, for people
 * @param subscriber whose it is
 * @param expiresAt from when on it is worth nothing; null where it has no end
 * @param revokedAt since when it is worth nothing, because somebody said so
 */
public record AccessToken(
    String id,
    String hash,
    String name,
    String subscriber,
    Role role,
    Set<Scope> scopes,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt)
    implements AccessEntry {

  /** The longest name. */
  public static final int LONGEST_NAME = 100;

  public AccessToken {
    scopes = Set.copyOf(scopes);
  }

  /** A new one. */
  public static AccessToken of(
      BearerToken token,
      String name,
      String subscriber,
      Set<Scope> scopes,
      Instant now,
      @Nullable Instant expiresAt) {
    return new AccessToken(
        token.id(),
        Base64.getEncoder().encodeToString(token.hash()),
        name,
        subscriber,
        subscriber.equals(Subscriber.OPERATOR) ? Role.OPERATOR : Role.SUBSCRIBER,
        scopes,
        now,
        expiresAt,
        null);
  }

  /** The same, worth nothing from now on. */
  public AccessToken revoked(Instant now) {
    return new AccessToken(
        id,
        hash,
        name,
        subscriber,
        role,
        scopes,
        createdAt,
        expiresAt,
        Objects.requireNonNullElse(revokedAt, now));
  }

  /** Whether it is worth something. */
  public boolean isValidAt(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }

  /** Whether a token is the one that is meant; takes as long for any. */
  public boolean isOf(BearerToken token) {
    return MessageDigest.isEqual(Base64.getDecoder().decode(hash), token.hash());
  }

  /** Who calls with it. */
  public Caller caller() {
    return new Caller(subscriber, role, scopes, BearerToken.PREFIX + id, expiresAt);
  }
}
