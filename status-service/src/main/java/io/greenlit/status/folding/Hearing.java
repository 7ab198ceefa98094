package io.greenlit.status.folding;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    List<ArticleClaims> articles = ledger.articles();
    int[] origins = Origins.of(articles);
    for (int i = 0; i < articles.size(); i++) {
      ArticleClaims article = articles.get(i);
      for (Claim claim : article.claims()) {
        voices.add(Voice.of(article, claim, origins[i], asOf));
      }
      int origin = origins[i];
      ledger
          .before(article.articleId())
          .ifPresent(before ->
              before.claims().stream()
                  .filter(claim -> !repeats(article, claim))
                  .forEach(claim -> withdrawn.add(Voice.of(before, claim, origin, asOf))));
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

  /** Whether an article still says what an older version of it said. */
  private static boolean repeats(ArticleClaims article, Claim said) {
    return article.claims().stream()
        .anyMatch(claim ->
            claim.status() == said.status()
                && claim.polarity() == said.polarity()
                && Objects.equals(claim.season(), said.season()));
  }

  private SortedMap<@Nullable Integer, List<Voice>> bySeason(List<Voice> those) {
    SortedMap<@Nullable Integer, List<Voice>> seasons =
        new TreeMap<>(nullsFirst(comparing(Objects::requireNonNull, naturalOrder())));
    for (Voice voice : those) {
      seasons.computeIfAbsent(next.of(voice), _ -> new ArrayList<>()).add(voice);
    }
    return seasons;
  }
}
