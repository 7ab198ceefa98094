package io.greenlit.notify.web;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.StatusChange;
import io.greenlit.notify.change.Tier;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.Confidence;
import io.greenlit.notify.subscription.Filters;
import io.greenlit.notify.subscription.InvalidSubscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a filter as a subscriber writes it, and writes it so. */
final class FilterRequest {

  /** What a subscriber writes for the season that has no number. */
  static final String NEXT = "next";

  private static final String TO = "to";

  /** What {@code to} was called first. */
  private static final String STATUSES = "statuses";

  private static final Set<String> FIELDS = Sent.fields(Sent.Filter.class);

  private FilterRequest() {}

  /** The filter that is written there; everything where none is. */
  static ChangeFilter filter(JsonNode written) {
    if (SubscriptionRequest.isAbsent(written)) {
      return ChangeFilter.EVERYTHING;
    }
    JsonNode filter = renamed(written);
    return new ChangeFilter(
        Filters.shows(texts(filter, "shows")),
        statuses(filter, TO),
        statuses(filter, "from"),
        Filters.words(
            "filter.types", "type", texts(filter, "types"), StatusChange.Kind.class, true),
        tier(filter),
        confidence(filter),
        Filters.countries(texts(filter, "countries")),
        Filters.networks(texts(filter, "networks")),
        Filters.seasons(entries(filter, "seasons", FilterRequest::season)));
  }

  /**
   * The same with {@code statuses} under its name of today.
   *
   * @throws InvalidSubscription where it is no object, or has a field that no filter has
   */
  static JsonNode renamed(JsonNode filter) {
    SubscriptionRequest.onlyKnown(filter, "filter.", FIELDS);
    if (!filter.has(STATUSES)) {
      return filter;
    }
    ObjectNode renamed = ((ObjectNode) filter).deepCopy();
    statuses(filter, STATUSES); // refused under the name that was used
    JsonNode statuses = renamed.remove(STATUSES);
    if (renamed.has(TO) && !renamed.path(TO).equals(statuses)) {
      throw new InvalidSubscription(
          "filter.statuses", "is another name of filter.to: leave one of both out");
    }
    renamed.set(TO, statuses);
    return renamed;
  }

  /** Writes a filter, to be read again or patched. */
  static void write(ChangeFilter filter, ObjectNode json) {
    filter.shows().forEach(json.putArray("shows")::add);
    names(filter.to(), false).forEach(json.putArray(TO)::add);
    names(filter.from(), false).forEach(json.putArray("from")::add);
    names(filter.kinds(), true).forEach(json.putArray("types")::add);
    if (filter.minTier() != null) {
      json.put("minTier", filter.minTier().name());
    }
    if (filter.confidence() != null) {
      json.put("minConfidence", filter.confidence().least() / 1000.0);
      json.put("hysteresis", filter.confidence().hysteresis() / 1000.0);
    }
    filter.countries().forEach(json.putArray("countries")::add);
    filter.networks().forEach(json.putArray("networks")::add);
    var seasons = json.putArray("seasons");
    for (Integer season : filter.seasons()) {
      if (season == ChangeFilter.NEXT) {
        seasons.add(NEXT);
      } else {
        seasons.add(season);
      }
    }
  }

  /** Constants as subscribers write them, in their order. */
  static <E extends Enum<E>> List<String> names(Set<E> values, boolean lower) {
    return values.stream().sorted().map(value -> Filters.word(value, lower)).toList();
  }

  private static Set<Status> statuses(JsonNode filter, String name) {
    return Filters.words("filter." + name, "status", texts(filter, name), Status.class, false);
  }

  private static @Nullable Tier tier(JsonNode filter) {
    JsonNode tier = filter.path("minTier");
    if (SubscriptionRequest.isAbsent(tier)) {
      return null;
    }
    if (!tier.isString()) {
      throw new InvalidSubscription(
          "filter.minTier", "must be any of " + List.of(Tier.values()) + ", the strongest first");
    }
    return Filters.words("filter.minTier", "tier", List.of(tier.stringValue()), Tier.class, false)
        .iterator()
        .next();
  }

  private static @Nullable Confidence confidence(JsonNode filter) {
    Integer least = thousandths(filter, "minConfidence");
    Integer hysteresis = thousandths(filter, "hysteresis");
    if (least == null) {
      if (hysteresis != null && hysteresis != 0) {
        throw new InvalidSubscription(
            "filter.hysteresis", "needs minConfidence, below which it reaches: send both");
      }
      return null;
    }
    return new Confidence(least, hysteresis == null ? 0 : hysteresis);
  }

  /** A share of one in thousandths, as confidence is counted. */
  private static @Nullable Integer thousandths(JsonNode filter, String name) {
    JsonNode value = filter.path(name);
    if (SubscriptionRequest.isAbsent(value)) {
      return null;
    }
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(number >= 0 && number <= 1)) {
      throw new InvalidSubscription("filter." + name, "must be a number from 0 to 1, such as 0.7");
    }
    return (int) Math.round(number * 1000);
  }

  private static @Nullable Integer season(JsonNode value) {
    if (value.isString() && value.stringValue().equals(NEXT)) {
      return ChangeFilter.NEXT;
    }
    return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() > 0
        ? value.intValue()
        : null;
  }

  private static List<String> texts(JsonNode filter, String name) {
    return entries(filter, name, value -> value.isString() ? value.stringValue() : null);
  }

  /**
   * The entries of an array; none where it is absent.
   *
   * @param read null for an entry that makes no sense
   */
  private static <T> List<T> entries(
      JsonNode filter, String name, Function<JsonNode, @Nullable T> read) {
    JsonNode values = filter.path(name);
    List<T> entries = new ArrayList<>();
    if (SubscriptionRequest.isAbsent(values)) {
      return entries;
    }
    String what = name.equals("seasons") ? "numbers from 1 on, or \"" + NEXT + "\"" : "strings";
    if (!values.isArray()) {
      throw new InvalidSubscription("filter." + name, "must be an array of " + what);
    }
    for (JsonNode value : values) {
      T entry = read.apply(value);
      if (entry == null) {
        throw new InvalidSubscription("filter." + name, "must hold " + what + " only");
      }
      entries.add(entry);
    }
    return entries;
  }
}
