package io.greenlit.systemtests.instances;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.status.article.Article;
import io.greenlit.status.folding.Change;
import io.greenlit.status.folding.Chronicle;
import io.greenlit.status.reading.Reader;
import io.greenlit.systemtests.flow.RawKafka;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the instances published with what the pure fold makes of the same articles, in the
 * order in which they came to their shows.
 */
final class FoldedAlike {

  private static final AvroCodec<io.greenlit.schemas.Article> ARTICLE =
      AvroCodec.of(io.greenlit.schemas.Article.class);
  private static final AvroCodec<io.greenlit.schemas.ArticleClaims> CLAIMS =
      AvroCodec.of(io.greenlit.schemas.ArticleClaims.class);
  private static final AvroCodec<io.greenlit.schemas.Change> CHANGE =
      AvroCodec.of(io.greenlit.schemas.Change.class);

  private FoldedAlike() {}

  /** Asserts it; returns how many changes there are. */
  static int check(String bootstrapServers, int accepted) {
    try (RawKafka kafka = new RawKafka(bootstrapServers)) {
      Map<String, Article> articles =
          kafka.all(Topics.ARTICLES).stream()
              .map(record -> article(ARTICLE.decode(record.value())))
              .collect(Collectors.toMap(Article::id, article -> article, (first, _) -> first));
      List<String> claimed =
          kafka.all(Topics.CLAIMS).stream()
              .map(record -> CLAIMS.decode(record.value()).getArticleId())
              .toList();
      assertThat(articles).hasSize(accepted);
      assertThat(claimed)
          .as("each article is read once")
          .containsExactlyInAnyOrderElementsOf(articles.keySet());

      List<io.greenlit.schemas.Change> published =
          kafka.all(Topics.STATUS_CHANGES).stream()
              .map(record -> CHANGE.decode(record.value()))
              .toList();
      assertThat(sequences(published)).allSatisfy(FoldedAlike::hasNeitherGapNorRepeat);
      assertThat(byShow(published)).isEqualTo(expected(articles, claimed));
      return published.size();
    }
  }

  private static Map<String, List<String>> expected(
      Map<String, Article> articles, List<String> order) {
    Reader reader = Reader.standard();
    Chronicle chronicle = new Chronicle(article -> reader.read(article).shows());
    return order.stream()
        .flatMap(id -> chronicle.add(known(articles, id)).stream())
        .collect(
            Collectors.groupingBy(
                change -> change.show().id(),
                Collectors.mapping(FoldedAlike::line, Collectors.toList())));
  }

  private static Article known(Map<String, Article> articles, String id) {
    Article article = articles.get(id);
    if (article == null) {
      throw new AssertionError("there are claims of an article that is not in its topic: " + id);
    }
    return article;
  }

  private static Map<String, List<String>> byShow(List<io.greenlit.schemas.Change> changes) {
    return changes.stream()
        .collect(
            Collectors.groupingBy(
                io.greenlit.schemas.Change::getShowId,
                Collectors.mapping(FoldedAlike::line, Collectors.toList())));
  }

  private static Map<String, List<Long>> sequences(List<io.greenlit.schemas.Change> changes) {
    return changes.stream()
        .collect(
            Collectors.groupingBy(
                io.greenlit.schemas.Change::getShowId,
                Collectors.mapping(io.greenlit.schemas.Change::getSequence, Collectors.toList())));
  }

  private static void hasNeitherGapNorRepeat(String show, List<Long> sequence) {
    assertThat(sequence)
        .as(show)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, sequence.size()).boxed().toList());
  }

  private static String line(io.greenlit.schemas.Change change) {
    return line(
        change.getSequence(),
        change.getSeason(),
        change.getFrom(),
        change.getTo(),
        change.getArticleId());
  }

  private static String line(Change change) {
    return line(change.sequence(), change.season(), change.from(), change.to(), change.articleId());
  }

  private static String line(
      long sequence,
      @Nullable Integer season,
      @Nullable Object from,
      @Nullable Object to,
      @Nullable String articleId) {
    return "%d: season %s %s → %s by %s".formatted(sequence, season, from, to, articleId);
  }

  private static Article article(io.greenlit.schemas.Article article) {
    return new Article(
        article.getId(),
        article.getVersion(),
        article.getUrl(),
        article.getPublisher(),
        article.getTitle(),
        Article.ContentType.valueOf(article.getContentType().name()),
        article.getContent(),
        article.getPublishedAt(),
        article.getFetchedAt(),
        article.getLanguage());
  }
}
