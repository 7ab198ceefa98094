package io.greenlit.notify.webhook;

import java.util.Base64;

/**
 * What signs webhooks (Standard Webhooks 1.0, "Signature scheme"). It never shows itself but
 * through {@link #reveal}.
 */
public sealed interface Secret permits SharedSecret, SigningKey {

  /** How it signs. */
  Scheme scheme();

  /** Its written form: for storage, and for the subscriber where it is shared with that one. */
  String reveal();

  /** The signature over {@code head} and {@code body} with its scheme, such as {@code v1,g0hM…}. */
  String sign(byte[] head, Body body);

  /**
   * The shared secret with this key.
   *
   * @throws IllegalArgumentException saying what the key must be
   */
  static SharedSecret of(byte[] key) {
    return SharedSecret.checked(key);
  }

  /**
   * Reads a secret in its written form.
   *
   * @throws IllegalArgumentException saying what it must be, without repeating it
   */
  static Secret parse(String written) {
    if (written.startsWith(SharedSecret.PREFIX)) {
      return SharedSecret.checked(base64(written, SharedSecret.PREFIX));
    }
    if (written.startsWith(SigningKey.PREFIX)) {
      return SigningKey.checked(base64(written, SigningKey.PREFIX));
    }
    throw new IllegalArgumentException(
        "must begin with %s (v1) or %s (v1a): leave it out to have one made"
            .formatted(SharedSecret.PREFIX, SigningKey.PREFIX));
  }

  private static byte[] base64(String written, String prefix) {
    try {
      return Base64.getDecoder().decode(written.substring(prefix.length()));
    } catch (IllegalArgumentException e) {
      // the decoder's message would show a part of the secret
      throw new IllegalArgumentException(
          "must be " + prefix + " and base64: leave it out to have one made");
    }
  }
}
