package io.greenlit.standalone.demo;

import io.greenlit.standalone.webhooks.Receiver;
import io.greenlit.standalone.webhooks.Webhook;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver on loopback that remembers what came. */
final class Arrivals implements AutoCloseable {

  private static final int TAKEN = 204;

  private final List<Webhook> arrived = new CopyOnWriteArrayList<>();
  private final Receiver receiver =
      Receiver.start(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          webhook -> {
            arrived.add(webhook);
            return TAKEN;
          });

  String url() {
    return receiver.url();
  }

  /** Whose signatures to expect from now on. */
  void expectSignedWith(String secret) {
    receiver.expectSignedWith(secret);
  }

  /** All webhooks so far, in order of arrival. */
  List<Webhook> all() {
    return List.copyOf(arrived);
  }

  @Override
  public void close() {
    receiver.close();
  }
}
