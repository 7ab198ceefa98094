package io.greenlit.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

  private static final AddressPolicy PLAIN = new AddressPolicy(List.of(), List.of());

  /** First and last address, and what the neighbours before and behind are; "-" is open. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.0.0.0         | 0.255.255.255   | this network         |                 | -",
        "10.0.0.0        | 10.255.255.255  | private              | -               | -",
        "100.64.0.0      | 100.100.100.199 | carrier-grade NAT    | -               | metadata service",
        "100.100.100.200 | 100.100.100.200 | metadata service     | carrier-grade NAT | carrier-grade NAT",
        "100.100.100.201 | 100.127.255.255 | carrier-grade NAT    | metadata service | -",
        "127.0.0.0       | 127.255.255.255 | loopback             | -               | -",
        "168.63.129.16   | 168.63.129.16   | metadata service     | -               | -",
        "169.254.0.0     | 169.254.169.253 | link-local           | -               | metadata service",
        "169.254.169.254 | 169.254.169.254 | metadata service     | link-local      | link-local",
        "169.254.170.2   | 169.254.170.2   | metadata service     | link-local      | link-local",
        "169.254.170.3   | 169.254.255.255 | link-local           | metadata service | -",
        "172.16.0.0      | 172.31.255.255  | private              | -               | -",
        "192.0.0.0       | 192.0.0.191     | protocol assignments | -               | metadata service",
        "192.0.0.192     | 192.0.0.192     | metadata service     | protocol assignments | protocol assignments",
        "192.0.0.193     | 192.0.0.255     | protocol assignments | metadata service | -",
        "192.0.2.0       | 192.0.2.255     | documentation        | -               | -",
        "192.88.99.0     | 192.88.99.255   | 6to4 relay           | -               | -",
        "192.168.0.0     | 192.168.255.255 | private              | -               | -",
        "198.18.0.0      | 198.19.255.255  | benchmark            | -               | -",
        "198.51.100.0    | 198.51.100.255  | documentation        | -               | -",
        "203.0.113.0     | 203.0.113.255   | documentation        | -               | -",
        "224.0.0.0       | 233.251.255.255 | multicast            | -               | documentation",
        "233.252.0.0     | 233.252.0.255   | documentation        | multicast       | multicast",
        "233.252.1.0     | 239.255.255.255 | multicast            | documentation   | reserved",
        "240.0.0.0       | 255.255.255.254 | reserved             | multicast       | broadcast",
        "255.255.255.255 | 255.255.255.255 | broadcast            | reserved        |",
        "::              | ::              | unspecified          |                 | loopback",
        "::1             | ::1             | loopback             | unspecified     | IPv4-compatible (this network)",
        "::2             | ::ff:ffff       | IPv4-compatible (this network) | loopback | IPv4-compatible",
        "::100:0         | ::9ff:ffff      | IPv4-compatible      | IPv4-compatible (this network) | IPv4-compatible (private)",
        "::ffff:0:0:0    | ::ffff:0:ff:ffff | IPv4-translated (this network) | reserved | IPv4-translated",
        "64:ff9b::       | 64:ff9b::ff:ffff | NAT64 (this network) | reserved       | NAT64",
        "64:ff9b::7f00:0 | 64:ff9b::7fff:ffff | NAT64 (loopback)   | NAT64           | NAT64",
        "64:ff9b::ffff:ffff | 64:ff9b::ffff:ffff | NAT64 (broadcast) | NAT64 (reserved) | reserved",
        "64:ff9b:1::     | 64:ff9b:1::ff:ffff | NAT64 (this network) | reserved     | NAT64 (this network)",
        "64:ff9b:1:ffff:ffff:ffff:ffff:ffff | 64:ff9b:1:ffff:ffff:ffff:ffff:ffff | NAT64 (broadcast) | NAT64 (broadcast) | reserved",
        "100::           | 100::ffff:ffff:ffff:ffff | discard     | reserved        | reserved",
        "2001::          | 2001::ffff:ffff:ffff | Teredo (this network) | -         | Teredo (this network)",
        "2001:1::        | 2001:1:ffff:ffff:ffff:ffff:ffff:ffff | protocol assignments | Teredo (broadcast) | benchmark",
        "2001:2::        | 2001:2:0:ffff:ffff:ffff:ffff:ffff | benchmark | protocol assignments | protocol assignments",
        "2001:10::       | 2001:2f:ffff:ffff:ffff:ffff:ffff:ffff | ORCHID | protocol assignments | protocol assignments",
        "2001:30::       | 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff | protocol assignments | ORCHID | -",
        "2001:db8::      | 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff | documentation | - | -",
        "2002::          | 2002:ff:ffff:ffff:ffff:ffff:ffff:ffff | 6to4 (this network) | - | 6to4",
        "2002:a9fe:a9fe:: | 2002:a9fe:a9fe:ffff:ffff:ffff:ffff:ffff | 6to4 (metadata service) | 6to4 (link-local) | 6to4 (link-local)",
        "2002:ffff:ffff:: | 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff | 6to4 (broadcast) | 6to4 (reserved) | -",
        "3fff::          | 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff | documentation | - | -",
        "4000::          | 5eff:ffff:ffff:ffff:ffff:ffff:ffff:ffff | reserved | - | segment routing",
        "5f00::          | 5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff | segment routing | reserved | reserved",
        "fc00::          | fd00:ec2::22    | unique-local         | reserved        | metadata service",
        "fd00:ec2::254   | fd00:ec2::254   | metadata service     | unique-local    | unique-local",
        "fd20:ce::254    | fd20:ce::254    | metadata service     | unique-local    | unique-local",
        "fd20:ce::255    | fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff | unique-local | metadata service | reserved",
        "fe80::          | febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff | link-local | reserved | site-local",
        "fec0::          | feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff | site-local | link-local | multicast",
        "ff00::          | ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff | multicast | site-local |"
      })
  void a_range_is_refused_from_its_first_to_its_last_address(
      String first, String last, String kind, @Nullable String before, @Nullable String behind) {
    assertThat(PLAIN.refusal(of(first))).isEqualTo(kind);
    assertThat(PLAIN.refusal(of(last))).isEqualTo(kind);
    if (before != null) {
      assertThat(verdict(step(of(first), -1))).isEqualTo(before);
    }
    if (behind != null) {
      assertThat(verdict(step(of(last), 1))).isEqualTo(behind);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "2a00::1"})
  void public_addresses_are_open(String address) {
    assertThat(PLAIN.refusal(of(address))).isNull();
  }

  @Test
  void an_IPv4_mapped_address_is_refused_whatever_it_maps() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = mapped[11] = (byte) 0xff;
    System.arraycopy(of("10.1.2.3").getAddress(), 0, mapped, 12, 4);

    assertThat(PLAIN.refusal(Inet6Address.getByAddress(null, mapped, -1)))
        .isEqualTo("IPv4-mapped (private)");
    assertThat(PLAIN.refusal(of("::ffff:10.1.2.3"))).contains("private");
  }

  @ParameterizedTest
  @CsvSource({
    "2001:0:7f00:1::, Teredo (loopback)", // the server
    "2001:0:808:808::80ff:fffe, Teredo (loopback)", // the client, inverted
    "2001:0:808:808::f7f7:f7f7, Teredo",
    "64:ff9b:1:7f00:0:100::, NAT64 (loopback)", // RFC 6052, 48 bits
    "2002:c0a8:101::1, 6to4 (private)"
  })
  void an_address_inside_is_judged_too(String address, String kind) {
    assertThat(PLAIN.refusal(of(address))).isEqualTo(kind);
  }

  @Test
  void an_allowed_range_opens_what_is_no_narrower_than_itself() {
    AddressPolicy policy =
        new AddressPolicy(
            List.of("10.1.0.0/16", "127.0.0.1", "169.254.0.0/16", "fd00::/8", "::1"), List.of());

    assertThat(policy.refusal(of("10.1.255.255"))).isNull();
    assertThat(policy.refusal(of("10.2.0.0"))).isEqualTo("private");
    assertThat(policy.refusal(of("127.0.0.1"))).isNull();
    assertThat(policy.refusal(of("::1"))).isNull();
    assertThat(policy.refusal(of("127.0.0.2"))).isEqualTo("loopback");
    assertThat(policy.refusal(of("169.254.0.1"))).isNull();
    assertThat(policy.refusal(of("169.254.169.254"))).isEqualTo("metadata service");
    assertThat(policy.refusal(of("fd00:ec2::254"))).isEqualTo("metadata service");
  }

  @Test
  void an_allowed_gateway_leads_to_public_addresses_only() {
    AddressPolicy policy = new AddressPolicy(List.of("64:ff9b::/96"), List.of());

    assertThat(policy.refusal(of("64:ff9b::808:808"))).isNull();
    assertThat(policy.refusal(of("64:ff9b::a9fe:a9fe"))).isEqualTo("metadata service");
  }

  @Test
  void what_is_denied_stays_denied_inside_of_others_too() {
    AddressPolicy policy =
        new AddressPolicy(
            List.of("8.8.8.8/32", "64:ff9b::/96"), List.of("8.8.0.0/16", "2a00::/16"));

    assertThat(policy.refusal(of("8.8.8.8"))).isEqualTo("denied by configuration");
    assertThat(policy.refusal(of("8.9.0.0"))).isNull();
    assertThat(policy.refusal(of("2a00::1"))).isEqualTo("denied by configuration");
    assertThat(policy.refusal(of("64:ff9b::808:808"))).isEqualTo("denied by configuration");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.0.0.0/33",
        "10.0.0.1/8",
        "example.com",
        "10.0.0/8",
        "::/129",
        "::/x",
        "/8"
      })
  void what_is_no_range_is_refused_at_once(String range) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new AddressPolicy(List.of(range), List.of()))
        .withMessageContaining("write");
  }

  /**
   * The same rules said another way: as the order of numbers and by what the JDK says of addresses,
   * without prefixes.
   */
  @Test
  void random_addresses_are_judged_as_an_independent_formulation_judges_them() {
    long seed = System.nanoTime();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int open = 0;

    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
      random.nextBytes(bytes);
      if (bytes.length == 16 && random.nextInt(4) > 0) {
        bytes[0] = (byte) (0x20 + random.nextInt(0x20));
      }
      InetAddress address = of(bytes);
      boolean refused = PLAIN.refusal(address) != null;
      assertThat(refused).as("%s, seed %d", address, seed).isEqualTo(Intervals.refuse(address));
      open += refused ? 0 : 1;
    }

    assertThat(open).isBetween(60_000, 190_000);
  }

  private static String verdict(InetAddress address) {
    @Nullable String refusal = PLAIN.refusal(address);
    return refusal == null ? "-" : refusal;
  }

  private static InetAddress step(InetAddress address, int by) {
    byte[] number =
        new BigInteger(1, address.getAddress()).add(BigInteger.valueOf(by)).toByteArray();
    byte[] bytes = new byte[address.getAddress().length];
    for (int i = 1; i <= Math.min(bytes.length, number.length); i++) {
      bytes[bytes.length - i] = number[number.length - i];
    }
    return of(bytes);
  }

  private static InetAddress of(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static InetAddress of(String literal) {
    return InetAddress.ofLiteral(literal);
  }
}
