package io.greenlit.platform.outbound;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import java.net.InetSocketAddress;

/** Gives each event loop a resolver that hands out vetted addresses only. */
final class VettedResolvers extends AddressResolverGroup<InetSocketAddress> {

  private final AddressResolverGroup<InetSocketAddress> names;
  private final AddressPolicy policy;

  VettedResolvers(AddressResolverGroup<InetSocketAddress> names, AddressPolicy policy) {
    this.names = names;
    this.policy = policy;
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
    return new VettedResolver(executor, names.getResolver(executor), policy);
  }
}
