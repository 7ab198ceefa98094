package io.greenlit.platform.outbound;

import io.netty.resolver.AddressResolverGroup;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;

/** The way out to urls that others have named: what is refused at once, and a client that vets. */
public final class Outbound {

  private static final Duration NAME_QUERY = Duration.ofSeconds(4);

  private final OutboundSettings settings;
  private final AddressPolicy policy;
  private final @Nullable AddressResolverGroup<InetSocketAddress> names;
  private @Nullable AddressResolverGroup<InetSocketAddress> resolvers;

  /**
   * @throws IllegalArgumentException when a range in the settings is none
   */
  public Outbound(OutboundSettings settings) {
    this(settings, null);
  }

  /**
   * @param names where names are looked up in place of DNS
   */
  public Outbound(
      OutboundSettings settings, @Nullable AddressResolverGroup<InetSocketAddress> names) {
    this.settings = settings;
    this.policy = new AddressPolicy(settings.allow(), settings.deny());
    this.names = names;
  }

  /**
   * Why a url is refused whatever its name resolves to, with what to do, to be read after the word
   * for the url; null where that depends on the name.
   *
   * @param url absolute, with a host
   */
  public @Nullable String refusal(URI url) {
    if (!settings.allowHttp() && !"https".equalsIgnoreCase(url.getScheme())) {
      return "must begin with https:// here";
    }
    return settings.vetAddresses() ? refusalOfHost(url.getHost()) : null;
  }

  private @Nullable String refusalOfHost(String host) {
    if (Literals.ambiguous(host)) {
      return "has a host that can be read as different addresses: write a name, or four numbers"
          + " like 203.0.113.7";
    }
    @Nullable InetAddress address = Literals.address(host);
    @Nullable String kind = address == null ? null : policy.refusal(address);
    return kind == null
        ? null
        : "leads to an address that may not be called (" + kind + "): name a public one";
  }

  /** The client, connecting to vetted addresses only and following no redirect. */
  public HttpClient vetted(HttpClient client) {
    HttpClient direct = client.followRedirect(false).noProxy();
    return direct.resolver(resolvers(direct));
  }

  /** The same for all clients: what was looked up for one is known to the others. */
  private synchronized AddressResolverGroup<InetSocketAddress> resolvers(HttpClient client) {
    if (resolvers == null) {
      AddressResolverGroup<InetSocketAddress> all = names != null ? names : dns(client);
      resolvers = settings.vetAddresses() ? new VettedResolvers(all, policy) : all;
    }
    return resolvers;
  }

  @SuppressWarnings(
      "unchecked") // of host names: HttpClient knows no other resolver but for sockets
  private static AddressResolverGroup<InetSocketAddress> dns(HttpClient client) {
    @Nullable AddressResolverGroup<?> group =
        client.resolver(dns -> dns.queryTimeout(NAME_QUERY)).configuration().resolver();
    if (group == null) {
      throw new IllegalStateException("the HTTP client tells no resolver that could be vetted");
    }
    return (AddressResolverGroup<InetSocketAddress>) group;
  }
}
