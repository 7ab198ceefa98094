package io.greenlit.platform.outbound;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which addresses may be called by who lets others name them (server-side request forgery): a
 * pure function of the address and of what the deployment allows and denies beyond.
 *
 * <p>What is denied stays denied. Of all other ranges that hold an address the narrowest decides,
 * so allowing {@code 10.0.0.0/8} opens it, and allowing {@code 169.254.0.0/16} leaves the metadata
 * service in it closed. An IPv6 address with an IPv4 address inside needs both to be open.
 */
public final class AddressPolicy {

  private final List<Cidr> denied;
  private final List<SpecialRanges.Range> narrowestFirst;

  /**
   * @param allow ranges such as {@code 10.1.0.0/16} that may be called in spite of what they are
   * @param deny ranges that may not be called, whatever else is said
   * @throws IllegalArgumentException when one is no range
   */
  public AddressPolicy(Collection<String> allow, Collection<String> deny) {
    denied = deny.stream().map(Cidr::parse).toList();
    // the sort is stable: of two ranges alike the allowed one comes first
    narrowestFirst =
        Stream.concat(allow.stream().map(SpecialRanges::open), SpecialRanges.ALL.stream())
            .sorted(Comparator.comparingInt(range -> -range.cidr().prefix()))
            .toList();
  }

  /** Why an address may not be called, in a word or two; null if it may be. */
  public @Nullable String refusal(InetAddress address) {
    return refusal(address.getAddress());
  }

  private @Nullable String refusal(byte[] address) {
    List<byte[]> embedded = Embedded.in(address);
    if (isDenied(address) || embedded.stream().anyMatch(this::isDenied)) {
      return "denied by configuration";
    }
    String own = kind(address);
    for (byte[] inside : embedded) {
      String theirs = kind(inside);
      if (theirs != null) {
        return own == null ? theirs : own + " (" + theirs + ")";
      }
    }
    return own;
  }

  private boolean isDenied(byte[] address) {
    return denied.stream().anyMatch(range -> range.holds(address));
  }

  private @Nullable String kind(byte[] address) {
    for (SpecialRanges.Range range : narrowestFirst) {
      if (range.cidr().holds(address)) {
        return range.kind();
      }
    }
    throw new IllegalStateException("a range holds every address");
  }
}
