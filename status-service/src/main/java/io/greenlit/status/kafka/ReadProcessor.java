package io.greenlit.status.kafka;

import io.greenlit.schemas.Article;
import io.greenlit.schemas.ArticleClaims;
import io.greenlit.schemas.ArticleTrace;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads each article into claims, and withdraws what its last version claimed and this one does
 * not.
 */
final class ReadProcessor extends ContextualProcessor<String, Article, String, ArticleClaims> {

  static final String TRACES = "article-traces";

  private final ArticleReader reader;
  private KeyValueStore<String, ArticleTrace> traces;

  @SuppressWarnings("NullAway.Init") // the store is there from init on
  ReadProcessor(ArticleReader reader) {
    this.reader = reader;
  }

  @Override
  public void init(ProcessorContext<String, ArticleClaims> context) {
    super.init(context);
    traces = context.getStateStore(TRACES);
  }

  @Override
  public void process(Record<String, Article> record) {
    Article article = record.value();
    ArticleTrace last = traces.get(article.getId());
    if (last != null && !isNewVersion(article, last)) {
      return;
    }
    List<ArticleClaims> claims =
        reader.read(ClaimRecords.toDomain(article)).stream().map(ClaimRecords::toRecord).toList();
    List<String> showIds = claims.stream().map(ArticleClaims::getShowId).toList();
    claims.forEach(ofShow -> forward(record, ofShow));
    withdrawn(last, showIds).forEach(showId -> forward(record, withdrawal(article, showId)));
    traces.put(
        article.getId(), new ArticleTrace(article.getVersion(), article.getFetchedAt(), showIds));
  }

  private static boolean isNewVersion(Article article, ArticleTrace last) {
    return !article.getVersion().equals(last.getVersion())
        && article.getFetchedAt().isAfter(last.getFetchedAt());
  }

  private static List<String> withdrawn(@Nullable ArticleTrace last, List<String> showIds) {
    return last == null
        ? List.of()
        : last.getShowIds().stream().filter(showId -> !showIds.contains(showId)).toList();
  }

  private static ArticleClaims withdrawal(Article article, String showId) {
    return ArticleClaims.newBuilder()
        .setShowId(showId)
        .setShowTitle(showId)
        .setArticleId(article.getId())
        .setArticleVersion(article.getVersion())
        .setUrl(article.getUrl())
        .setPublisher(article.getPublisher())
        .setTitle(article.getTitle())
        .setPublishedAt(article.getPublishedAt())
        .setFetchedAt(article.getFetchedAt())
        .build();
  }

  /** With the article's headers, so that its trace goes on. */
  private void forward(Record<String, Article> article, ArticleClaims claims) {
    context().forward(article.withKey(claims.getShowId()).withValue(claims));
  }
}
