package io.greenlit.benchmarks.load;

import com.sun.management.OperatingSystemMXBean;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Posts over keep-alive connections, one request at a time on each, as fast as answers come. One
 * thread and no HTTP client, because it runs on the cores of what it measures.
 */
public final class LoadGenerator implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, handlers());

  /**
   * Loads a server for a while, then waits for the answers that are due.
   *
   * @param posts one for each connection, in turn
   * @param wanted the HTTP status that counts as accepted
   */
  public Measurement run(
      InetSocketAddress server,
      int connections,
      List<PreparedPost> posts,
      int wanted,
      Duration duration)
      throws InterruptedException {
    Tally tally = new Tally();
    CountDownLatch ended = new CountDownLatch(connections);
    List<PostingConnection> all = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      PostingConnection connection =
          new PostingConnection(posts.get(i % posts.size()), wanted, tally, ended);
      connect(server, connection);
      all.add(connection);
    }
    long cpuStart = cpuNanos();
    long start = System.nanoTime();
    all.forEach(PostingConnection::start);
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    all.forEach(PostingConnection::stop);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuMicros = (cpuNanos() - cpuStart) / 1e3;
    if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException(
          ended.getCount() + " answers did not come within " + PATIENCE.toSeconds() + " s");
    }
    return tally.measurement(seconds, cpuMicros);
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private void connect(InetSocketAddress server, PostingConnection connection)
      throws InterruptedException {
    new Bootstrap()
        .group(group)
        .channel(Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .handler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                channel.pipeline().addLast(connection);
              }
            })
        .connect(server)
        .sync();
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static IoHandlerFactory handlers() {
    return Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
  }

  /** Filled by the one thread of the generator. */
  static final class Tally {

    private final Histogram nanos = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
    private long failed;

    void accepted(long latencyNanos) {
      nanos.recordValue(Math.min(latencyNanos, nanos.getHighestTrackableValue()));
    }

    void failed() {
      failed++;
    }

    private Measurement measurement(double seconds, double cpuMicros) {
      return new Measurement(
          nanos.getTotalCount(),
          failed,
          nanos.getTotalCount() / seconds,
          cpuMicros / nanos.getTotalCount(),
          nanos.getValueAtPercentile(50) / 1e6,
          nanos.getValueAtPercentile(99) / 1e6);
    }
  }
}
