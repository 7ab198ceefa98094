package io.greenlit.status.folding;

import static io.greenlit.status.folding.Claims.article;
import static io.greenlit.status.folding.Claims.citing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.ArticleClaims;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OriginsTest {

  private static final long TEXT = 0x5a5a_1234_8765_0f0fL;

  @Test
  void texts_that_differ_in_few_bits_are_copies() {
    assertThat(of(print("a", TEXT), print("b", TEXT ^ 0b111L))).containsExactly(0, 0);
    assertThat(of(print("a", TEXT), print("b", TEXT ^ 0b1111L))).containsExactly(0, 1);
  }

  @Test
  void a_copy_of_a_copy_belongs_to_the_first_however_they_arrive() {
    ArticleClaims first = print("a", TEXT);
    ArticleClaims copy = print("b", TEXT ^ 0b111L);
    ArticleClaims copyOfCopy = print("c", TEXT ^ 0b111_111L);

    assertThat(of(first, copy, copyOfCopy)).containsExactly(0, 0, 0);
    assertThat(of(first, copyOfCopy, copy)).containsExactly(0, 0, 0);
    assertThat(of(first, copyOfCopy)).containsExactly(0, 1);
  }

  @Test
  void texts_that_were_not_read_are_no_copies_of_each_other() {
    assertThat(of(print("a", 0), print("b", 0), print("c", 1))).containsExactly(0, 1, 2);
  }

  @Test
  void those_who_cite_one_outlet_speak_with_its_voice() {
    ArticleClaims outlet = article("daily-arena", 0);
    ArticleClaims one = citing("Daily Arena", article("one", 0));
    ArticleClaims two = citing("www.dailyarena.com", article("two", 0));
    ArticleClaims alone = article("alone", 0);

    assertThat(of(one, alone, outlet, two)).containsExactly(0, 1, 0, 0);
  }

  @Test
  void articles_of_one_publisher_are_one_voice_and_nobody_is_joined_by_having_none() {
    assertThat(of(article("paper", 0), article("paper", 3))).containsExactly(0, 0);
    assertThat(of(nameless(), nameless())).containsExactly(0, 1);
  }

  private static int[] of(ArticleClaims... articles) {
    return Origins.of(Stream.of(articles).map(article -> Heard.of(article, null)).toList());
  }

  private static ArticleClaims print(String id, long fingerprint) {
    return with(article(id, 0), id + ".example", fingerprint);
  }

  private static ArticleClaims nameless() {
    return with(article("nameless", 0), null, 0);
  }

  private static ArticleClaims with(
      ArticleClaims like, @Nullable String publisher, long fingerprint) {
    return new ArticleClaims(
        like.show(),
        like.articleId(),
        like.articleVersion(),
        like.url(),
        publisher,
        like.title(),
        like.publishedAt(),
        like.fetchedAt(),
        fingerprint,
        like.citedSource(),
        like.claims());
  }
}
