package io.greenlit.notify.http;

import io.greenlit.notify.change.Evidence;
import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.StatusChange;
import io.greenlit.notify.change.Tier;
import io.greenlit.notify.change.Traits;
import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Delivery;
import io.greenlit.notify.delivery.Lane;
import io.greenlit.notify.delivery.LogEntry;
import io.greenlit.notify.subscription.Credentials;
import io.greenlit.notify.subscription.CustomHeaders;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.SubscriptionLike;
import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Message;
import io.greenlit.notify.webhook.Messages;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import io.greenlit.platform.outbound.Outbound;
import io.greenlit.platform.outbound.OutboundSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;

/** Sends one webhook, and waits for what comes of it. */
final class Sending {

  static final String CHANGE = "chg-1";
  static final String SHOW = "dark-harbour";
  static final URI SOURCE = URI.create("urn:greenlit:test");

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private Sending() {}

  static WebhookSender sender(Duration whole) {
    return sender(whole, true, false);
  }

  static WebhookSender sender(Duration whole, boolean allowHttp, boolean vet) {
    return sender(whole, allowHttp, vet, InstantSource.system());
  }

  /** One that calls loopback, by another clock. */
  static WebhookSender sender(InstantSource clock) {
    return sender(Duration.ofSeconds(20), true, false, clock);
  }

  /** One with the limits of the service, that trusts whom it is told to. */
  static WebhookSender trusting(Tls tls) {
    return new WebhookSender(
        new SenderSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            16_384,
            64,
            "Greenlit/test",
            SOURCE,
            "greenlit.test"),
        new Outbound(new OutboundSettings(true, false, List.of(), List.of())),
        InstantSource.system(),
        tls);
  }

  private static WebhookSender sender(
      Duration whole, boolean allowHttp, boolean vet, InstantSource clock) {
    return new WebhookSender(
        settings(whole),
        new Outbound(new OutboundSettings(allowHttp, vet, List.of(), List.of())),
        clock);
  }

  /** Where tokens come from, by the way out that is given. */
  static Tokens tokens(Outbound outbound) {
    return new Tokens(
        outbound.vetted(HttpClient.create()),
        outbound,
        settings(Duration.ofSeconds(20)),
        InstantSource.system());
  }

  private static SenderSettings settings(Duration whole) {
    return new SenderSettings(
        Duration.ofSeconds(5), whole, 16_384, 8, "Greenlit/test", SOURCE, "greenlit.test");
  }

  static Subscription subscription(URI url, Format format, Secrets secrets) {
    return subscription(url, format, secrets, CustomHeaders.NONE);
  }

  static Subscription subscription(URI url, Format format, Secrets secrets, CustomHeaders headers) {
    return SubscriptionLike.plain("sub_1", url, format, secrets, headers, NOW).made();
  }

  /** One whose endpoint wants to see who calls. */
  static Subscription subscription(String id, URI url, Credentials credentials) {
    return SubscriptionLike.plain(
            id, url, Format.STANDARD, Secrets.of(Secret.of(new byte[32])), CustomHeaders.NONE, NOW)
        .showing(credentials)
        .made();
  }

  static LogEntry entry(StatusChange change) {
    return new LogEntry(
        0,
        change.sequence(),
        change.id(),
        Traits.of(SHOW, Status.RENEWED),
        NOW,
        NOW,
        null,
        Messages.of(change));
  }

  static LogEntry entry(Message message, @Nullable String trace) {
    return entry(SHOW, message, trace);
  }

  static LogEntry entry(String show, Message message, @Nullable String trace) {
    return new LogEntry(0, 7, CHANGE, Traits.of(show, Status.RENEWED), NOW, NOW, trace, message);
  }

  static AttemptResult send(WebhookSender sender, Subscription subscription, LogEntry entry) {
    return send(sender, new Delivery(1, subscription, entry, Lane.LOG, 1, NOW, null));
  }

  static AttemptResult send(WebhookSender sender, Delivery delivery) {
    return begin(sender, delivery).orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** Sends something small. */
  static AttemptResult send(WebhookSender sender, Subscription subscription) {
    return begin(sender, subscription).orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** Begins to send something small, and does not wait for it. */
  static CompletableFuture<AttemptResult> begin(WebhookSender sender, Subscription subscription) {
    Message message = Message.of("status.changed", NOW, new byte[] {'{', '}'});
    return begin(
        sender, new Delivery(1, subscription, entry(message, null), Lane.LOG, 1, NOW, null));
  }

  private static CompletableFuture<AttemptResult> begin(WebhookSender sender, Delivery delivery) {
    CompletableFuture<AttemptResult> ended = new CompletableFuture<>();
    sender.send(delivery, ended::complete);
    return ended;
  }

  /** A change with letters that have to survive. */
  static StatusChange change(String id, long sequence) {
    Instant when = Instant.parse("2026-03-01T12:00:00Z");
    return new StatusChange(
        id,
        StatusChange.Kind.CHANGED,
        SHOW,
        "Dark Harbour: 사랑 😀 \"quoted\"",
        3,
        Status.RUMOURED_RENEWAL,
        Status.RENEWED,
        940,
        Tier.OFFICIAL,
        false,
        null,
        "Netflix",
        false,
        sequence,
        when,
        List.of(
            new Evidence(
                "art-1",
                "https://example.com/a",
                "Example",
                "News",
                when,
                Status.RENEWED,
                false,
                Tier.OFFICIAL,
                "Netflix",
                "“Dark Harbour” comes back,\nsaid Netflix.",
                false)));
  }
}
