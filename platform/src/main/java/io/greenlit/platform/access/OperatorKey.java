package io.greenlit.platform.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The operator's token that a deployment gives to all of its services: it is worth something before
 * Kafka can be asked, and instances know each other by what follows from it.
 */
public final class OperatorKey {

  private static final String HASHED = "sha256:";
  private static final String OF_INSTANCES = "instances of one deployment";

  private final byte[] hash;

  private OperatorKey(byte[] hash) {
    this.hash = hash;
  }

  /**
   * Reads what is configured.
   *
   * @param text a token, or {@code sha256:} and the hex of its SHA-256
   * @throws IllegalArgumentException where it is neither
   */
  public static OperatorKey parse(String text) {
    BearerToken token = BearerToken.parse(text);
    if (token != null) {
      return of(token);
    }
    if (text.matches("sha256:[0-9a-f]{64}")) {
      return new OperatorKey(HexFormat.of().parseHex(text.substring(HASHED.length())));
    }
    throw new IllegalArgumentException(
        "the operator's token must be glt_, 12 letters or digits, _ and 43 letters or digits,"
            + " or sha256: and the 64 hex digits of its SHA-256");
  }

  /** The key of a token. */
  public static OperatorKey of(BearerToken token) {
    return new OperatorKey(token.hash());
  }

  /** What services are configured with, where the token itself stays with its bearer. */
  public String text() {
    return HASHED + HexFormat.of().formatHex(hash);
  }

  /** Who calls with a token, if it is this one; takes as long for any. */
  public @Nullable Caller caller(BearerToken token) {
    return MessageDigest.isEqual(hash, token.hash())
        ? Caller.operator(BearerToken.PREFIX + token.id())
        : null;
  }

  /** What instances show each other. */
  public String ofInstances() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(hash, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(OF_INSTANCES.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }

  /** Whether a text is what instances show each other; takes as long for any. */
  public boolean isOfInstances(String text) {
    return MessageDigest.isEqual(ofInstances().getBytes(UTF_8), text.getBytes(UTF_8));
  }

  /** Keeps it out of logs. */
  @Override
  public String toString() {
    return "OperatorKey";
  }
}
