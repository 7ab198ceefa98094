package io.greenlit.platform.outbound;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every address that a connection is about to be made to. The client connects to what it
 * is handed here and asks nobody again, so a name that answers differently the second time gains
 * nothing.
 */
final class VettedResolver extends AbstractAddressResolver<InetSocketAddress> {

  private final AddressResolver<InetSocketAddress> names;
  private final AddressPolicy policy;

  VettedResolver(
      EventExecutor executor, AddressResolver<InetSocketAddress> names, AddressPolicy policy) {
    super(executor, InetSocketAddress.class);
    this.names = names;
    this.policy = policy;
  }

  /** An address in a url needs no name server, but vetting all the same. */
  @Override
  protected boolean doIsResolved(InetSocketAddress address) {
    return false;
  }

  @Override
  protected void doResolve(InetSocketAddress wanted, Promise<InetSocketAddress> promise) {
    Promise<List<InetSocketAddress>> all = executor().newPromise();
    all.addListener((Future<List<InetSocketAddress>> found) -> {
      if (found.isSuccess()) {
        promise.trySuccess(found.getNow().getFirst());
      } else {
        promise.tryFailure(found.cause());
      }
    });
    doResolveAll(wanted, all);
  }

  @Override
  protected void doResolveAll(InetSocketAddress wanted, Promise<List<InetSocketAddress>> promise) {
    if (!wanted.isUnresolved()) {
      vet(List.of(wanted), promise);
      return;
    }
    names
        .resolveAll(wanted)
        .addListener((Future<List<InetSocketAddress>> found) -> {
          if (found.isSuccess()) {
            vet(found.getNow(), promise);
          } else {
            promise.tryFailure(found.cause());
          }
        });
  }

  private void vet(List<InetSocketAddress> found, Promise<List<InetSocketAddress>> promise) {
    List<InetSocketAddress> open = new ArrayList<>();
    Set<String> refusals = new LinkedHashSet<>();
    for (InetSocketAddress each : found) {
      @Nullable String refusal = policy.refusal(each.getAddress());
      if (refusal == null) {
        open.add(each);
      } else {
        refusals.add(refusal);
      }
    }
    if (open.isEmpty()) {
      promise.tryFailure(new AddressRefused(String.join(", ", refusals)));
    } else {
      promise.trySuccess(open);
    }
  }

  @Override
  public void close() {
    names.close();
  }
}
