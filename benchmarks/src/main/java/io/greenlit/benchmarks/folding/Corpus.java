package io.greenlit.benchmarks.folding;

import io.greenlit.benchmarks.reading.GeneratedArticles;
import io.greenlit.benchmarks.reading.GeneratedNews;
import io.greenlit.schemas.ContentType;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.status.article.Article;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Articles as they lie in the topic: one in five speaks of a show's fate, each is of another minute
 * and one of many papers.
 */
record Corpus(List<Article> articles) {

  /** One in so many articles has renewal talk in it. */
  private static final int TALK = 5;

  private static final int PAPERS = 300;
  private static final AvroCodec<io.greenlit.schemas.Article> CODEC =
      AvroCodec.of(io.greenlit.schemas.Article.class);

  Corpus {
    articles = List.copyOf(articles);
  }

  /** What articles with renewal talk are. */
  enum Talk {
    /** As the press has them: most of them about one show, and in line with what becomes of it. */
    NEWS {
      @Override
      List<Article> articles(int count) {
        return GeneratedNews.of(count);
      }
    },
    /** Eight statements about three shows each, which contradict each other. */
    ROUNDUPS {
      @Override
      List<Article> articles(int count) {
        return GeneratedArticles.withTalk(count);
      }
    };

    abstract List<Article> articles(int count);
  }

  static Corpus of(int count, Talk talk) {
    List<Article> withTalk = talk.articles((count + TALK - 1) / TALK);
    List<Article> without = GeneratedArticles.withoutTalk(count - withTalk.size());
    List<Article> articles = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      int group = number / TALK;
      int place = number % TALK;
      articles.add(
          place == 0
              ? at(withTalk.get(group), number)
              : at(without.get(group * (TALK - 1) + place - 1), number));
    }
    return new Corpus(articles);
  }

  private static Article at(Article text, int number) {
    String paper = "paper" + number % PAPERS + ".example";
    Duration later = Duration.ofMinutes(number);
    return new Article(
        "article-" + number,
        text.version(),
        "https://" + paper + "/" + number,
        paper,
        text.title(),
        text.contentType(),
        text.content(),
        text.publishedAt() == null ? null : text.publishedAt().plus(later),
        text.fetchedAt().plus(later),
        text.language());
  }

  /** The records, in order. */
  Iterable<Map.Entry<String, byte[]>> records() {
    return () -> articles.stream().map(Corpus::toRecord).iterator();
  }

  private static Map.Entry<String, byte[]> toRecord(Article article) {
    return Map.entry(
        article.id(),
        CODEC.encode(
            io.greenlit.schemas.Article.newBuilder()
                .setId(article.id())
                .setVersion(article.version())
                .setUrl(article.url())
                .setPublisher(article.publisher())
                .setTitle(article.title())
                .setContentType(ContentType.valueOf(article.contentType().name()))
                .setContent(article.content())
                .setPublishedAt(article.publishedAt())
                .setFetchedAt(article.fetchedAt())
                .setLanguage(article.language())
                .build()));
  }
}
