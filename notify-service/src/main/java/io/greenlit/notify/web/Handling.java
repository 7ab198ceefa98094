package io.greenlit.notify.web;

import io.greenlit.notify.subscription.InvalidSubscription;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.platform.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What all handlers do alike: find a subscription, refuse what makes no sense, wait for Kafka. */
final class Handling {

  private static final Logger log = LoggerFactory.getLogger(Handling.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  private static final int LONGEST_PAGE = 200;

  private Handling() {}

  static Subscription existing(SubscriptionBook book, String id) {
    Subscription subscription = book.get(id);
    if (subscription == null) {
      throw noSubscription();
    }
    return subscription;
  }

  /** What everybody is told of a subscription that is not there for them. */
  static Problem noSubscription() {
    return Problem.notFound(
        "There is no subscription of this id: GET /v1/subscriptions lists those there are.");
  }

  /** Refuses pages that are empty or too long. */
  static void checkLimit(int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw Problem.invalid("limit", "limit must be between 1 and " + LONGEST_PAGE);
    }
  }

  /** The time now, as exactly as it is written down. */
  static Instant now(InstantSource clock) {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** A subscription with how its deliveries stand. */
  static Mono<SubscriptionView> standing(
      SubscriptionBook book, Subscription subscription, InstantSource clock) {
    return done(() -> book.standing(subscription))
        .map(standing -> {
          Instant now = now(clock);
          return SubscriptionView.of(subscription, now)
              .with(DeliveryView.of(subscription, standing, now));
        });
  }

  /** Turns what makes no sense in a request into a problem that names the field. */
  static void valid(Runnable check) {
    valid(() -> {
      check.run();
      return true;
    });
  }

  static <T extends @Nullable Object> T valid(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidSubscription e) {
      throw Problem.invalid(e.field(), e.getMessage() + ".");
    }
  }

  /** Waits for Kafka, for a bounded time, without holding a thread that serves others. */
  static <T> Mono<T> done(Supplier<CompletableFuture<T>> work) {
    return Mono.fromFuture(work)
        .subscribeOn(Schedulers.boundedElastic())
        .timeout(PATIENCE)
        .onErrorMap(Handling::unavailable);
  }

  private static Throwable unavailable(Throwable error) {
    log.warn("Kafka could not be asked or written to: {}", error.toString());
    return Problem.unavailable(
        error instanceof TimeoutException
            ? "Kafka did not answer in time. Send the request again."
            : "Kafka cannot take this now. Send the request again.",
        RETRY_AFTER,
        error);
  }
}
