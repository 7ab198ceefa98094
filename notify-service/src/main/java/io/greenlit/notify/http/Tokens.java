package io.greenlit.notify.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.notify.subscription.ClientCredentials;
import io.greenlit.platform.outbound.AddressRefused;
import io.greenlit.platform.outbound.Outbound;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.TimeoutException;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Tokens for endpoints that want one, fetched where their subscribers say (RFC 6749, section 4.4)
 * and kept until shortly before they end.
 */
final class Tokens {

  private static final int MOST = 10_000;

  private final HttpClient client;
  private final Outbound outbound;
  private final SenderSettings settings;
  private final InstantSource clock;
  private final Kept<ClientCredentials, Token> kept;

  /**
   * @param client that connects to vetted addresses only
   */
  Tokens(HttpClient client, Outbound outbound, SenderSettings settings, InstantSource clock) {
    this.client = client;
    this.outbound = outbound;
    this.settings = settings;
    this.clock = clock;
    kept =
        new Kept<>(MOST, this::fetched, token -> token.until().isAfter(clock.instant()), _ -> {});
  }

  /** The token in force, fetched where there is none; fails with {@link NoToken}. */
  Mono<Token> of(ClientCredentials credentials) {
    return kept.of(credentials);
  }

  /** An endpoint refused a token: another one is fetched next. */
  void drop(ClientCredentials credentials, Token refused) {
    kept.drop(credentials, refused);
  }

  private Mono<Token> fetched(ClientCredentials credentials) {
    String refusal = outbound.refusal(credentials.tokenUrl());
    if (refusal != null) {
      return Mono.error(new NoToken("oauth2.tokenUrl " + refusal));
    }
    return client
        .headers(headers -> {
          headers.set(HttpHeaderNames.USER_AGENT, settings.userAgent());
          headers.set(HttpHeaderNames.ACCEPT, HttpHeaderValues.APPLICATION_JSON);
          headers.set(
              HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_X_WWW_FORM_URLENCODED);
          headers.set(HttpHeaderNames.AUTHORIZATION, basic(credentials));
        })
        .post()
        .uri(credentials.tokenUrl())
        .send(ByteBufMono.fromString(Mono.just(form(credentials))))
        .response((answer, body) -> token(answer, body))
        .single()
        .timeout(patience())
        .onErrorMap(error -> error instanceof NoToken ? error : new NoToken(reason(error)));
  }

  /** Shorter than an attempt, so that it can tell what it waited for. */
  private Duration patience() {
    return settings.exchange().multipliedBy(2).dividedBy(3);
  }

  private Publisher<Token> token(HttpClientResponse answer, Flux<ByteBuf> body) {
    int limit = settings.bodyLimit();
    BodyStart start = new BodyStart(limit, limit);
    return body.takeUntil(start::isFullWith)
        .then(Mono.fromSupplier(() -> read(answer.status().code(), start)));
  }

  private Token read(int status, BodyStart body) {
    if (body.isFull()) {
      throw new NoToken(
          "its endpoint's answer has %d bytes or more".formatted(settings.bodyLimit()));
    }
    return Token.in(status, body.text(), clock.instant());
  }

  /** The message of an error may quote what was sent, so only its kind is told. */
  private String reason(Throwable error) {
    return switch (error) {
      case TimeoutException _ ->
          "no complete answer of its endpoint within " + patience().toMillis() + " ms";
      case AddressRefused refused -> "its endpoint's " + refused.getMessage();
      default -> "its endpoint could not be reached: " + error.getClass().getSimpleName();
    };
  }

  private static String form(ClientCredentials credentials) {
    String form = "grant_type=client_credentials";
    return credentials.scope() == null ? form : form + "&scope=" + encoded(credentials.scope());
  }

  /** Section 2.3.1: both are form-encoded first. */
  private static String basic(ClientCredentials credentials) {
    String both = encoded(credentials.clientId()) + ":" + encoded(credentials.clientSecret());
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
