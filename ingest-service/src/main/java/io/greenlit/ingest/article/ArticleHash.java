package io.greenlit.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Names articles after what they are, so that the same article sent twice has the same name: the
 * first 32 hex digits of a SHA-256.
 */
public final class ArticleHash {

  private static final int BYTES = 16;
  private static final int ABSENT = -1;

  private ArticleHash() {}

  /** The id of an article: the hash of its canonical url, of its content where it has none. */
  public static String id(@Nullable CanonicalUrl url, Content content) {
    MessageDigest hash = sha256();
    hash.update((url == null ? content.body() : url.value()).getBytes(UTF_8));
    return hex(hash);
  }

  /** The version of an article: the hash of everything that its sender says of it. */
  public static String version(
      Content content,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String publishedAt,
      @Nullable String language) {
    MessageDigest hash = sha256();
    add(
        hash,
        switch (content) {
          case Content.Text _ -> "text";
          case Content.Html _ -> "html";
        });
    add(hash, content.body());
    add(hash, title);
    add(hash, publisher);
    add(hash, publishedAt);
    add(hash, language);
    return hex(hash);
  }

  /** With its length before it, so that no two lists of values give the same bytes. */
  private static void add(MessageDigest hash, @Nullable String value) {
    byte[] bytes = value == null ? new byte[0] : value.getBytes(UTF_8);
    hash.update(
        ByteBuffer.allocate(Integer.BYTES).putInt(value == null ? ABSENT : bytes.length).array());
    hash.update(bytes);
  }

  private static String hex(MessageDigest hash) {
    return HexFormat.of().formatHex(hash.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256, this one does not", e);
    }
  }
}
