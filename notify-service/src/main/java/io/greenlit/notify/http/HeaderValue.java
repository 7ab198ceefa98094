package io.greenlit.notify.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/**
 * Writes an attribute of a CloudEvent as the value of a header: all but printable ASCII is
 * percent-encoded (CloudEvents HTTP binding 1.0.2, section 3.1.3.2), which its SDK leaves undone.
 */
final class HeaderValue {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private HeaderValue() {}

  static String encode(String value) {
    StringBuilder encoded = new StringBuilder(value.length());
    for (byte each : value.getBytes(UTF_8)) {
      boolean plain = each > 0x20 && each < 0x7f && each != '"' && each != '%';
      if (plain) {
        encoded.append((char) each);
      } else {
        encoded.append('%').append(HEX.toHexDigits(each));
      }
    }
    return encoded.toString();
  }
}
