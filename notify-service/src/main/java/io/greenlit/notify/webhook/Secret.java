package io.greenlit.notify.webhook;

import java.util.Arrays;
import java.util.Base64;

/**
 * A signing secret: {@code whsec_} and the base64 of 24 to 64 bytes (Standard Webhooks 1.0,
 * "Signature scheme"). It never shows itself but through {@link #reveal}.
 */
public final class Secret {

  private static final String PREFIX = "whsec_";
  private static final int FEWEST_BYTES = 24;
  private static final int MOST_BYTES = 64;

  private final byte[] key;

  private Secret(byte[] key) {
    this.key = key;
  }

  /**
   * The secret with this key.
   *
   * @throws IllegalArgumentException saying what the key must be
   */
  public static Secret of(byte[] key) {
    if (key.length < FEWEST_BYTES || key.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "must be the base64 of %d to %d bytes, but has %d: leave it out to have one made"
              .formatted(FEWEST_BYTES, MOST_BYTES, key.length));
    }
    return new Secret(key.clone());
  }

  /**
   * Reads a secret in its written form.
   *
   * @throws IllegalArgumentException saying what it must be, without repeating it
   */
  public static Secret parse(String written) {
    if (!written.startsWith(PREFIX)) {
      throw new IllegalArgumentException(
          "must begin with " + PREFIX + ": leave it out to have one made");
    }
    byte[] key;
    try {
      key = Base64.getDecoder().decode(written.substring(PREFIX.length()));
    } catch (IllegalArgumentException e) {
      // the decoder's message would show a part of the secret
      throw new IllegalArgumentException(
          "must be " + PREFIX + " and base64: leave it out to have one made");
    }
    return of(key);
  }

  /** Its written form: for its subscriber, once, and for storage. */
  public String reveal() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  byte[] key() {
    return key.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && Arrays.equals(key, secret.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
