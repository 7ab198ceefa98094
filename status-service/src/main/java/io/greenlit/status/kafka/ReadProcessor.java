package io.greenlit.status.kafka;

import io.greenlit.schemas.Article;
import io.greenlit.schemas.ArticleTrace;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Position;
import io.greenlit.status.folding.Identity;
import io.greenlit.status.folding.Revision;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads each article into claims, withdraws what its last version claimed and this one does not,
 * and tells which titles it says are one show. After a replay it learns what the articles name now.
 */
final class ReadProcessor
    extends ContextualProcessor<String, SpecificRecord, String, SpecificRecord> {

  static final String TRACES = "article-traces";

  private final ArticleReader reader;
  private final PromptCommits prompt;
  private KeyValueStore<String, ArticleTrace> traces;

  @SuppressWarnings("NullAway.Init") // the store is there from init on
  ReadProcessor(ArticleReader reader, PromptCommits prompt) {
    this.reader = reader;
    this.prompt = prompt;
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> context) {
    super.init(context);
    traces = context.getStateStore(TRACES);
  }

  @Override
  public void process(Record<String, SpecificRecord> record) {
    switch (record.value()) {
      case Article article -> read(record, ClaimRecords.toDomain(article));
      case ArticleTrace reread -> learn(record, reread);
      default ->
          throw new IllegalStateException(
              "the reader knows no " + record.value().getSchema().getFullName());
    }
  }

  private void read(
      Record<String, SpecificRecord> record, io.greenlit.status.article.Article article) {
    ArticleTrace known = traces.get(article.id());
    Revision.Trace last = known == null ? null : toDomain(known);
    if (!Revision.isNew(article, last)) {
      return;
    }
    Position position =
        context()
            .recordMetadata()
            .map(at -> new Position(at.partition(), at.offset()))
            .orElseThrow();
    Revision revision = Revision.of(article, last, reader.read(article));
    for (Identity identity : revision.identities()) {
      forward(
          record,
          identity.title(),
          ShelfRecords.toRecord(identity),
          StatusTopology.ARTICLE_IDENTITY_SINK);
    }
    claim(record, revision.claims(), position);
    traces.put(article.id(), toRecord(revision.trace(), position));
  }

  /**
   * What an article names when it is read again. If a newer version has come since, that one stands
   * and withdraws what the older is now known to name.
   */
  private void learn(Record<String, SpecificRecord> record, ArticleTrace reread) {
    ArticleTrace known = traces.get(record.key());
    if (known != null && known.getFetchedAt().isAfter(reread.getFetchedAt())) {
      claim(
          record,
          Revision.withdrawals(record.key(), toDomain(known), reread.getShowIds()),
          ClaimRecords.toDomain(known.getPosition()));
    } else {
      traces.put(record.key(), reread);
    }
  }

  private void claim(
      Record<String, SpecificRecord> record, List<ArticleClaims> all, @Nullable Position position) {
    for (ArticleClaims claims : all) {
      forward(
          record,
          claims.show().id(),
          ClaimRecords.toRecord(claims.at(position)),
          StatusTopology.CLAIMS_SINK);
    }
  }

  static Revision.Trace toDomain(ArticleTrace trace) {
    return new Revision.Trace(trace.getVersion(), trace.getFetchedAt(), trace.getShowIds());
  }

  static ArticleTrace toRecord(Revision.Trace trace, @Nullable Position position) {
    return new ArticleTrace(
        trace.version(), trace.fetchedAt(), trace.showIds(), ClaimRecords.toRecord(position));
  }

  /** With the article's headers, so that its trace goes on. */
  private void forward(
      Record<String, SpecificRecord> article, String key, SpecificRecord value, String sink) {
    context().forward(article.withKey(key).withValue(value), sink);
    prompt.sent(context(), article);
  }
}
