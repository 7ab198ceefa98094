package io.greenlit.notify.kafka;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.StatusChange;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.Confidence;
import io.greenlit.notify.subscription.InvalidSubscription;
import io.greenlit.schemas.ChangeType;
import io.greenlit.schemas.Filter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Filters as they are written with their subscriptions. */
final class FilterRecords {

  private FilterRecords() {}

  static ChangeFilter filter(Filter written) {
    return new ChangeFilter(
        new HashSet<>(written.getShows()),
        statuses(written.getStatuses()),
        statuses(written.getFrom()),
        written.getTypes().stream().map(StatusWords::of).collect(Collectors.toSet()),
        written.getMinTier() == null ? null : StatusWords.of(written.getMinTier()),
        confidence(written),
        new HashSet<>(written.getCountries()),
        new HashSet<>(written.getNetworks()),
        new HashSet<>(written.getSeasons()));
  }

  static Filter written(ChangeFilter filter) {
    Confidence confidence = filter.confidence();
    return Filter.newBuilder()
        .setShows(filter.shows().stream().sorted().toList())
        .setStatuses(statuses(filter.to()))
        .setFrom(statuses(filter.from()))
        .setTypes(filter.kinds().stream().sorted().map(FilterRecords::type).toList())
        .setMinTier(
            filter.minTier() == null
                ? null
                : io.greenlit.schemas.Tier.valueOf(filter.minTier().name()))
        .setMinConfidence(confidence == null ? null : confidence.least())
        .setHysteresis(confidence == null ? 0 : confidence.hysteresis())
        .setCountries(filter.countries().stream().sorted().toList())
        .setNetworks(filter.networks().stream().sorted().toList())
        .setSeasons(filter.seasons().stream().sorted().toList())
        .build();
  }

  private static @Nullable Confidence confidence(Filter written) {
    if (written.getMinConfidence() == null) {
      return null;
    }
    try {
      return new Confidence(written.getMinConfidence(), written.getHysteresis());
    } catch (InvalidSubscription e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static ChangeType type(StatusChange.Kind kind) {
    return switch (kind) {
      case CHANGED -> ChangeType.CHANGED;
      case CORRECTED -> ChangeType.CORRECTED;
      case AGED -> ChangeType.AGED;
      case MERGED -> ChangeType.MERGED;
    };
  }

  private static Set<Status> statuses(List<io.greenlit.schemas.Status> written) {
    return written.stream().map(StatusWords::of).collect(Collectors.toSet());
  }

  private static List<io.greenlit.schemas.Status> statuses(Set<Status> statuses) {
    return statuses.stream().sorted().map(StatusWords::of).toList();
  }
}
