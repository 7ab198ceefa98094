package io.greenlit.status.folding;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All voices of a ledger as of a day: those that speak and those that newer versions of their
 * articles have silenced.
 */
final class Hearing {

  private final List<Voice> voices = new ArrayList<>();
  private final List<Voice> withdrawn = new ArrayList<>();
  private final NextSeason next;

  private Hearing(Ledger ledger, LocalDate asOf) {
    List<Heard> articles = ledger.heard();
    int[] origins = Origins.of(articles);
    for (int i = 0; i < articles.size(); i++) {
      Heard heard = articles.get(i);
      for (Claim claim : heard.newest().claims()) {
        voices.add(Voice.of(heard.newest(), claim, heard.time(), origins[i], asOf));
      }
      ArticleClaims earlier = heard.earlier();
      if (earlier != null) {
        for (Claim claim : heard.takenBack()) {
          withdrawn.add(Voice.of(earlier, claim, Heard.time(earlier), origins[i], asOf));
        }
      }
    }
    next = new NextSeason(voices);
  }

  static Hearing of(Ledger ledger, LocalDate asOf) {
    return new Hearing(ledger, asOf);
  }

  /** What is said of each season, "the next one" first, then by number. */
  SortedMap<@Nullable Integer, List<Voice>> voicesBySeason() {
    return bySeason(voices);
  }

  /** What was said of each season and no longer is. */
  SortedMap<@Nullable Integer, List<Voice>> withdrawnBySeason() {
    return bySeason(withdrawn);
  }

  private SortedMap<@Nullable Integer, List<Voice>> bySeason(List<Voice> those) {
    Map<@Nullable Integer, List<Voice>> seasons = new HashMap<>();
    for (Voice voice : those) {
      seasons.computeIfAbsent(next.of(voice), _ -> new ArrayList<>()).add(voice);
    }
    SortedMap<@Nullable Integer, List<Voice>> inOrder =
        new TreeMap<>(nullsFirst(comparing(Objects::requireNonNull, naturalOrder())));
    inOrder.putAll(seasons);
    return inOrder;
  }
}
