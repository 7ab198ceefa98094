package io.greenlit.systemtests.flow;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Where webhooks are sent to in tests: a server at a free port, each request on its own thread. */
public final class LoopbackServer implements AutoCloseable {

  private final HttpServer server;

  private LoopbackServer(HttpServer server) {
    this.server = server;
  }

  public static LoopbackServer serving(HttpHandler handler) throws IOException {
    return serving(handler, Executors.newVirtualThreadPerTaskExecutor());
  }

  public static LoopbackServer serving(HttpHandler handler, Executor threads) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", handler);
    server.start();
    return new LoopbackServer(server);
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
