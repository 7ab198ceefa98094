package io.greenlit.notify.change;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What subscribers can choose changes by: a pure function of the change, so that the choice is the
 * same whenever the log is read.
 *
 * @param formerIds ids that now lead to the show
 * @param season null for "the next one"
 * @param from null where there was no status before
 * @param to null where nothing is claimed any more
 * @param confidence 0..1000
 * @param tier of the deciding evidence; null where nothing is claimed any more
 * @param country where the show comes from, ISO 3166-1 alpha-2
 * @param networks of the show, in small letters
 * @param earlier earlier changes of the season as far as they matter to {@link Confidence}, the
 *     newest first
 */
public record Traits(
    String showId,
    Set<String> formerIds,
    @Nullable Integer season,
    StatusChange.Kind kind,
    @Nullable Status from,
    @Nullable Status to,
    int confidence,
    @Nullable Tier tier,
    @Nullable String country,
    Set<String> networks,
    List<Earlier> earlier) {

  public Traits {
    formerIds = Set.copyOf(formerIds);
    networks = Set.copyOf(networks);
    earlier = List.copyOf(earlier);
  }

  /**
   * What a change before led to.
   *
   * @param status null where nothing was claimed any more
   * @param confidence 0..1000
   */
  public record Earlier(@Nullable Status status, int confidence) {}

  /** A certain change of which no more is known than its show and status. */
  public static Traits of(String showId, @Nullable Status to) {
    return new Traits(
        showId,
        Set.of(),
        null,
        StatusChange.Kind.CHANGED,
        null,
        to,
        to == null ? 0 : 1000,
        to == null ? null : Tier.OFFICIAL,
        null,
        Set.of(),
        List.of());
  }
}
