package io.greenlit.platform.outbound;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses are refused, said as intervals of numbers: to hold the ranges against. */
final class Intervals {

  private static final String[][] REFUSED_4 = {
    {"0.0.0.0", "0.255.255.255"},
    {"100.64.0.0", "100.127.255.255"},
    {"168.63.129.16", "168.63.129.16"},
    {"192.0.0.0", "192.0.0.255"},
    {"192.0.2.0", "192.0.2.255"},
    {"192.88.99.0", "192.88.99.255"},
    {"198.18.0.0", "198.19.255.255"},
    {"198.51.100.0", "198.51.100.255"},
    {"203.0.113.0", "203.0.113.255"},
    {"224.0.0.0", "255.255.255.255"}
  };
  private static final String[][] REFUSED_6 = {
    {"2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff"},
    {"2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"},
    {"2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
    {"3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff"}
  };

  private Intervals() {}

  static boolean refuse(InetAddress address) {
    if (address instanceof Inet4Address) {
      return address.isSiteLocalAddress() // the JDK's word for RFC 1918
          || address.isLoopbackAddress()
          || address.isLinkLocalAddress()
          || in(REFUSED_4, address);
    }
    boolean unicast = address.getAddress()[0] >= 0x20 && address.getAddress()[0] < 0x40;
    return !unicast || in(REFUSED_6, address);
  }

  private static boolean in(String[][] intervals, InetAddress address) {
    BigInteger number = number(address);
    for (String[] interval : intervals) {
      if (number.compareTo(number(InetAddress.ofLiteral(interval[0]))) >= 0
          && number.compareTo(number(InetAddress.ofLiteral(interval[1]))) <= 0) {
        return true;
      }
    }
    return false;
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }
}
