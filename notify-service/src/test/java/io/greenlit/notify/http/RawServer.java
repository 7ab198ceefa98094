package io.greenlit.notify.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A server on loopback that talks over bare sockets, and so can break every rule. */
final class RawServer implements AutoCloseable {

  /** What it does with a connection, which is closed afterwards. */
  @FunctionalInterface
  interface Conversation {
    void hold(Talk talk) throws IOException, InterruptedException;
  }

  final AtomicInteger requests = new AtomicInteger();
  final AtomicLong bytesSaid = new AtomicLong();
  private final ServerSocket socket;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<SocketChannel> callers = new ArrayList<>();

  private RawServer(ServerSocket socket) {
    this.socket = socket;
  }

  static RawServer that(Conversation conversation) {
    return that(conversation, null);
  }

  /** One that speaks TLS. */
  static RawServer that(Conversation conversation, @Nullable SSLContext tls) {
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      RawServer server =
          new RawServer(
              tls == null
                  ? new ServerSocket(0, 50, loopback)
                  : tls.getServerSocketFactory().createServerSocket(0, 50, loopback));
      Thread.ofVirtual().start(() -> server.accept(conversation));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that takes no connection: those who wait already are all that can. */
  static RawServer deaf() {
    try {
      RawServer server = new RawServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      for (int i = 0; i < 4; i++) {
        SocketChannel caller = SocketChannel.open();
        caller.configureBlocking(false);
        caller.connect(
            new InetSocketAddress(server.socket.getInetAddress(), server.socket.getLocalPort()));
        server.callers.add(caller);
      }
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url(String scheme) {
    return URI.create(scheme + "://localhost:" + socket.getLocalPort() + "/hook");
  }

  private void accept(Conversation conversation) {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> hold(conversation, connection));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void hold(Conversation conversation, Socket connection) {
    try (connection) {
      conversation.hold(new Talk(connection));
    } catch (IOException e) {
      // the other side has had enough, which is what most of these conversations are about
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
    for (SocketChannel caller : callers) {
      caller.close();
    }
  }

  /** One connection. */
  final class Talk {

    private final Socket connection;
    private final InputStream in;
    private final OutputStream out;

    private Talk(Socket connection) throws IOException {
      this.connection = connection;
      this.in = new BufferedInputStream(connection.getInputStream());
      this.out = connection.getOutputStream();
    }

    /** Reads one request; an end of the stream ends the conversation. */
    Talk hear() throws IOException {
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("the other side is gone");
        }
        head.append((char) next);
      }
      String length = head.toString().split("(?i)content-length: ", 2)[1].split("\r", 2)[0];
      in.readNBytes(Integer.parseInt(length));
      requests.incrementAndGet();
      return this;
    }

    Talk hearByte() throws IOException {
      in.read();
      return this;
    }

    Talk say(String text) throws IOException {
      return say(text.getBytes(UTF_8));
    }

    Talk say(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
      bytesSaid.addAndGet(bytes.length);
      return this;
    }

    /** Says it again and again, for a time. */
    void repeat(String text, Duration pause, Duration time)
        throws IOException, InterruptedException {
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        say(text).pause(pause);
      }
    }

    Talk pause(Duration time) throws IOException, InterruptedException {
      if (!time.isZero() && closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new IOException("the server is closed");
      }
      return this;
    }

    void hang() throws InterruptedException {
      closed.await();
    }

    /** Ends with RST in place of FIN. */
    void reset() throws IOException {
      connection.setSoLinger(true, 0);
      connection.close();
    }
  }
}
