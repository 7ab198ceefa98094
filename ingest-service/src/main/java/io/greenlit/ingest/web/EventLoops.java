package io.greenlit.ingest.web;

import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Finds the thread that serves a connection: answers go back to it, so that Kafka's one sending
 * thread does nothing but send.
 */
final class EventLoops {

  private final ConcurrentHashMap<EventExecutor, Scheduler> schedulers = new ConcurrentHashMap<>();

  /** The event loop of a request's connection; the current thread where the server is no Netty. */
  Scheduler of(ServerHttpRequest request) {
    Object served = ServerHttpRequestDecorator.getNativeRequest(request);
    if (!(served instanceof HttpServerRequest netty)) {
      return Schedulers.immediate();
    }
    EventExecutor[] loop = new EventExecutor[1];
    netty.withConnection(connection -> loop[0] = connection.channel().eventLoop());
    return schedulers.computeIfAbsent(loop[0], Schedulers::fromExecutor);
  }
}
