package io.greenlit.status.kafka;

import io.greenlit.schemas.Article;
import io.greenlit.schemas.ArticleTrace;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.folding.Identity;
import io.greenlit.status.folding.Revision;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads each article into claims, withdraws what its last version claimed and this one does not,
 * and tells which titles it says are one show.
 */
final class ReadProcessor extends ContextualProcessor<String, Article, String, SpecificRecord> {

  static final String TRACES = "article-traces";

  private final ArticleReader reader;
  private KeyValueStore<String, ArticleTrace> traces;

  @SuppressWarnings("NullAway.Init") // the store is there from init on
  ReadProcessor(ArticleReader reader) {
    this.reader = reader;
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> context) {
    super.init(context);
    traces = context.getStateStore(TRACES);
  }

  @Override
  public void process(Record<String, Article> record) {
    io.greenlit.status.article.Article article = ClaimRecords.toDomain(record.value());
    Revision.Trace last = trace(traces.get(article.id()));
    if (!Revision.isNew(article, last)) {
      return;
    }
    Revision revision = Revision.of(article, last, reader.read(article));
    for (Identity identity : revision.identities()) {
      forward(
          record,
          identity.title(),
          ShelfRecords.toRecord(identity),
          StatusTopology.ARTICLE_IDENTITY_SINK);
    }
    for (ArticleClaims claims : revision.claims()) {
      forward(
          record, claims.show().id(), ClaimRecords.toRecord(claims), StatusTopology.CLAIMS_SINK);
    }
    traces.put(
        article.id(),
        new ArticleTrace(
            revision.trace().version(), revision.trace().fetchedAt(), revision.trace().showIds()));
  }

  private static Revision.@Nullable Trace trace(@Nullable ArticleTrace trace) {
    return trace == null
        ? null
        : new Revision.Trace(trace.getVersion(), trace.getFetchedAt(), trace.getShowIds());
  }

  /** With the article's headers, so that its trace goes on. */
  private void forward(
      Record<String, Article> article, String key, SpecificRecord value, String sink) {
    context().forward(article.withKey(key).withValue(value), sink);
  }
}
