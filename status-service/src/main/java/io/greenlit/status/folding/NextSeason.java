package io.greenlit.status.folding;

import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells which season is meant by a text that only says "another season": the one that was next when
 * it was written, as far as the claims that name a season tell.
 */
final class NextSeason {

  private final TreeMap<Integer, Spoken> numbered;

  /**
   * @param voices all that is said of a show
   */
  NextSeason(List<Voice> voices) {
    Map<Integer, Spoken> spoken = new HashMap<>();
    for (Voice voice : voices) {
      Integer season = voice.claim().season();
      if (season != null) {
        spoken.computeIfAbsent(season, _ -> new Spoken(voice.time())).add(voice);
      }
    }
    numbered = new TreeMap<>(spoken);
  }

  /** When a season was first spoken of, and when it began as far as that is known. */
  private static final class Spoken {

    private Instant first;
    private @Nullable Instant aired;
    private @Nullable LocalDate premiere;

    Spoken(Instant first) {
      this.first = first;
    }

    void add(Voice voice) {
      Instant time = voice.time();
      first = time.isBefore(first) ? time : first;
      if (!voice.assertsFact()) {
        return;
      }
      if (voice.status() == Status.AIRED && (aired == null || time.isBefore(aired))) {
        aired = time;
      }
      Premiere told = voice.status() == Status.DATED ? voice.claim().premiere() : null;
      if (told != null
          && told.precision() == Premiere.Precision.DAY
          && (premiere == null || told.day().isBefore(premiere))) {
        premiere = told.day();
      }
    }

    boolean by(Instant time) {
      return !first.isAfter(time);
    }

    boolean begunBy(Instant time) {
      return (aired != null && !aired.isAfter(time))
          || (premiere != null && premiere.isBefore(time.atZone(ZoneOffset.UTC).toLocalDate()));
    }
  }

  /** The number of the season that a voice speaks of; null where no claim names one. */
  @Nullable Integer of(Voice voice) {
    Integer named = voice.claim().season();
    return named != null || numbered.isEmpty() ? named : Integer.valueOf(next(voice.time()));
  }

  /**
   * The latest season that was spoken of by then, or the one behind it where that had begun; the
   * first that was spoken of later where there was none yet.
   */
  private int next(Instant time) {
    for (Map.Entry<Integer, Spoken> season : numbered.descendingMap().entrySet()) {
      if (season.getValue().by(time)) {
        return season.getValue().begunBy(time) ? season.getKey() + 1 : season.getKey();
      }
    }
    return numbered.firstKey();
  }
}
