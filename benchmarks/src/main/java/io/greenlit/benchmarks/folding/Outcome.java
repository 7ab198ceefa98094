package io.greenlit.benchmarks.folding;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.status.folding.ShowStatus.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run left behind.
 *
 * @param statuses by show, one line for its seasons
 * @param changes published
 */
record Outcome(Map<String, String> statuses, long changes) {

  private static final AvroCodec<ShowStatus> STATUS = AvroCodec.of(ShowStatus.class);
  private static final AvroCodec<Change> CHANGE = AvroCodec.of(Change.class);

  Outcome {
    statuses = Map.copyOf(statuses);
  }

  /**
   * Reads what is in the topics.
   *
   * @throws IllegalStateException where the changes of a show are not numbered from 1 to the
   *     sequence of its status
   */
  static Outcome of(Cluster cluster, String prefix) throws InterruptedException {
    Map<String, String> statuses = new TreeMap<>();
    Map<String, Long> sequences = new TreeMap<>();
    cluster.read(
        Topics.SHOW_STATUS.nameWith(prefix),
        record -> {
          ShowStatus status = STATUS.decode(record.value());
          statuses.put(status.getShowId(), line(status));
          sequences.put(status.getShowId(), status.getSequence());
        });
    Map<String, Long> seen = new TreeMap<>();
    cluster.read(
        Topics.STATUS_CHANGES.nameWith(prefix),
        record -> {
          Change change = CHANGE.decode(record.value());
          long before = seen.getOrDefault(change.getShowId(), 0L);
          if (change.getSequence() != before + 1) {
            throw new IllegalStateException(
                "change %d of %s follows %d"
                    .formatted(change.getSequence(), change.getShowId(), before));
          }
          seen.put(change.getShowId(), change.getSequence());
        });
    if (!seen.equals(sequences)) {
      throw new IllegalStateException("the changes do not end where the statuses are");
    }
    return new Outcome(statuses, seen.values().stream().mapToLong(Long::longValue).sum());
  }

  /** What has to be there, whatever the order in which claims arrived. */
  static Map<String, String> expected(Collection<io.greenlit.status.folding.ShowStatus> shows) {
    return shows.stream()
        .collect(Collectors.toMap(show -> show.show().id(), show -> line(show.seasons())));
  }

  private static String line(List<Standing> seasons) {
    return seasons.stream()
        .map(Standing::status)
        .map(season -> line(season.season(), season.status(), season.confidence()))
        .collect(Collectors.joining(", "));
  }

  private static String line(ShowStatus show) {
    return show.getSeasons().stream()
        .map(season -> line(season.getSeason(), season.getStatus(), season.getConfidence()))
        .collect(Collectors.joining(", "));
  }

  private static String line(@Nullable Integer season, Enum<?> status, int confidence) {
    return season + " " + status + " " + confidence;
  }
}
