package io.greenlit.notify.http;

import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Delivery;
import io.greenlit.notify.delivery.Outcome;
import io.greenlit.notify.dispatch.Sender;
import io.greenlit.notify.subscription.ClientCertificate;
import io.greenlit.notify.subscription.ClientCredentials;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.platform.outbound.AddressRefused;
import io.greenlit.platform.outbound.Outbound;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Sends webhooks as Standard Webhooks 1.0 wants them: signed, 2xx is success, nothing else is. */
public final class WebhookSender implements Sender, AutoCloseable {

  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final int UNAUTHORIZED = 401;

  private final SenderSettings settings;
  private final Outbound outbound;
  private final ConnectionProvider connections;
  private final HttpClient client;
  private final Exchange exchange;
  private final Tokens tokens;
  private final Identities identities;
  private final Deadlines deadlines = new Deadlines("notify-timeouts");

  public WebhookSender(SenderSettings settings, Outbound outbound, InstantSource clock) {
    this(settings, outbound, clock, Tls.ofTheJdk());
  }

  /**
   * @param tls whom it trusts
   */
  WebhookSender(SenderSettings settings, Outbound outbound, InstantSource clock, Tls tls) {
    this.settings = settings;
    this.outbound = outbound;
    connections = connections(settings);
    Function<ConnectionProvider, HttpClient> clients =
        own -> outbound.vetted(client(settings, own));
    client = clients.apply(connections).secure(spec -> spec.sslContext(tls.anonymous()));
    identities = new Identities(tls, () -> connections(settings), clients);
    exchange = new Exchange(settings, clock);
    tokens = new Tokens(client, outbound, settings, clock);
  }

  private static ConnectionProvider connections(SenderSettings settings) {
    return ConnectionProvider.builder("webhooks")
        .maxConnections(settings.connections())
        .pendingAcquireMaxCount(-1) // the engine bounds what is under way
        .lifo() // the connection of just now: those that a host no longer needs become idle
        .maxIdleTime(IDLE)
        .evictInBackground(IDLE)
        .build();
  }

  private static HttpClient client(SenderSettings settings, ConnectionProvider connections) {
    return HttpClient.create(connections)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) settings.connect().toMillis())
        .doOnChannelInit((_, channel, _) -> passOverInterimAnswers(channel));
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
      ended.accept(AttemptResult.unanswered(Outcome.UNREACHABLE, text, Exchange.since(started)));
      return;
    }
    exchange(delivery, started)
        .takeUntilOther(deadlines.after(settings.exchange()))
        .switchIfEmpty(Mono.fromSupplier(() -> timedOut(Exchange.since(started))))
        .onErrorResume(error -> Mono.just(failed(error, Exchange.since(started))))
        .subscribe(ended);
  }

  private Mono<AttemptResult> exchange(Delivery delivery, long started) {
    Subscription subscription = delivery.subscription();
    ClientCertificate certificate = subscription.credentials().certificate();
    return certificate == null
        ? exchange(client, delivery, started)
        : identities
            .of(subscription.id(), certificate)
            .flatMap(identified -> exchange(identified, delivery, started));
  }

  private Mono<AttemptResult> exchange(HttpClient caller, Delivery delivery, long started) {
    ClientCredentials oauth2 = delivery.subscription().credentials().oauth2();
    return oauth2 == null
        ? exchange.of(caller, delivery, null, started)
        : authorized(caller, oauth2, delivery, started);
  }

  /** With a token; with another one where the endpoint says that this one is no good any more. */
  private Mono<AttemptResult> authorized(
      HttpClient caller, ClientCredentials oauth2, Delivery delivery, long started) {
    return tokens
        .of(oauth2)
        .flatMap(token ->
            exchange
                .of(caller, delivery, token, started)
                .flatMap(result -> {
                  if (!Integer.valueOf(UNAUTHORIZED).equals(result.statusCode())) {
                    return Mono.just(result);
                  }
                  tokens.drop(oauth2, token);
                  return tokens
                      .of(oauth2)
                      .flatMap(fresh -> exchange.of(caller, delivery, fresh, started));
                }));
  }

  private AttemptResult timedOut(Duration took) {
    String text = "no complete answer within " + settings.exchange().toMillis() + " ms";
    return AttemptResult.unanswered(Outcome.TIMED_OUT, text, took);
  }

  private static AttemptResult failed(Throwable error, Duration took) {
    return AttemptResult.unanswered(Outcome.UNREACHABLE, describe(error), took);
  }

  private static String describe(Throwable cause) {
    if (cause instanceof AddressRefused || cause instanceof NoToken) {
      return String.valueOf(cause.getMessage());
    }
    String name = cause.getClass().getSimpleName();
    return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
  }

  @Override
  public void close() {
    identities.close();
    deadlines.close();
    connections.disposeLater().block(Duration.ofSeconds(5));
  }
}
