package io.greenlit.notify.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.notify.change.Status;
import io.greenlit.notify.delivery.DeliveryStatus;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.webhook.Secret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its subscriber sees it.
 *
 * @param secret only in the answer to its creation
 * @param delivery only where one subscription was asked for
 */
@JsonPropertyOrder({
  "id",
  "url",
  "description",
  "filter",
  "active",
  "createdAt",
  "updatedAt",
  "secret",
  "delivery"
})
record SubscriptionView(
    String id,
    String url,
    @Nullable String description,
    FilterView filter,
    boolean active,
    Instant createdAt,
    Instant updatedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DeliveryView delivery) {

  @JsonPropertyOrder({"shows", "statuses"})
  record FilterView(List<String> shows, List<Status> statuses) {}

  /**
   * @param lag offsets of the log of changes not looked at yet
   * @param parkedShows shows with changes that are under way or wait to be tried again
   * @param inFlight requests under way
   */
  @JsonPropertyOrder({"lag", "parkedShows", "inFlight"})
  record DeliveryView(long lag, int parkedShows, int inFlight) {}

  /** A page of a list; {@code next} is the cursor of the page after it. */
  @JsonPropertyOrder({"subscriptions", "next"})
  record Page(List<SubscriptionView> subscriptions, @Nullable String next) {}

  static SubscriptionView of(Subscription subscription) {
    return new SubscriptionView(
        subscription.id(),
        subscription.url().toString(),
        subscription.description(),
        new FilterView(
            subscription.filter().shows().stream().sorted().toList(),
            subscription.filter().statuses().stream().sorted().toList()),
        subscription.active(),
        subscription.createdAt(),
        subscription.updatedAt(),
        null,
        null);
  }

  SubscriptionView with(Secret revealed) {
    return new SubscriptionView(
        id, url, description, filter, active, createdAt, updatedAt, revealed.reveal(), null);
  }

  SubscriptionView with(DeliveryStatus status) {
    return new SubscriptionView(
        id,
        url,
        description,
        filter,
        active,
        createdAt,
        updatedAt,
        null,
        new DeliveryView(status.lag(), status.parkedShows(), status.inFlight()));
  }
}
