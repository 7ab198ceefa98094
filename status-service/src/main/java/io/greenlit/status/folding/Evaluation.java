package io.greenlit.status.folding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The status of each season of a show: a pure function of what the ledger holds and of a day. */
public final class Evaluation {

  private Evaluation() {}

  /** The seasons that anything is claimed of, "the next one" first, then by number. */
  public static List<SeasonStatus> evaluate(Ledger ledger, LocalDate asOf) {
    Hearing hearing = Hearing.of(ledger, asOf);
    Map<@Nullable Integer, List<Voice>> taken = hearing.withdrawnBySeason();
    List<SeasonStatus> seasons = new ArrayList<>();
    hearing
        .voicesBySeason()
        .forEach((season, of) ->
            seasons.add(
                SeasonVerdict.of(season, of, taken.getOrDefault(season, List.of())).toStatus()));
    return List.copyOf(seasons);
  }
}
