package io.greenlit.notify.kafka;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.delivery.CursorState;
import io.greenlit.notify.delivery.CursorWrite;
import io.greenlit.notify.delivery.ParkedShow;
import io.greenlit.notify.delivery.Positions;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.CustomHeaders;
import io.greenlit.notify.subscription.InvalidSubscription;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import io.greenlit.schemas.Cursor;
import io.greenlit.schemas.Filter;
import io.greenlit.schemas.WebhookFormat;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Subscriptions and cursors as they are written to their topics. */
final class SubscriptionRecords {

  private SubscriptionRecords() {}

  static Subscription subscription(io.greenlit.schemas.Subscription written) {
    return new Subscription(
        written.getId(),
        URI.create(written.getUrl()),
        written.getDescription(),
        filter(written.getFilter()),
        written.getActive(),
        format(written.getFormat()),
        secrets(written.getSecrets(), written.getSecretsUntil()),
        headers(written.getHeaders()),
        written.getCreatedAt(),
        written.getUpdatedAt(),
        byPartition(written.getStart()));
  }

  static io.greenlit.schemas.Subscription written(Subscription subscription) {
    return io.greenlit.schemas.Subscription.newBuilder()
        .setId(subscription.id())
        .setUrl(subscription.url().toString())
        .setDescription(subscription.description())
        .setFilter(written(subscription.filter()))
        .setActive(subscription.active())
        .setFormat(format(subscription.format()))
        .setSecrets(revealed(subscription.secrets()))
        .setSecretsUntil(subscription.secrets().older().stream().map(Secrets.Older::until).toList())
        .setHeaders(new TreeMap<>(subscription.headers().values()))
        .setCreatedAt(subscription.createdAt())
        .setUpdatedAt(subscription.updatedAt())
        .setStart(byName(subscription.start()))
        .build();
  }

  private static CustomHeaders headers(Map<String, String> written) {
    try {
      return new CustomHeaders(written);
    } catch (InvalidSubscription e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Secrets secrets(List<String> written, List<Instant> until) {
    if (written.size() != until.size() + 1) {
      throw new IllegalArgumentException(
          "%d secrets with %d ends: each but the first has one"
              .formatted(written.size(), until.size()));
    }
    List<Secrets.Older> older = new ArrayList<>();
    for (int i = 0; i < until.size(); i++) {
      older.add(new Secrets.Older(Secret.parse(written.get(i + 1)), until.get(i)));
    }
    return new Secrets(Secret.parse(written.getFirst()), older);
  }

  private static List<String> revealed(Secrets secrets) {
    List<String> revealed = new ArrayList<>();
    revealed.add(secrets.inForce().reveal());
    secrets.older().forEach(each -> revealed.add(each.secret().reveal()));
    return revealed;
  }

  static Format format(WebhookFormat written) {
    return switch (written) {
      case STANDARD -> Format.STANDARD;
      case CLOUDEVENTS_STRUCTURED -> Format.CLOUDEVENTS_STRUCTURED;
      case CLOUDEVENTS_BINARY -> Format.CLOUDEVENTS_BINARY;
    };
  }

  static WebhookFormat format(Format format) {
    return switch (format) {
      case STANDARD -> WebhookFormat.STANDARD;
      case CLOUDEVENTS_STRUCTURED -> WebhookFormat.CLOUDEVENTS_STRUCTURED;
      case CLOUDEVENTS_BINARY -> WebhookFormat.CLOUDEVENTS_BINARY;
    };
  }

  static CursorState cursor(Cursor written) {
    Map<String, ParkedShow> parked = new HashMap<>();
    for (io.greenlit.schemas.ParkedShow show : written.getParked()) {
      parked.put(
          show.getShowId(),
          new ParkedShow(
              show.getPartition(), show.getOffset(), show.getAttempts(), show.getNextAttemptAt()));
    }
    return new CursorState(Positions.of(byPartition(written.getPositions())), parked);
  }

  static Cursor written(CursorWrite write) {
    CursorState state = write.state();
    return Cursor.newBuilder()
        .setSubscriptionId(write.subscriptionId())
        .setPositions(byName(state.positions().toMap()))
        .setParked(
            new TreeMap<>(state.parked())
                .entrySet().stream().map(show -> written(show.getKey(), show.getValue())).toList())
        .setUpdatedAt(write.at())
        .build();
  }

  private static io.greenlit.schemas.ParkedShow written(String showId, ParkedShow show) {
    return io.greenlit.schemas.ParkedShow.newBuilder()
        .setShowId(showId)
        .setPartition(show.partition())
        .setOffset(show.offset())
        .setAttempts(show.attempts())
        .setNextAttemptAt(show.nextAttemptAt())
        .build();
  }

  private static ChangeFilter filter(Filter written) {
    Set<Status> statuses = new HashSet<>();
    written.getStatuses().forEach(status -> statuses.add(StatusWords.of(status)));
    return new ChangeFilter(new HashSet<>(written.getShows()), statuses);
  }

  private static Filter written(ChangeFilter filter) {
    return Filter.newBuilder()
        .setShows(filter.shows().stream().sorted().toList())
        .setStatuses(filter.statuses().stream().sorted().map(StatusWords::of).toList())
        .build();
  }

  private static Map<Integer, Long> byPartition(Map<String, Long> written) {
    Map<Integer, Long> map = new TreeMap<>();
    written.forEach((partition, offset) -> map.put(Integer.valueOf(partition), offset));
    return map;
  }

  private static Map<String, Long> byName(Map<Integer, Long> map) {
    Map<String, Long> written = new TreeMap<>();
    map.forEach((partition, offset) -> written.put(partition.toString(), offset));
    return written;
  }
}
