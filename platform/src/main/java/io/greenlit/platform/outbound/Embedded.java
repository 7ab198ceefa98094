package io.greenlit.platform.outbound;

import java.util.List;
import java.util.Map;

/** IPv4 addresses inside of IPv6 addresses, to which a gateway or the host itself would lead. */
final class Embedded {

  /** Where the four bytes stand, by range; several where it depends on who reads them. */
  private static final Map<Cidr, List<int[]>> PLACES =
      Map.of(
          Cidr.parse("::/96"), List.of(at(12)),
          Cidr.parse("::ffff:0:0/96"), List.of(at(12)),
          Cidr.parse("::ffff:0:0:0/96"), List.of(at(12)),
          Cidr.parse("64:ff9b::/96"), List.of(at(12)),
          // RFC 6052 for a prefix of 48 bits, and for one of 96 bits in it
          Cidr.parse("64:ff9b:1::/48"), List.of(new int[] {6, 7, 9, 10}, at(12)),
          Cidr.parse("2002::/16"), List.of(at(2)));

  /** The addresses :: and ::1, which only look like IPv4-compatible ones. */
  private static final Cidr OWN = Cidr.parse("::/127");

  private static final int IPV4 = 4;
  private static final Cidr TEREDO = Cidr.parse("2001::/32");

  private Embedded() {}

  static List<byte[]> in(byte[] address) {
    if (address.length == IPV4) {
      return List.of();
    }
    if (TEREDO.holds(address)) {
      byte[] client = pick(address, at(12)); // RFC 4380, section 4: written inverted
      for (int i = 0; i < client.length; i++) {
        client[i] = (byte) ~client[i];
      }
      return List.of(pick(address, at(4)), client);
    }
    if (OWN.holds(address)) {
      return List.of();
    }
    return PLACES.entrySet().stream()
        .filter(place -> place.getKey().holds(address))
        .flatMap(place -> place.getValue().stream())
        .map(bytes -> pick(address, bytes))
        .toList();
  }

  private static int[] at(int first) {
    return new int[] {first, first + 1, first + 2, first + 3};
  }

  private static byte[] pick(byte[] address, int[] places) {
    byte[] picked = new byte[places.length];
    for (int i = 0; i < places.length; i++) {
      picked[i] = address[places[i]];
    }
    return picked;
  }
}
