package io.greenlit.notify.webhook;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret of 24 to 64 bytes that the subscriber has too: scheme {@code v1}. */
public final class SharedSecret implements Secret {

  static final String PREFIX = "whsec_";

  private static final int FEWEST_BYTES = 24;
  private static final int MOST_BYTES = 64;
  private static final String ALGORITHM = "HmacSHA256";

  /** To look an algorithm up takes as long as to sign a short text. */
  private static final ThreadLocal<Mac> MACS = ThreadLocal.withInitial(SharedSecret::mac);

  private final byte[] key;

  private SharedSecret(byte[] key) {
    this.key = key;
  }

  static SharedSecret checked(byte[] key) {
    if (key.length < FEWEST_BYTES || key.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "must be the base64 of %d to %d bytes, but has %d: leave it out to have one made"
              .formatted(FEWEST_BYTES, MOST_BYTES, key.length));
    }
    return new SharedSecret(key.clone());
  }

  @Override
  public Scheme scheme() {
    return Scheme.V1;
  }

  @Override
  public String reveal() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  @Override
  public String sign(byte[] head, Body body) {
    Mac mac = MACS.get();
    try {
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("any bytes are a key of " + ALGORITHM, e);
    }
    mac.update(head);
    mac.update(body.buffer());
    return scheme().word() + "," + Base64.getEncoder().encodeToString(mac.doFinal());
  }

  private static Mac mac() {
    try {
      return Mac.getInstance(ALGORITHM);
    } catch (NoSuchAlgorithmException e) {
      throw new MissingAlgorithm(ALGORITHM, e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SharedSecret secret && Arrays.equals(key, secret.key);
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
