package io.greenlit.status.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of changes: the same after every replay, for they depend on show and sequence only. */
final class ChangeId {

  private static final int BYTES = 16;

  private ChangeId() {}

  static String of(String showId, long sequence) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest((showId + "\n" + sequence).getBytes(UTF_8));
      return "chg_" + HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
