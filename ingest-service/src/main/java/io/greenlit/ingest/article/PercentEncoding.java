package io.greenlit.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.BitSet;
import java.util.HexFormat;

/**
 * Percent-encoding of one part of a web address in its one canonical spelling (RFC 3986, section
 * 6.2.2).
 */
final class PercentEncoding {

  /** Characters that mean the same encoded or not, and so stand decoded. */
  private static final BitSet UNRESERVED =
      characters("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~");

  /** Characters that stand in a path as they are. */
  static final BitSet PATH = with(UNRESERVED, "!$&'()*+,;=:@/");

  /** Characters that stand in a query as they are. */
  static final BitSet QUERY = with(PATH, "?");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  /**
   * Decodes what need not be encoded, encodes (as UTF-8) what may not stand there as it is, and
   * writes hex digits in upper case. A percent sign that begins no encoding becomes one.
   */
  static String normalise(String part, BitSet allowed) {
    if (isNormal(part, allowed)) {
      return part;
    }
    StringBuilder result = new StringBuilder(part.length() + 16);
    byte[] bytes = part.getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int octet = bytes[i] & 0xFF;
      boolean encoded = octet == '%' && isEncoding(bytes, i);
      if (encoded) {
        octet = HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]);
        i += 2;
      }
      if (encoded ? UNRESERVED.get(octet) : allowed.get(octet)) {
        result.append((char) octet);
      } else {
        result.append('%').append(HEX.toHexDigits((byte) octet));
      }
    }
    return result.toString();
  }

  private static boolean isNormal(String part, BitSet allowed) {
    for (int i = 0; i < part.length(); i++) {
      if (!allowed.get(part.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEncoding(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && HexFormat.isHexDigit(bytes[at + 1])
        && HexFormat.isHexDigit(bytes[at + 2]);
  }

  private static BitSet characters(String all) {
    BitSet set = new BitSet(128);
    all.chars().forEach(set::set);
    return set;
  }

  private static BitSet with(BitSet some, String more) {
    BitSet set = characters(more);
    set.or(some);
    return set;
  }
}
