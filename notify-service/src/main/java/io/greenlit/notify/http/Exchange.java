package io.greenlit.notify.http;

import io.greenlit.notify.delivery.Again;
import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Delivery;
import io.greenlit.notify.delivery.Lane;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.Verification;
import io.greenlit.notify.webhook.Signature;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.NettyOutbound;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientRequest;
import reactor.netty.http.client.HttpClientResponse;

/** One request and its answer: a webhook, or the question whether an endpoint wants any. */
final class Exchange {

  /** Tells a receiver that its subscriber asked for this webhook again, and in which request. */
  static final String REPLAY = "greenlit-replay";

  /** Made once: the hash of a name is kept with it. */
  private static final AsciiString ID = AsciiString.cached("webhook-id");

  private static final AsciiString TIMESTAMP = AsciiString.cached("webhook-timestamp");
  private static final AsciiString SIGNATURE = AsciiString.cached("webhook-signature");

  private static final Map<CharSequence, CharSequence> STANDARD_HEADERS =
      Map.of(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON);

  private final SenderSettings settings;
  private final InstantSource clock;
  private final CloudEvents cloudEvents;

  Exchange(SenderSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.cloudEvents = new CloudEvents(settings.source());
  }

  /**
   * @param token that its endpoint wants; null where it wants none
   * @param started when the attempt was, in nanoseconds
   */
  Mono<AttemptResult> of(
      HttpClient client, Delivery delivery, @Nullable Token token, long started) {
    return delivery.lane() == Lane.HANDSHAKE
            && delivery.subscription().verify() == Verification.OPTIONS
        ? ask(client, delivery.subscription(), token, started)
        : post(client, delivery, token).map(answer -> answer.result(since(started)));
  }

  private Mono<AttemptResult> ask(
      HttpClient client, Subscription subscription, @Nullable Token token, long started) {
    return client
        .headers(headers -> {
          introduce(subscription, token, headers);
          Permission.ask(settings.origin(), subscription.rateLimit(), headers);
        })
        .options()
        .uri(subscription.url())
        .response((answer, body) ->
            Mono.from(read(answer, body, subscription, token))
                .map(read ->
                    Permission.of(answer.responseHeaders())
                        .judge(read.result(since(started)), settings.origin())))
        .single();
  }

  private Mono<Answer> post(HttpClient client, Delivery delivery, @Nullable Token token) {
    return client
        .post()
        .uri(delivery.subscription().url())
        .send((request, body) -> write(delivery, token, request, body))
        .response((answer, body) -> read(answer, body, delivery.subscription(), token))
        .single();
  }

  private Publisher<Answer> read(
      HttpClientResponse answer,
      Flux<ByteBuf> body,
      Subscription subscription,
      @Nullable Token token) {
    Redaction redaction = Redaction.of(subscription.headers(), token);
    return Answer.read(answer, body, settings.bodyLimit(), redaction, clock);
  }

  /** On the thread of the connection: what is computed for a request holds up no other. */
  private Publisher<Void> write(
      Delivery delivery, @Nullable Token token, HttpClientRequest request, NettyOutbound body) {
    Content content = content(delivery);
    HttpHeaders headers = request.requestHeaders();
    introduce(delivery.subscription(), token, headers);
    content.headers().forEach(headers::set);
    headers.set(HttpHeaderNames.CONTENT_LENGTH, content.body().size());
    sign(delivery, content, headers);
    return body.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(content.body().buffer())));
  }

  /** A token takes the place of what the subscriber's own headers say. */
  private void introduce(Subscription subscription, @Nullable Token token, HttpHeaders headers) {
    headers.set(HttpHeaderNames.USER_AGENT, settings.userAgent());
    subscription.headers().values().forEach(headers::set);
    if (token != null) {
      headers.set(HttpHeaderNames.AUTHORIZATION, "Bearer " + token.value());
    }
  }

  private Content content(Delivery delivery) {
    return switch (delivery.subscription().format()) {
      case STANDARD -> new Content(STANDARD_HEADERS, delivery.entry().message().body());
      case CLOUDEVENTS_STRUCTURED -> cloudEvents.structured(delivery);
      case CLOUDEVENTS_BINARY -> cloudEvents.binary(delivery);
    };
  }

  private void sign(Delivery delivery, Content content, HttpHeaders headers) {
    Instant now = clock.instant();
    String id = delivery.messageId();
    headers.set(ID, id);
    headers.set(TIMESTAMP, Long.toString(now.getEpochSecond()));
    headers.set(
        SIGNATURE,
        Signature.of(id, now, content.body(), delivery.subscription().secrets().signingAt(now)));
    Again again = delivery.again();
    if (again != null) {
      headers.set(REPLAY, again.id());
    }
    TraceContext.child(delivery.entry().traceparent(), ThreadLocalRandom.current())
        .ifPresent(trace -> headers.set(TraceContext.HEADER, trace));
  }

  /** How long an attempt takes so far. */
  static Duration since(long started) {
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
