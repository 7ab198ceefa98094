package io.greenlit.benchmarks.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.article.Article;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.reading.Reader;
import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.SeedFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedNewsTest {

  private static final int COUNT = 200;

  @Test
  void articles_have_six_hundred_words_and_differ() {
    List<Article> articles = GeneratedNews.of(COUNT);

    assertThat(articles).extracting(Article::content).doesNotHaveDuplicates();
    assertThat(articles)
        .allSatisfy(
            article -> assertThat(article.content().split("\\s+")).hasSizeBetween(580, 640));
    assertThat(GeneratedNews.of(COUNT)).isEqualTo(articles);
  }

  @Test
  void nearly_all_say_something_of_a_show_and_most_of_one_only() throws Exception {
    Reader reader = Reader.standard().with(Catalogue.of(SeedFile.entries()));

    List<List<ArticleClaims>> read =
        GeneratedNews.of(COUNT).stream().map(article -> reader.read(article).shows()).toList();

    assertThat(read.stream().filter(List::isEmpty).count()).isLessThan(COUNT / 20);
    assertThat(read.stream().filter(shows -> shows.size() == 1).count()).isBetween(130L, 170L);
    double claims = read.stream().flatMap(List::stream).mapToInt(one -> one.claims().size()).sum();
    assertThat(claims / COUNT).isBetween(1.5, 3.5);
  }
}
