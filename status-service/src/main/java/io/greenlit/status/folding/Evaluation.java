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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The status of each season of a show: a pure function of what the ledger holds and of a day. */
public final class Evaluation {

  private Evaluation() {}

  /** The seasons that anything is claimed of, "the next one" first, then by number. */
  public static List<SeasonStatus> evaluate(Ledger ledger, LocalDate asOf) {
    List<ArticleClaims> articles = ledger.articles();
    int[] origins = Origins.of(articles);
    List<Voice> voices = new ArrayList<>();
    List<Voice> withdrawn = new ArrayList<>();
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
    NextSeason next = new NextSeason(voices);
    Map<@Nullable Integer, List<Voice>> taken = bySeason(withdrawn, next);
    List<SeasonStatus> seasons = new ArrayList<>();
    bySeason(voices, next)
        .forEach((season, of) ->
            seasons.add(
                SeasonVerdict.of(season, of, taken.getOrDefault(season, List.of())).toStatus()));
    return List.copyOf(seasons);
  }

  /** Whether an article still says what an older version of it said. */
  private static boolean repeats(ArticleClaims article, Claim said) {
    return article.claims().stream()
        .anyMatch(claim ->
            claim.status() == said.status()
                && claim.polarity() == said.polarity()
                && Objects.equals(claim.season(), said.season()));
  }

  private static Map<@Nullable Integer, List<Voice>> bySeason(List<Voice> voices, NextSeason next) {
    Map<@Nullable Integer, List<Voice>> seasons =
        new TreeMap<>(nullsFirst(comparing(Objects::requireNonNull, naturalOrder())));
    for (Voice voice : voices) {
      seasons.computeIfAbsent(next.of(voice), _ -> new ArrayList<>()).add(voice);
    }
    return seasons;
  }
}
