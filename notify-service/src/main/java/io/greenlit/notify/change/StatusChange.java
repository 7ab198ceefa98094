package io.greenlit.notify.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A status that differs from the last one published: what a webhook tells.
 *
 * @param season null where the text does not say which one ("another season")
 * @param from null where there was no status before
 * @param to null where nothing is claimed any more
 * @param confidence 0..1000
 * @param sequence number among the changes of the show, from 1
 */
public record StatusChange(
    String id,
    Kind kind,
    String showId,
    String showTitle,
    @Nullable Integer season,
    @Nullable Status from,
    @Nullable Status to,
    int confidence,
    Tier tier,
    boolean disputed,
    @Nullable Premiere premiere,
    @Nullable String network,
    boolean finalSeason,
    long sequence,
    Instant occurredAt,
    List<Evidence> evidence) {

  public StatusChange {
    evidence = List.copyOf(evidence);
  }

  /** Why a change happened. */
  public enum Kind {
    /** New evidence. */
    CHANGED,
    /** An article took back what it had said. */
    CORRECTED,
    /** Evidence faded with time. */
    AGED,
    /** An unnumbered season turned out to be a numbered one. */
    MERGED
  }
}
