package io.greenlit.status.web;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.SeasonStatus;
import io.greenlit.schemas.ShowStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a show at a moment: of each season what the last change by then said. What was
 * published under the show's former ids counts where its own changes tell nothing of a season.
 */
final class KnownThen {

  private KnownThen() {}

  /**
   * The status at a moment; empty when nothing was known yet.
   *
   * @param own the show's changes in order
   * @param former for each of its former ids its changes in order
   */
  static Optional<ShowStatus> of(
      ShowStatus now, List<Change> own, Collection<List<Change>> former, Instant moment) {
    List<Change> by = by(moment, own);
    Map<@Nullable Integer, Change> seasons = seasons();
    former.forEach(changes -> seasons.putAll(standing(by(moment, changes))));
    by.forEach(change -> seasons.remove(change.getSeason()));
    seasons.putAll(standing(by));
    List<Change> all =
        by.isEmpty() ? former.stream().flatMap(some -> by(moment, some).stream()).toList() : by;
    return all.stream()
        .max(Comparator.comparing(Change::getOccurredAt).thenComparingLong(Change::getSequence))
        .map(last -> status(now, last, seasons.values()));
  }

  private static List<Change> by(Instant moment, List<Change> changes) {
    return changes.stream().filter(change -> !change.getOccurredAt().isAfter(moment)).toList();
  }

  private static Map<@Nullable Integer, Change> standing(List<Change> changes) {
    Map<@Nullable Integer, Change> seasons = seasons();
    for (Change change : changes) {
      Integer season = change.getSeason();
      if (tookOver(change, seasons)) {
        seasons.remove(null);
      }
      if (change.getTo() == null) {
        seasons.remove(season);
      } else {
        seasons.put(season, change);
      }
    }
    return seasons;
  }

  /** Whether a change goes on from what was said of "the next one" before its number was known. */
  private static boolean tookOver(Change change, Map<@Nullable Integer, Change> seasons) {
    Change next = seasons.get(null);
    return next != null
        && change.getSeason() != null
        && change.getFrom() != null
        && !seasons.containsKey(change.getSeason())
        && next.getTo() == change.getFrom();
  }

  private static Map<@Nullable Integer, Change> seasons() {
    return new TreeMap<>(Comparator.nullsFirst(Comparator.comparing(Objects::requireNonNull)));
  }

  private static ShowStatus status(ShowStatus now, Change last, Collection<Change> seasons) {
    return ShowStatus.newBuilder()
        .setShowId(now.getShowId())
        .setTitle(last.getShowTitle())
        .setSequence(last.getSequence())
        .setUpdatedAt(last.getOccurredAt())
        .setSeasons(seasons.stream().map(KnownThen::season).toList())
        .setEdition(now.getEdition())
        .setFormerIds(last.getFormerIds())
        .setWeights(last.getWeights())
        .build();
  }

  private static SeasonStatus season(Change change) {
    return SeasonStatus.newBuilder()
        .setSeason(change.getSeason())
        .setStatus(change.getTo())
        .setConfidence(change.getConfidence())
        .setTier(change.getTier())
        .setPremiere(change.getPremiere())
        .setNetwork(change.getNetwork())
        .setFinalSeason(change.getFinalSeason())
        .setDisputed(change.getDisputed())
        .setSince(change.getOccurredAt())
        .setEvidence(change.getEvidence())
        .build();
  }
}
