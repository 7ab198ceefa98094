package io.greenlit.status.folding;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The status of each season of a show: a pure function of what the ledger holds and of a day. */
public final class Evaluation {

  private Evaluation() {}

  /** The seasons that anything is claimed of, "the next one" first, then by number. */
  public static List<SeasonStatus> evaluate(Ledger ledger, LocalDate asOf) {
    List<SeasonStatus> seasons = new ArrayList<>();
    bySeason(voices(ledger, asOf))
        .forEach((season, voices) -> seasons.add(SeasonVerdict.of(season, voices).toStatus()));
    return List.copyOf(seasons);
  }

  private static List<Voice> voices(Ledger ledger, LocalDate asOf) {
    List<ArticleClaims> articles = List.copyOf(ledger.articles());
    int[] origins = Origins.of(articles);
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      for (Claim claim : articles.get(i).claims()) {
        voices.add(Voice.of(articles.get(i), claim, origins[i], asOf));
      }
    }
    return voices;
  }

  /** Claims that name no season join the latest season that any claim names. */
  private static Map<@Nullable Integer, List<Voice>> bySeason(List<Voice> voices) {
    OptionalInt latest =
        voices.stream()
            .map(voice -> Optional.ofNullable(voice.claim().season()))
            .flatMap(Optional::stream)
            .mapToInt(Integer::intValue)
            .max();
    Map<@Nullable Integer, List<Voice>> seasons =
        new TreeMap<>(nullsFirst(comparing(Objects::requireNonNull, naturalOrder())));
    for (Voice voice : voices) {
      Integer named = voice.claim().season();
      Integer season =
          named == null && latest.isPresent() ? Integer.valueOf(latest.getAsInt()) : named;
      seasons.computeIfAbsent(season, _ -> new ArrayList<>()).add(voice);
    }
    return seasons;
  }
}
