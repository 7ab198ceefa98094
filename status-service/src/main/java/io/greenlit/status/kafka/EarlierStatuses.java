package io.greenlit.status.kafka;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.EarlierStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a change tells of those before it, so that who waits for a confidence to leave a band need
 * not remember: of a season's changes, the newest first, those whose confidence is above or below
 * all that came after. Whatever the band, the last change outside of it is among them.
 */
final class EarlierStatuses {

  /** Beyond, the oldest is left out: a band as old as that is taken for never left. */
  static final int MOST = 12;

  /** How far back a season's last change is looked for among those of the others. */
  private static final int STEPS = 64;

  private EarlierStatuses() {}

  /**
   * Those before a change.
   *
   * @param history the show's changes by sequence
   */
  static List<EarlierStatus> before(
      io.greenlit.status.folding.Change change, LongFunction<@Nullable Change> history) {
    Change last = last(change, history);
    return last == null ? List.of() : after(last);
  }

  /** Those before the change that follows {@code last}. */
  static List<EarlierStatus> after(Change last) {
    List<EarlierStatus> earlier = new ArrayList<>();
    earlier.add(new EarlierStatus(last.getTo(), last.getConfidence()));
    int lowest = last.getConfidence();
    int highest = lowest;
    for (EarlierStatus each : last.getEarlier()) {
      int confidence = each.getConfidence();
      if (earlier.size() < MOST && (confidence < lowest || confidence > highest)) {
        earlier.add(each);
      }
      lowest = Math.min(lowest, confidence);
      highest = Math.max(highest, confidence);
    }
    return earlier;
  }

  /** The season's last change; that of "the next one" where the season got its number now. */
  private static @Nullable Change last(
      io.greenlit.status.folding.Change change, LongFunction<@Nullable Change> history) {
    Change unnumbered = null;
    long end = Math.max(0, change.sequence() - 1 - STEPS);
    for (long sequence = change.sequence() - 1; sequence > end; sequence--) {
      Change each = history.apply(sequence);
      if (each == null) {
        break;
      }
      if (Objects.equals(each.getSeason(), change.season())) {
        return each;
      }
      if (each.getSeason() == null && unnumbered == null) {
        unnumbered = each;
      }
    }
    return change.from() == null ? null : unnumbered;
  }
}
