package io.greenlit.status.folding;

import static io.greenlit.status.claim.Status.AIRED;
import static io.greenlit.status.claim.Status.CANCELLED;
import static io.greenlit.status.claim.Status.RENEWED;
import static io.greenlit.status.claim.Status.RUMOURED_RENEWAL;
import static io.greenlit.status.claim.Status.UNCONFIRMED;
import static io.greenlit.status.claim.Tier.OFFICIAL;
import static io.greenlit.status.claim.Tier.PRESS;
import static io.greenlit.status.claim.Tier.RUMOUR;
import static io.greenlit.status.claim.Tier.TRADE;
import static io.greenlit.status.folding.Claims.article;
import static io.greenlit.status.folding.Claims.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.folding.Fold.Step;
import io.greenlit.status.folding.Shelf.Authority;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShelfTest {

  private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

  @Test
  void shows_of_different_years_with_one_title_stay_apart() {
    Run run =
        Run.of(
            List.of(
                of(2024, "KR", article("one", 0, claim(2, RENEWED, OFFICIAL))),
                of(2019, "JP", article("two", 1, claim(2, CANCELLED, OFFICIAL))),
                of(2024, null, article("three", 2, claim(2, RENEWED, TRADE)))));

    assertThat(run.changes())
        .extracting(change -> change.show().id(), Change::from, Change::to, Change::sequence)
        .containsExactly(
            tuple("paper-lanterns", null, RENEWED, 1L),
            tuple("paper-lanterns~2019", null, CANCELLED, 1L));
    assertThat(run.shelf().shows())
        .extracting(show -> show.show().id(), show -> show.status(2))
        .containsExactlyInAnyOrder(
            tuple("paper-lanterns", RENEWED), tuple("paper-lanterns~2019", CANCELLED));
  }

  @Test
  void years_side_by_side_are_one_show_and_countries_tell_shows_apart() {
    Run run =
        Run.of(
            List.of(
                of(2023, "KR", article("one", 0, claim(2, RENEWED, OFFICIAL))),
                of(2024, "KR", article("two", 1, claim(2, RENEWED, OFFICIAL)))));
    Run countries =
        Run.of(
            List.of(
                of(null, "KR", article("one", 0, claim(2, RENEWED, OFFICIAL))),
                of(null, "JP", article("two", 1, claim(2, CANCELLED, OFFICIAL)))));

    assertThat(countries.shelf().shows())
        .extracting(show -> show.show().id())
        .containsExactlyInAnyOrder("paper-lanterns", "paper-lanterns~jp");
    assertThat(run.changes()).hasSize(1);
  }

  @Test
  void a_correction_is_told_apart_from_news() {
    List<Change> corrected =
        Run.of(
                List.of(
                    article("site", "v1", 0, claim(2, CANCELLED, OFFICIAL)),
                    article("site", "v2", 1, claim(2, RENEWED, OFFICIAL))))
            .changes();
    List<Change> news =
        Run.of(
                List.of(
                    article("site", "v1", 0, claim(2, UNCONFIRMED, PRESS)),
                    article("site", "v2", 1, claim(2, RENEWED, OFFICIAL))))
            .changes();

    assertThat(corrected.getLast().type()).isEqualTo(Change.Type.CORRECTED);
    assertThat(news.getLast().type()).isEqualTo(Change.Type.CHANGED);
  }

  @Test
  void what_an_article_took_back_stays_listed_and_weighs_nothing() {
    Run run =
        Run.of(
            List.of(
                article("site", "v1", 0, claim(2, CANCELLED, TRADE)),
                article("site", "v2", 1, claim(2, RENEWED, TRADE))));

    SeasonStatus season = run.shelf().shows().getFirst().seasons().getFirst().status();

    assertThat(season.status()).isEqualTo(RENEWED);
    assertThat(season.disputed()).isFalse();
    assertThat(season.evidence())
        .extracting(evidence -> evidence.claim().status(), Evidence::withdrawn)
        .containsExactly(tuple(RENEWED, false), tuple(CANCELLED, true));
  }

  @Test
  void a_day_lets_a_rumour_fade_once_and_an_official_word_never() {
    Shelf rumour = Run.of(List.of(article("site", 0, claim(2, RUMOURED_RENEWAL, RUMOUR)))).shelf();
    Shelf fact = Run.of(List.of(article("site", 0, claim(2, RENEWED, OFFICIAL)))).shelf();

    Step faded = Fold.age(rumour, Claims.DAY.plusDays(400));

    assertThat(rumour.fades()).isTrue();
    assertThat(fact.fades()).isFalse();
    assertThat(faded.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.type()).isEqualTo(Change.Type.AGED))
        .satisfies(change -> assertThat(change.to()).isEqualTo(UNCONFIRMED))
        .satisfies(change -> assertThat(change.articleId()).isNull());
    assertThat(Fold.age(faded.shelf(), Claims.DAY.plusDays(400)).changes()).isEmpty();
    assertThat(Fold.age(rumour, Claims.DAY.plusDays(10)).changes()).isEmpty();
    assertThat(Fold.age(fact, Claims.DAY.plusDays(4_000)).changes()).isEmpty();
  }

  @Test
  void another_season_is_the_one_behind_the_last_that_has_aired() {
    Run run =
        Run.of(
            List.of(
                article("finale", 0, claim(3, AIRED, OFFICIAL)),
                article("network", 30, claim(null, RENEWED, OFFICIAL))));

    assertThat(run.shelf().shows().getFirst().status(4)).isEqualTo(RENEWED);
  }

  @Test
  void a_title_that_is_another_shows_hands_its_evidence_over() {
    Shelf alias = Run.of(List.of(article("one", 0, claim(2, RUMOURED_RENEWAL, RUMOUR)))).shelf();

    Step left = Fold.join(alias, identity("lantern-nights", Authority.ARTICLE));
    Step taken = Fold.take(Shelf.empty("lantern-nights"), left.moves().getFirst());
    Step late = Fold.step(left.shelf(), article("two", 1, claim(2, RENEWED, OFFICIAL)));
    Step then = Fold.take(taken.shelf(), late.moves().getFirst());

    assertThat(left.changes()).isEmpty();
    assertThat(left.published())
        .singleElement()
        .extracting(ShowStatus::mergedInto)
        .isEqualTo("lantern-nights");
    assertThat(taken.changes()).isEmpty();
    assertThat(taken.published().getFirst().formerIds()).containsExactly("paper-lanterns");
    assertThat(taken.published().getFirst().status(2)).isEqualTo(RUMOURED_RENEWAL);
    assertThat(then.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.from()).isEqualTo(RUMOURED_RENEWAL))
        .satisfies(change -> assertThat(change.to()).isEqualTo(RENEWED))
        .satisfies(change -> assertThat(change.formerIds()).containsExactly("paper-lanterns"));
  }

  @Test
  void a_merger_makes_at_most_one_change_of_a_season() {
    Shelf alias = Run.of(List.of(article("one", 0, claim(2, RENEWED, OFFICIAL)))).shelf();
    Shelf target =
        Fold.step(Shelf.empty("lantern-nights"), article("two", 0, claim(2, UNCONFIRMED, PRESS)))
            .shelf();

    Step left = Fold.join(alias, identity("lantern-nights", Authority.CATALOGUE));
    Step taken = Fold.take(target, left.moves().getFirst());

    assertThat(taken.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.type()).isEqualTo(Change.Type.MERGED))
        .satisfies(change -> assertThat(change.from()).isEqualTo(UNCONFIRMED))
        .satisfies(change -> assertThat(change.to()).isEqualTo(RENEWED));
    assertThat(Fold.take(taken.shelf(), left.moves().getFirst()).changes()).isEmpty();
  }

  @Test
  void the_catalogue_stands_above_what_articles_say() {
    Shelf alias = Run.of(List.of(article("one", 0, claim(2, RENEWED, OFFICIAL)))).shelf();

    Shelf told = Fold.join(alias, identity("lantern-nights", Authority.CATALOGUE)).shelf();
    Step weaker = Fold.join(told, identity("another-show", Authority.ARTICLE));

    assertThat(weaker.shelf().place().id()).isEqualTo("lantern-nights");
    assertThat(weaker.identities()).isEmpty();
  }

  @Test
  void a_title_of_two_shows_makes_them_one_under_the_id_that_sorts_first() {
    Shelf alias = Fold.join(empty(), identity("moon", Authority.ARTICLE)).shelf();

    Step third = Fold.join(alias, identity("harbour", Authority.ARTICLE));

    assertThat(third.shelf().place().id()).isEqualTo("harbour");
    assertThat(third.identities())
        .singleElement()
        .satisfies(onward -> assertThat(onward.title()).isEqualTo("moon"))
        .satisfies(onward -> assertThat(onward.showId()).isEqualTo("harbour"));
  }

  @Test
  void evidence_does_not_go_round_in_a_circle() {
    Shelf one = Run.of(List.of(article("one", 0, claim(2, RENEWED, OFFICIAL)))).shelf();
    Shelf other =
        Fold.join(Shelf.empty("lantern-nights"), identity("paper-lanterns", Authority.CATALOGUE))
            .shelf();

    Step left = Fold.join(one, identity("lantern-nights", Authority.ARTICLE));
    Step passed = Fold.take(other, left.moves().getFirst());
    Step back = Fold.take(left.shelf(), passed.moves().getFirst());

    assertThat(back.moves()).isEmpty();
    assertThat(back.shelf().place().id()).isNull();
    assertThat(back.shelf().shows().getFirst().status(2)).isEqualTo(RENEWED);
    assertThat(back.changes()).isEmpty();
  }

  private static Shelf empty() {
    return Shelf.empty(Claims.SHOW.id());
  }

  private static Identity identity(String showId, Authority authority) {
    return new Identity(Claims.SHOW.id(), showId, authority, LATER, null);
  }

  private static ArticleClaims of(
      @Nullable Integer year, @Nullable String country, ArticleClaims article) {
    List<Claim> claims = article.claims();
    return new ArticleClaims(
        article.show(),
        article.articleId(),
        article.articleVersion(),
        article.url(),
        article.publisher(),
        article.title(),
        article.publishedAt(),
        article.fetchedAt(),
        article.fingerprint(),
        article.citedSource(),
        year,
        country,
        List.of(),
        claims);
  }
}
