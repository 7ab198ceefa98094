package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the ledger holds on one season, where a status shows only a dozen pieces.
 *
 * @param season from 1; null for "the next one"
 * @param pieces the best sources first, among them the latest; last what was withdrawn
 */
public record Testimony(@Nullable Integer season, List<Piece> pieces) {

  public Testimony {
    pieces = List.copyOf(pieces);
  }

  /**
   * One piece of evidence and what it weighs.
   *
   * @param origin pieces with the same number are one voice, of which only the heaviest counts;
   *     from 0 within one season
   * @param weight in milli-nats; 0 where withdrawn
   * @param withdrawn a newer version of the article no longer says so
   */
  public record Piece(
      ArticleClaims article, Claim claim, int origin, int weight, boolean withdrawn) {}

  /** All that a ledger holds, "the next one" first, then by number of the season. */
  public static List<Testimony> of(Ledger ledger, LocalDate asOf) {
    Hearing hearing = Hearing.of(ledger, asOf);
    SortedMap<@Nullable Integer, List<Voice>> said = hearing.voicesBySeason();
    SortedMap<@Nullable Integer, List<Voice>> taken = hearing.withdrawnBySeason();
    taken.keySet().forEach(season -> said.putIfAbsent(season, List.of()));
    List<Testimony> all = new ArrayList<>();
    said.forEach((season, voices) ->
        all.add(new Testimony(season, pieces(voices, taken.getOrDefault(season, List.of())))));
    return List.copyOf(all);
  }

  private static List<Piece> pieces(List<Voice> said, List<Voice> taken) {
    List<Voice> voices = said.stream().sorted(Voice.ORDER).toList();
    List<Voice> withdrawn = taken.stream().sorted(Voice.ORDER).toList();
    List<Integer> origins =
        Stream.concat(voices.stream(), withdrawn.stream()).map(Voice::origin).distinct().toList();
    return Stream.concat(
            voices.stream().map(voice -> piece(voice, origins, voice.weight(), false)),
            withdrawn.stream().map(voice -> piece(voice, origins, 0, true)))
        .toList();
  }

  private static Piece piece(Voice voice, List<Integer> origins, int weight, boolean withdrawn) {
    return new Piece(
        voice.article(), voice.claim(), origins.indexOf(voice.origin()), weight, withdrawn);
  }
}
