package io.greenlit.ingest.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes text of a page's bytes in the order of the HTML standard (13.2.3.2): byte order mark, what
 * the sender declares, what the page declares, and else what the bytes look like.
 */
public final class PageEncoding {

  private static final int META_WITHIN = 4_096;
  private static final Pattern META =
      Pattern.compile(
          "<(?:meta[^>]{1,400}?charset|\\?xml[^>]{1,200}?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  /** What pages mean by these names (Encoding standard, 4.2). */
  private static final Map<String, String> MEANT =
      Map.of(
          "iso-8859-1", "windows-1252",
          "us-ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "euc-kr", "x-windows-949",
          "shift_jis", "windows-31j",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "tis-620", "x-windows-874");

  private PageEncoding() {}

  /** The encoding that a byte order mark names; null where there is none. */
  public static @Nullable Charset marked(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return UTF_8;
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return UTF_16BE;
    }
    return begins(bytes, 0xFF, 0xFE) ? UTF_16LE : null;
  }

  /** The encoding that is meant by one that is declared. */
  public static Charset meant(Charset declared) {
    String meant = MEANT.get(declared.name().toLowerCase(Locale.ROOT));
    return meant == null ? declared : Charset.forName(meant);
  }

  /** The text of a page that nothing but its bytes tells the encoding of. */
  public static String decode(byte[] page) {
    Charset marked = marked(page);
    if (marked != null) {
      return lenient(page, marked);
    }
    Charset declared = declared(page);
    String text = declared == null ? null : strict(page, declared);
    return text == null ? lenient(page, EncodingGuess.of(page)) : text;
  }

  /** What the page says itself, where that is an encoding and can be true. */
  private static @Nullable Charset declared(byte[] page) {
    String head = new String(page, 0, Math.min(page.length, META_WITHIN), ISO_8859_1);
    Matcher meta = META.matcher(head);
    if (!meta.find() || !known(meta.group(1))) {
      return null;
    }
    Charset named = Charset.forName(meta.group(1));
    boolean wide = named.name().startsWith("UTF-16") || named.name().startsWith("UTF-32");
    return wide ? UTF_8 : meant(named); // a page whose tags can be read in ASCII is not UTF-16
  }

  private static boolean known(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException noName) {
      return false;
    }
  }

  /** The text, or null where the bytes are not in the charset; without a byte order mark. */
  public static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return unmarked(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notInIt) {
      return null;
    }
  }

  private static String lenient(byte[] bytes, Charset charset) {
    try {
      return unmarked(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException("a decoder that replaces refused " + charset, impossible);
    }
  }

  private static String unmarked(String text) {
    return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
