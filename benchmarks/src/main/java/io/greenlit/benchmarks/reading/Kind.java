package io.greenlit.benchmarks.reading;

import io.greenlit.status.article.Article;
import java.util.List;

/** What articles are read, and whether claims are to be found in them. */
enum Kind {
  WITHOUT_TALK("without renewal talk"),
  NEWS("news of shows"),
  WITH_TALK("with renewal talk");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  List<Article> articles(int count) {
    return switch (this) {
      case WITHOUT_TALK -> GeneratedArticles.withoutTalk(count);
      case NEWS -> GeneratedNews.of(count);
      case WITH_TALK -> GeneratedArticles.withTalk(count);
    };
  }

  /** Whether a round found what it had to: no claims at all, or some in every article. */
  boolean isRight(Round round) {
    return switch (this) {
      case WITHOUT_TALK -> round.claims() == 0;
      case NEWS, WITH_TALK -> round.claims() >= round.articles();
    };
  }
}
