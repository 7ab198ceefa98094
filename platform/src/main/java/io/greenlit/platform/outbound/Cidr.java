package io.greenlit.platform.outbound;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A range of addresses that begin alike, such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
final class Cidr {

  private final byte[] first;
  private final int prefix;

  private Cidr(byte[] first, int prefix) {
    this.first = first;
    this.prefix = prefix;
  }

  /**
   * Reads a range as people write it; an address alone is a range of one.
   *
   * @throws IllegalArgumentException saying what to write instead
   */
  static Cidr parse(String written) {
    String[] parts = written.strip().split("/", 2);
    byte @Nullable [] first = Literals.bytes(parts[0]);
    if (first == null) {
      throw invalid(written);
    }
    int bits = first.length * Byte.SIZE;
    int prefix = parts.length == 1 ? bits : number(parts[1], written);
    if (prefix > bits) {
      throw invalid(written);
    }
    for (int bit = prefix; bit < bits; bit++) {
      if (at(first, bit)) {
        throw new IllegalArgumentException(
            "'%s' has bits behind its /%d: write the first address of the range"
                .formatted(written, prefix));
      }
    }
    return new Cidr(first, prefix);
  }

  /** How many bits its addresses have in common: the more, the narrower. */
  int prefix() {
    return prefix;
  }

  /** Whether an address lies in it; one of the other length never does. */
  boolean holds(byte[] address) {
    if (address.length != first.length) {
      return false;
    }
    int whole = prefix / Byte.SIZE;
    int rest = prefix % Byte.SIZE;
    return Arrays.equals(address, 0, whole, first, 0, whole)
        && (rest == 0 || (address[whole] ^ first[whole]) >> (Byte.SIZE - rest) == 0);
  }

  private static boolean at(byte[] bytes, int bit) {
    return (bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) == 1;
  }

  private static int number(String prefix, String written) {
    if (!prefix.matches("[0-9]{1,3}")) {
      throw invalid(written);
    }
    return Integer.parseInt(prefix);
  }

  private static IllegalArgumentException invalid(String written) {
    return new IllegalArgumentException(
        "'%s' is no range of addresses: write one like 10.1.0.0/16 or fd12:3456::/32"
            .formatted(written));
  }
}
