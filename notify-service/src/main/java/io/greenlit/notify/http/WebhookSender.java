package io.greenlit.notify.http;

import io.greenlit.notify.delivery.Again;
import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Delivery;
import io.greenlit.notify.delivery.Lane;
import io.greenlit.notify.delivery.Outcome;
import io.greenlit.notify.dispatch.Sender;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.Verification;
import io.greenlit.notify.webhook.Signature;
import io.greenlit.platform.outbound.AddressRefused;
import io.greenlit.platform.outbound.Outbound;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.NettyOutbound;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientRequest;
import reactor.netty.resources.ConnectionProvider;

/** Sends webhooks as Standard Webhooks 1.0 wants them: signed, 2xx is success, nothing else is. */
public final class WebhookSender implements Sender, AutoCloseable {

  /** Tells a receiver that its subscriber asked for this webhook again, and in which request. */
  static final String REPLAY = "greenlit-replay";

  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Map<String, String> STANDARD_HEADERS =
      Map.of(HttpHeaderNames.CONTENT_TYPE.toString(), HttpHeaderValues.APPLICATION_JSON.toString());

  private final SenderSettings settings;
  private final Outbound outbound;
  private final InstantSource clock;
  private final ConnectionProvider connections;
  private final HttpClient client;
  private final CloudEvents cloudEvents;

  public WebhookSender(SenderSettings settings, Outbound outbound, InstantSource clock) {
    this(settings, outbound, clock, UnaryOperator.identity());
  }

  /**
   * One with a client set up further.
   *
   * @param setUp such as whom it trusts
   */
  WebhookSender(
      SenderSettings settings,
      Outbound outbound,
      InstantSource clock,
      UnaryOperator<HttpClient> setUp) {
    this.settings = settings;
    this.outbound = outbound;
    this.clock = clock;
    this.cloudEvents = new CloudEvents(settings.source());
    connections =
        ConnectionProvider.builder("webhooks")
            .maxConnections(settings.connections())
            .pendingAcquireMaxCount(-1) // the engine bounds what is under way
            .maxIdleTime(IDLE)
            .evictInBackground(IDLE)
            .build();
    HttpClient http =
        outbound.vetted(
            HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) settings.connect().toMillis())
                .doOnChannelInit((_, channel, _) -> passOverInterimAnswers(channel)));
    client = setUp.apply(http);
  }

  private static void passOverInterimAnswers(Channel channel) {
    channel
        .pipeline()
        .addBefore(NettyPipeline.ReactiveBridge, "interim answers", new InterimAnswers());
  }

  @Override
  public void send(Delivery delivery, Consumer<AttemptResult> ended) {
    long started = System.nanoTime();
    String refusal = outbound.refusal(delivery.subscription().url());
    if (refusal != null) {
      String text = "not called: the url " + refusal;
      ended.accept(AttemptResult.unanswered(Outcome.UNREACHABLE, text, since(started)));
      return;
    }
    exchange(delivery, started)
        .timeout(settings.exchange())
        .onErrorResume(error -> Mono.just(failed(error, since(started))))
        .subscribe(ended);
  }

  private Mono<AttemptResult> exchange(Delivery delivery, long started) {
    return delivery.lane() == Lane.HANDSHAKE
            && delivery.subscription().verify() == Verification.OPTIONS
        ? ask(delivery.subscription(), started)
        : post(delivery).map(answer -> answer.result(since(started)));
  }

  private Mono<AttemptResult> ask(Subscription subscription, long started) {
    return client
        .headers(headers -> {
          headers.set(HttpHeaderNames.USER_AGENT, settings.userAgent());
          subscription.headers().values().forEach(headers::set);
          headers.set(Permission.REQUEST_ORIGIN, settings.origin());
        })
        .options()
        .uri(subscription.url())
        .response((answer, body) ->
            Mono.from(Answer.read(answer, body, settings.bodyLimit(), clock))
                .map(read ->
                    Permission.of(answer.responseHeaders())
                        .judge(read.result(since(started)), settings.origin())))
        .single();
  }

  private Mono<Answer> post(Delivery delivery) {
    return client
        .post()
        .uri(delivery.subscription().url())
        .send((request, body) -> write(delivery, request, body))
        .response((answer, body) -> Answer.read(answer, body, settings.bodyLimit(), clock))
        .single();
  }

  /** On the thread of the connection: what is computed for a request holds up no other. */
  private Publisher<Void> write(Delivery delivery, HttpClientRequest request, NettyOutbound body) {
    Content content = content(delivery);
    HttpHeaders headers = request.requestHeaders();
    headers.set(HttpHeaderNames.USER_AGENT, settings.userAgent());
    delivery.subscription().headers().values().forEach(headers::set);
    content.headers().forEach(headers::set);
    headers.set(HttpHeaderNames.CONTENT_LENGTH, content.body().size());
    sign(delivery, content, headers);
    return body.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(content.body().buffer())));
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
    headers.set("webhook-id", id);
    headers.set("webhook-timestamp", Long.toString(now.getEpochSecond()));
    headers.set(
        "webhook-signature",
        Signature.of(id, now, content.body(), delivery.subscription().secrets().signingAt(now)));
    Again again = delivery.again();
    if (again != null) {
      headers.set(REPLAY, again.id());
    }
    TraceContext.child(delivery.entry().traceparent(), ThreadLocalRandom.current())
        .ifPresent(trace -> headers.set(TraceContext.HEADER, trace));
  }

  private AttemptResult failed(Throwable error, Duration took) {
    if (error instanceof TimeoutException) {
      String text = "no complete answer within " + settings.exchange().toMillis() + " ms";
      return AttemptResult.unanswered(Outcome.TIMED_OUT, text, took);
    }
    return AttemptResult.unanswered(Outcome.UNREACHABLE, describe(error), took);
  }

  private static String describe(Throwable cause) {
    if (cause instanceof AddressRefused refused) {
      return String.valueOf(refused.getMessage());
    }
    String name = cause.getClass().getSimpleName();
    return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
  }

  private static Duration since(long started) {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  @Override
  public void close() {
    connections.disposeLater().block(Duration.ofSeconds(5));
  }
}
