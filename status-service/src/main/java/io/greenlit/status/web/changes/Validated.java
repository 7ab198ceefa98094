package io.greenlit.status.web.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer with what a client needs to ask only for news (RFC 9110, conditional requests). */
final class Validated {

  private static final int BYTES = 12;
  private static final Duration FRESH = Duration.ofMinutes(1);

  private Validated() {}

  /** The tag is a weak one, for the same text may travel compressed or not. */
  static ResponseEntity<byte[]> answer(String text, MediaType type, Instant lastModified) {
    byte[] body = text.getBytes(UTF_8);
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(FRESH))
        .eTag("W/\"%s\"".formatted(hash(body)))
        .lastModified(lastModified)
        .body(body);
  }

  private static String hash(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
