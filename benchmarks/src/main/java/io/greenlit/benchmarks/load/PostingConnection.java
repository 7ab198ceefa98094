package io.greenlit.benchmarks.load;

import io.greenlit.benchmarks.load.LoadGenerator.Tally;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One connection: sends a request, waits for its answer, sends the next. */
final class PostingConnection extends ChannelInboundHandlerAdapter {

  private final PreparedPost post;
  private final int wanted;
  private final Tally tally;
  private final CountDownLatch ended;
  private final Answer answer = new Answer();

  private @Nullable ChannelHandlerContext context;
  private volatile boolean stopping;
  private boolean waiting;
  private long sentAt;

  PostingConnection(PreparedPost post, int wanted, Tally tally, CountDownLatch ended) {
    this.post = post;
    this.wanted = wanted;
    this.tally = tally;
    this.ended = ended;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
  }

  /** Begins; from any thread. */
  void start() {
    ChannelHandlerContext connected = context;
    if (connected == null) {
      throw new IllegalStateException("connect first");
    }
    connected.executor().execute(() -> send(connected));
  }

  /** Sends nothing more and closes after the answer that is due; from any thread. */
  void stop() {
    stopping = true;
  }

  @Override
  public void channelRead(ChannelHandlerContext at, Object message) {
    try {
      answer.add((ByteBuf) message);
    } finally {
      ReferenceCountUtil.release(message);
    }
    if (answer.isComplete()) {
      waiting = false;
      if (answer.status() == wanted) {
        tally.accepted(System.nanoTime() - sentAt);
      } else {
        tally.failed();
      }
      send(at);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext at) {
    if (waiting) {
      tally.failed();
    }
    ended.countDown();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // channelInactive tells
  public void exceptionCaught(ChannelHandlerContext at, Throwable cause) {
    at.close();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // channelRead and channelInactive tell
  private void send(ChannelHandlerContext at) {
    if (stopping) {
      at.close();
      return;
    }
    answer.reset();
    waiting = true;
    sentAt = System.nanoTime();
    at.writeAndFlush(post.next(at.alloc()), at.voidPromise());
  }
}
