package io.greenlit.benchmarks.endpoints;

import com.sun.management.OperatingSystemMXBean;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Endpoints on loopback, each at an address of its own: numbers in 127.0.0.0/8, and for every 250
 * of them another port. One thread serves all of them, and its time is told apart.
 */
public final class Endpoints implements AutoCloseable {

  private static final int ADDRESSES = 250;
  private static final int BACKLOG = 1024;

  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(
          1,
          new DefaultThreadFactory("bench-endpoints"),
          Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
  private final List<InetSocketAddress> addresses = new ArrayList<>();
  private final Behaviour[] behaviours;
  private final Reception reception;
  private final long threadId;

  private Endpoints(int count, Reception reception) throws InterruptedException {
    this.behaviours = new Behaviour[count];
    Arrays.fill(behaviours, Behaviour.TAKES);
    this.reception = reception;
    try {
      this.threadId = group.submit(() -> Thread.currentThread().threadId()).get();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("the endpoints have no thread", e);
    }
  }

  /** Opens so many. */
  public static Endpoints open(int count, Reception reception) throws InterruptedException {
    Endpoints endpoints = new Endpoints(count, reception);
    int port = 0;
    for (int number = 0; number < count; number++) {
      if (number % ADDRESSES == 0) {
        port = 0; // any that is free on the first address, then the same on the others
      }
      Channel channel = endpoints.listen(number, port);
      InetSocketAddress bound = (InetSocketAddress) channel.localAddress();
      port = bound.getPort();
      endpoints.addresses.add(bound);
    }
    return endpoints;
  }

  private Channel listen(int number, int port) throws InterruptedException {
    return new ServerBootstrap()
        .group(group)
        .channel(
            Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childHandler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                reception.receive(channel.pipeline(), () -> behaviours[number]);
              }
            })
        .bind(new InetSocketAddress("127.0.0." + (number % ADDRESSES + 1), port))
        .sync()
        .channel();
  }

  /** Where the webhooks of a subscription go; subscriptions take endpoints in turn. */
  public URI url(int subscription) {
    InetSocketAddress address = addresses.get(subscription % addresses.size());
    return URI.create(
        "http://%s:%d/%d"
            .formatted(address.getAddress().getHostAddress(), address.getPort(), subscription));
  }

  /** From now on an endpoint behaves so. */
  public void behave(int endpoint, Behaviour behaviour) throws InterruptedException {
    group.submit(() -> behaviours[endpoint] = behaviour).sync();
  }

  /** Processor time of this process without that of the thread that serves them. */
  public Duration processorBeside() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long own = ManagementFactory.getThreadMXBean().getThreadCpuTime(threadId);
    return Duration.ofNanos(system.getProcessCpuTime() - own);
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
