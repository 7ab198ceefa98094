package io.greenlit.status.folding;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each seed stands for a thousand cases; a failure names the seed and the case. */
class FoldPropertiesTest {

  private static final int CASES = 1_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void the_order_of_arrival_does_not_matter(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      List<ArticleClaims> articles = Claims.anyArticles(random);
      List<ArticleClaims> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, random);

      assertThat(statuses(folded(shuffled)))
          .as("seed %d case %d", seed, i)
          .isEqualTo(statuses(folded(articles)))
          .isEqualTo(statuses(Ledger.of(articles)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void an_article_folded_twice_changes_nothing(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      List<ArticleClaims> articles = Claims.anyArticles(random);
      Run run = Run.of(articles);

      for (ArticleClaims again : articles) {
        Fold.Step step = Fold.step(run.shelf(), again);
        assertThat(step.changes()).as("seed %d case %d", seed, i).isEmpty();
        assertThat(step.published()).as("seed %d case %d", seed, i).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void a_copy_of_an_article_adds_no_confidence(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      ArticleClaims original =
          Claims.article(
              "original",
              random.nextInt(30),
              Claims.claim(2, any(random, Status.values()), any(random, Tier.values())));
      List<ArticleClaims> copies = new ArrayList<>(List.of(Claims.citing("Daily Arena", original)));
      int count = 1 + random.nextInt(6);
      for (int copy = 0; copy < count; copy++) {
        copies.add(
            Claims.citing(
                "Daily Arena",
                new ArticleClaims(
                    original.show(),
                    "copy-" + copy,
                    "v1",
                    null,
                    "copy" + copy + ".example",
                    null,
                    original.publishedAt(),
                    original.fetchedAt(),
                    0,
                    null,
                    original.claims())));
      }

      SeasonStatus alone = only(statuses(Ledger.of(copies.subList(0, 1))));
      SeasonStatus repeated = only(statuses(Ledger.of(copies)));

      assertThat(repeated.status()).as("seed %d case %d", seed, i).isEqualTo(alone.status());
      assertThat(repeated.confidence()).isEqualTo(alone.confidence());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void changes_are_numbered_without_gaps_and_end_at_the_status(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Run run = Run.of(Claims.anyArticles(random));
      List<Change> changes = run.changes();

      for (int number = 0; number < changes.size(); number++) {
        Change change = changes.get(number);
        assertThat(change.sequence()).as("seed %d case %d", seed, i).isEqualTo(number + 1);
        assertThat(change.to()).isNotEqualTo(change.from());
      }
      assertThat(sequence(run.published())).isEqualTo(changes.size());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10})
  void fans_alone_never_lift_a_season_above_unconfirmed(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      List<ArticleClaims> articles = new ArrayList<>();
      int count = 1 + random.nextInt(40);
      for (int fan = 0; fan < count; fan++) {
        articles.add(
            Claims.article(
                "fan-" + fan,
                random.nextInt(10),
                Claims.claim(2, any(random, Status.values()), Tier.FANS)));
      }

      assertThat(only(statuses(Ledger.of(articles))).status())
          .as("seed %d case %d", seed, i)
          .isEqualTo(Status.UNCONFIRMED);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void weaker_evidence_disputes_an_official_fact_but_never_flips_it(long seed) {
    Random random = new Random(seed);
    Set<Boolean> seen = new HashSet<>();
    for (int i = 0; i < CASES; i++) {
      Status fact = random.nextBoolean() ? Status.RENEWED : Status.CANCELLED;
      Claim official = Claims.claim(2, fact, Tier.OFFICIAL);
      Status contrary = fact == Status.RENEWED ? Status.CANCELLED : Status.RENEWED;
      Tier weaker = random.nextBoolean() ? Tier.TRADE : Tier.PRESS;
      int later = random.nextInt(3);

      SeasonStatus status =
          only(
              statuses(
                  Ledger.of(
                      List.of(
                          Claims.article("network", 0, official),
                          Claims.article("paper", later, Claims.claim(2, contrary, weaker))))));

      assertThat(status.status()).as("seed %d case %d", seed, i).isEqualTo(fact);
      assertThat(status.disputed()).isEqualTo(later > 0);
      seen.add(status.disputed());
    }
    assertThat(seen).hasSize(2);
  }

  private static Ledger folded(List<ArticleClaims> articles) {
    return Run.of(articles).ledger();
  }

  private static long sequence(@Nullable ShowStatus status) {
    return status == null ? 0 : status.sequence();
  }

  private static List<SeasonStatus> statuses(Ledger ledger) {
    return Evaluation.evaluate(ledger, ledger.latestDay());
  }

  private static SeasonStatus only(List<SeasonStatus> statuses) {
    assertThat(statuses).hasSize(1);
    return statuses.getFirst();
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
