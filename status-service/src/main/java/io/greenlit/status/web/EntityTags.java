package io.greenlit.status.web;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives each whole answer of the API an entity tag made of its bytes, and answers 304 (RFC 9110)
 * where the caller has the same already. Streams go through as they are, and what has a tag
 * already.
 */
public final class EntityTags implements WebFilter {

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final String API = "/v";
  private static final int BYTES = 16;

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    boolean tagged =
        READING.contains(exchange.getRequest().getMethod())
            && exchange.getRequest().getPath().pathWithinApplication().value().startsWith(API);
    return chain.filter(
        tagged ? exchange.mutate().response(new Tagged(exchange)).build() : exchange);
  }

  /** An answer that learns its tag before it is sent. */
  private static final class Tagged extends ServerHttpResponseDecorator {

    private final ServerWebExchange exchange;

    Tagged(ServerWebExchange exchange) {
      super(exchange.getResponse());
      this.exchange = exchange;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
      boolean whole =
          body instanceof Mono && succeeded(getDelegate()) && getHeaders().getETag() == null;
      return whole ? Mono.from(body).flatMap(this::write) : super.writeWith(body);
    }

    private Mono<Void> write(DataBuffer body) {
      HttpHeaders headers = getHeaders();
      String tag = "W/\"" + hash(body) + '"';
      headers.setETag(tag);
      headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
      if (headers.getCacheControl() == null) {
        headers.setCacheControl(CacheControl.noCache());
      }
      long modified = headers.getLastModified();
      if (exchange.checkNotModified(
          tag, modified < 0 ? Instant.MIN : Instant.ofEpochMilli(modified))) {
        DataBufferUtils.release(body);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        return setComplete();
      }
      return super.writeWith(Mono.just(body));
    }

    private static boolean succeeded(ServerHttpResponse response) {
      return response.getStatusCode() == null || response.getStatusCode().equals(HttpStatus.OK);
    }

    private static String hash(DataBuffer body) {
      try {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (DataBuffer.ByteBufferIterator parts = body.readableByteBuffers()) {
          for (ByteBuffer part : (Iterable<ByteBuffer>) () -> parts) {
            sha256.update(part);
          }
        }
        return HexFormat.of().formatHex(sha256.digest(), 0, BYTES);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
