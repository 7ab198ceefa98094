package io.greenlit.benchmarks.reading;

import io.greenlit.status.article.Article;
import java.util.List;
import java.util.function.IntFunction;

/** What articles are read, and whether claims are to be found in them. */
enum Kind {
  WITHOUT_TALK("without renewal talk", GeneratedArticles::withoutTalk),
  WITH_TALK("with renewal talk", GeneratedArticles::withTalk);

  private final String words;
  private final IntFunction<List<Article>> generator;

  Kind(String words, IntFunction<List<Article>> generator) {
    this.words = words;
    this.generator = generator;
  }

  String words() {
    return words;
  }

  List<Article> articles(int count) {
    return generator.apply(count);
  }

  /** Whether a round found what it had to: no claims at all, or some in every article. */
  boolean isRight(Round round) {
    return switch (this) {
      case WITHOUT_TALK -> round.claims() == 0;
      case WITH_TALK -> round.claims() >= round.articles();
    };
  }
}
