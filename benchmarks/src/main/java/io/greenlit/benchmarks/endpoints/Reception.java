package io.greenlit.benchmarks.endpoints;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.greenlit.notify.webhook.Body;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes webhooks at all endpoints, and keeps the last one of the first subscription. */
public final class Reception {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final ByteBuf TAKEN = answer("HTTP/1.1 204 No Content\r\n\r\n");
  private static final ByteBuf FAILED =
      answer("HTTP/1.1 500 Internal Server Error\r\ncontent-length: 0\r\n\r\n");

  private final AtomicLong hung = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private volatile Arrivals arrivals = (_, _, _) -> {};
  private volatile @Nullable Webhook sample;

  /** From now on, who hears of what comes. */
  public void tell(Arrivals hearer) {
    arrivals = hearer;
  }

  /** The last webhook of the first subscription. */
  public Webhook sample() {
    Webhook last = sample;
    if (last == null) {
      throw new IllegalStateException("the first subscription has received nothing yet");
    }
    return last;
  }

  /** Webhooks that were never answered. */
  public long hung() {
    return hung.get();
  }

  /** Webhooks that were answered 500. */
  public long refused() {
    return refused.get();
  }

  void receive(ChannelPipeline pipeline, Supplier<Behaviour> behaviour) {
    pipeline.addLast(new HttpRequestDecoder(), new Desk(behaviour));
  }

  private static ByteBuf answer(String text) {
    return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(text.getBytes(US_ASCII)));
  }

  /** Serves one connection. */
  private final class Desk extends SimpleChannelInboundHandler<HttpObject> {

    private final Supplier<Behaviour> behaviour;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable HttpRequest request;
    private int subscription;

    Desk(Supplier<Behaviour> behaviour) {
      this.behaviour = behaviour;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
      if (part instanceof HttpRequest began) {
        request = began;
        subscription = Integer.parseInt(began.uri(), 1, began.uri().length(), 10);
        body.reset();
      }
      if (part instanceof HttpContent content && subscription == 0) {
        keep(content.content());
      }
      if (part instanceof LastHttpContent && request != null) {
        ended(context, request);
      }
    }

    private void keep(ByteBuf bytes) {
      try {
        bytes.getBytes(bytes.readerIndex(), body, bytes.readableBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void ended(ChannelHandlerContext context, HttpRequest whole) {
      String id = whole.headers().get("webhook-id", "");
      if (subscription == 0) {
        sample = webhook(id, whole);
      }
      switch (behaviour.get()) {
        case TAKES -> {
          arrivals.arrived(subscription, id, System.nanoTime());
          var _ = context.writeAndFlush(TAKEN.duplicate());
        }
        case FAILS -> {
          refused.incrementAndGet();
          var _ = context.writeAndFlush(FAILED.duplicate());
        }
        case HANGS -> hung.incrementAndGet();
      }
    }

    /** A client that broke off is gone; whatever else went wrong shows by what is missing. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      if (!(cause instanceof IOException)) {
        LOG.error("an endpoint failed", cause);
      }
      var _ = context.close();
    }

    private Webhook webhook(String id, HttpRequest whole) {
      return new Webhook(
          id,
          Instant.ofEpochSecond(Long.parseLong(whole.headers().get("webhook-timestamp", "0"))),
          whole.headers().get("webhook-signature", ""),
          Body.of(body.toByteArray()));
    }
  }
}
