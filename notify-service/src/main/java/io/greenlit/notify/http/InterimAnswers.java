package io.greenlit.notify.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Passes over answers such as 102 that another follows (RFC 9110, section 15.2): the client would
 * take them for the final one. What it knows itself, 100 and 101, it is left.
 */
final class InterimAnswers extends ChannelInboundHandlerAdapter {

  private boolean passing;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpResponse response) {
      passing = isInterim(response.status());
    }
    if (passing && message instanceof HttpObject) {
      passing = !(message instanceof LastHttpContent);
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }

  private static boolean isInterim(HttpResponseStatus status) {
    return status.codeClass() == HttpStatusClass.INFORMATIONAL
        && !status.equals(HttpResponseStatus.CONTINUE)
        && !status.equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
  }
}
