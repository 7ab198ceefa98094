package io.greenlit.benchmarks.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.article.Article;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedArticlesTest {

  @ParameterizedTest
  @EnumSource
  void articles_have_six_hundred_words_and_differ(Kind kind) {
    List<Article> articles = kind.articles(50);

    assertThat(articles).extracting(Article::content).doesNotHaveDuplicates();
    assertThat(articles)
        .allSatisfy(
            article -> assertThat(article.content().split("\\s+")).hasSizeBetween(580, 640));
    assertThat(kind.articles(50)).isEqualTo(articles);
  }
}
