package io.greenlit.notify.subscription;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.StatusChange;
import io.greenlit.notify.change.Tier;
import io.greenlit.notify.change.Traits;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a subscriber wants: those that all of these let through. An empty set, or null,
 * lets everything through.
 *
 * @param shows show ids, also such as a show had before
 * @param to statuses that a change leads to
 * @param from statuses that a change leads away from
 * @param kinds why a change happened
 * @param minTier the weakest tier of the deciding evidence
 * @param confidence how sure the status must be
 * @param countries where a show comes from, ISO 3166-1 alpha-2
 * @param networks in small letters
 * @param seasons numbers of seasons; {@value #NEXT} is the one without a number
 */
public record ChangeFilter(
    Set<String> shows,
    Set<Status> to,
    Set<Status> from,
    Set<StatusChange.Kind> kinds,
    @Nullable Tier minTier,
    @Nullable Confidence confidence,
    Set<String> countries,
    Set<String> networks,
    Set<Integer> seasons) {

  /** The season of which no number is known ("another season"). */
  public static final int NEXT = 0;

  /** Lets every change through. */
  public static final ChangeFilter EVERYTHING = new ChangeFilter(Set.of(), Set.of());

  public ChangeFilter {
    shows = Set.copyOf(shows);
    to = Set.copyOf(to);
    from = Set.copyOf(from);
    kinds = Set.copyOf(kinds);
    countries = Set.copyOf(countries);
    networks = Set.copyOf(networks);
    seasons = Set.copyOf(seasons);
  }

  /** Changes of some shows to some statuses. */
  public ChangeFilter(Set<String> shows, Set<Status> to) {
    this(shows, to, Set.of(), Set.of(), null, null, Set.of(), Set.of(), Set.of());
  }

  /** Whether a change goes through; it runs for every change and every subscription. */
  public boolean lets(Traits change) {
    return (shows.isEmpty() || isOf(shows, change))
        && (to.isEmpty() || (change.to() != null && to.contains(change.to())))
        && (from.isEmpty() || (change.from() != null && from.contains(change.from())))
        && (kinds.isEmpty() || kinds.contains(change.kind()))
        && (seasons.isEmpty() || seasons.contains(number(change.season())))
        && (minTier == null || isAtLeast(minTier, change.tier()))
        && (countries.isEmpty()
            || (change.country() != null && countries.contains(change.country())))
        && (networks.isEmpty() || !Collections.disjoint(networks, change.networks()))
        && (confidence == null || confidence.lets(change));
  }

  private static boolean isOf(Set<String> shows, Traits change) {
    return shows.contains(change.showId())
        || (!change.formerIds().isEmpty() && !Collections.disjoint(shows, change.formerIds()));
  }

  private static int number(@Nullable Integer season) {
    return season == null ? NEXT : season;
  }

  /** The tiers are written down from the strongest to the weakest. */
  private static boolean isAtLeast(Tier weakest, @Nullable Tier tier) {
    return tier != null && tier.compareTo(weakest) <= 0;
  }
}
