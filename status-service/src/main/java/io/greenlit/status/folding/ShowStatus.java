package io.greenlit.status.folding;

import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The whole status of a show, as it was last published.
 *
 * @param edition what tells this show from another with the same title ("2022", "jp"); empty for
 *     the only one
 * @param sequence of its last change; 0 before the first
 * @param aliases other titles that articles call it by, in order
 * @param formerIds ids that now lead here, in order
 * @param mergedInto id of the show that this one turned out to be; null for a show of its own
 * @param seasons with the moment since which each status stands
 */
public record ShowStatus(
    Show show,
    String edition,
    long sequence,
    Instant updatedAt,
    SortedSet<String> aliases,
    SortedSet<String> formerIds,
    @Nullable String mergedInto,
    List<Standing> seasons) {

  public ShowStatus {
    aliases = new TreeSet<>(aliases);
    formerIds = new TreeSet<>(formerIds);
    seasons = List.copyOf(seasons);
  }

  /** A season's status and since when it stands: fetchedAt of the article that moved it. */
  public record Standing(SeasonStatus status, Instant since) {}

  /** The same without what it rests on. */
  public ShowStatus withoutEvidence() {
    return with(
        updatedAt,
        seasons.stream()
            .map(standing -> new Standing(standing.status().withoutEvidence(), standing.since()))
            .toList());
  }

  /** The same, with these ids that lead to it besides. */
  public ShowStatus withFormerIds(SortedSet<String> more) {
    SortedSet<String> ids = new TreeSet<>(formerIds);
    ids.addAll(more);
    ids.remove(show.id());
    return new ShowStatus(show, edition, sequence, updatedAt, aliases, ids, mergedInto, seasons);
  }

  /** The same as it was updated then. */
  ShowStatus updated(Instant at) {
    return with(at, seasons);
  }

  private ShowStatus with(Instant at, List<Standing> others) {
    return new ShowStatus(show, edition, sequence, at, aliases, formerIds, mergedInto, others);
  }

  /** What stands of a season. */
  Optional<Standing> standing(@Nullable Integer season) {
    return of(seasons, season);
  }

  static Optional<Standing> of(List<Standing> standings, @Nullable Integer season) {
    return standings.stream()
        .filter(standing -> Objects.equals(standing.status().season(), season))
        .findFirst();
  }

  /** The status of a season; null where there is none. */
  @Nullable Status status(@Nullable Integer season) {
    return standing(season).map(standing -> standing.status().status()).orElse(null);
  }
}
