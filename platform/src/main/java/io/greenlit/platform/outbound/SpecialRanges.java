package io.greenlit.platform.outbound;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ranges of the address space are for: IANA's registries of special-purpose addresses (RFC
 * 6890) and the metadata services of clouds.
 */
final class SpecialRanges {

  /**
   * @param kind why its addresses are not called; null where they are
   */
  record Range(Cidr cidr, @Nullable String kind) {}

  static final List<Range> ALL =
      List.of(
          open("0.0.0.0/0"),
          closed("0.0.0.0/8", "this network"),
          closed("10.0.0.0/8", "private"),
          closed("100.64.0.0/10", "carrier-grade NAT"),
          closed("100.100.100.200/32", "metadata service"),
          closed("127.0.0.0/8", "loopback"),
          closed("168.63.129.16/32", "metadata service"),
          closed("169.254.0.0/16", "link-local"),
          closed("169.254.169.254/32", "metadata service"),
          closed("169.254.170.2/32", "metadata service"),
          closed("172.16.0.0/12", "private"),
          closed("192.0.0.0/24", "protocol assignments"),
          closed("192.0.0.192/32", "metadata service"),
          closed("192.0.2.0/24", "documentation"),
          closed("192.88.99.0/24", "6to4 relay"),
          closed("192.168.0.0/16", "private"),
          closed("198.18.0.0/15", "benchmark"),
          closed("198.51.100.0/24", "documentation"),
          closed("203.0.113.0/24", "documentation"),
          closed("224.0.0.0/4", "multicast"),
          closed("233.252.0.0/24", "documentation"),
          closed("240.0.0.0/4", "reserved"),
          closed("255.255.255.255/32", "broadcast"),
          closed("::/0", "reserved"),
          closed("::/96", "IPv4-compatible"),
          closed("::/128", "unspecified"),
          closed("::1/128", "loopback"),
          closed("::ffff:0:0/96", "IPv4-mapped"),
          closed("::ffff:0:0:0/96", "IPv4-translated"),
          closed("64:ff9b::/96", "NAT64"),
          closed("64:ff9b:1::/48", "NAT64"),
          closed("100::/64", "discard"),
          open("2000::/3"),
          closed("2001::/23", "protocol assignments"),
          closed("2001::/32", "Teredo"),
          closed("2001:2::/48", "benchmark"),
          closed("2001:10::/28", "ORCHID"),
          closed("2001:20::/28", "ORCHID"),
          closed("2001:db8::/32", "documentation"),
          closed("2002::/16", "6to4"),
          closed("3fff::/20", "documentation"),
          closed("5f00::/16", "segment routing"),
          closed("fc00::/7", "unique-local"),
          closed("fd00:ec2::23/128", "metadata service"),
          closed("fd00:ec2::254/128", "metadata service"),
          closed("fd20:ce::254/128", "metadata service"),
          closed("fe80::/10", "link-local"),
          closed("fec0::/10", "site-local"),
          closed("ff00::/8", "multicast"));

  private SpecialRanges() {}

  static Range open(String cidr) {
    return new Range(Cidr.parse(cidr), null);
  }

  private static Range closed(String cidr, String kind) {
    return new Range(Cidr.parse(cidr), kind);
  }
}
