package io.greenlit.status.folding;

import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Status;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which season is meant by a text that only says "another season": the one that was next when
 * it was written, as far as the claims that name a season tell.
 */
final class NextSeason {

  private final List<Voice> numbered;

  /**
   * @param voices all that is said of a show
   */
  NextSeason(List<Voice> voices) {
    this.numbered = voices.stream().filter(voice -> voice.claim().season() != null).toList();
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
    int latest = 0;
    int laterFirst = Integer.MAX_VALUE;
    for (Voice voice : numbered) {
      if (voice.time().isAfter(time)) {
        laterFirst = Math.min(laterFirst, season(voice));
      } else {
        latest = Math.max(latest, season(voice));
      }
    }
    if (latest == 0) {
      return laterFirst;
    }
    return hadBegun(latest, time) ? latest + 1 : latest;
  }

  private boolean hadBegun(int season, Instant time) {
    return numbered.stream()
        .filter(voice -> season(voice) == season && voice.assertsFact())
        .anyMatch(voice ->
            voice.status() == Status.AIRED
                ? !voice.time().isAfter(time)
                : voice.status() == Status.DATED && passed(voice.claim().premiere(), time));
  }

  private static boolean passed(@Nullable Premiere premiere, Instant time) {
    return premiere != null
        && premiere.precision() == Premiere.Precision.DAY
        && premiere.day().isBefore(time.atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static int season(Voice voice) {
    Claim claim = voice.claim();
    return claim.season() == null ? 0 : claim.season();
  }
}
