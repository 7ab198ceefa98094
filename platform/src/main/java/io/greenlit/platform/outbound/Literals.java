package io.greenlit.platform.outbound;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that stand in a url in place of a name. */
final class Literals {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

  private Literals() {}

  /** The address that is written there; null where it is none. Nothing is looked up. */
  static byte @Nullable [] bytes(String written) {
    return NetUtil.createByteArrayFromIpAddressString(written);
  }

  /** The address in the host of a url ({@code [::1]} or {@code 127.0.0.1}); null for a name. */
  static @Nullable InetAddress address(String host) {
    byte @Nullable [] bytes = bytes(host);
    if (bytes == null) {
      return null;
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("4 or 16 bytes are an address", e);
    }
  }

  /**
   * Whether a host looks like a number that resolvers read in different ways ({@code 127.1}, {@code
   * 0177.0.0.1}, {@code 0x7f000001}, {@code 2130706433}): its last part is one, as in the URL
   * Standard's "ends in a number checker", and it is no plain dotted address.
   */
  static boolean ambiguous(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !isDotted(host) && NUMBER.matcher(last).matches();
  }

  /** Whether this is four numbers that all read as decimal ones. */
  private static boolean isDotted(String host) {
    if (!NetUtil.isValidIpV4Address(host)) {
      return false;
    }
    for (int i = 0; i < host.length() - 1; i++) {
      boolean first = i == 0 || host.charAt(i - 1) == '.';
      if (first && host.charAt(i) == '0' && host.charAt(i + 1) != '.') {
        return false;
      }
    }
    return true;
  }
}
