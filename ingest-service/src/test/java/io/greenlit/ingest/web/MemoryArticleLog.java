package io.greenlit.ingest.web;

import io.greenlit.ingest.article.Article;
import io.greenlit.ingest.intake.ArticleLog;
import io.greenlit.ingest.intake.NotTaken;
import io.greenlit.ingest.intake.Trace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A log that remembers, and refuses when told to. */
final class MemoryArticleLog implements ArticleLog {

  private final List<Article> articles = new ArrayList<>();
  private final List<Trace> traces = new ArrayList<>();
  private @Nullable RuntimeException refusal;

  @Override
  public synchronized Mono<Void> append(Article article, Trace trace) {
    if (refusal != null) {
      return Mono.error(refusal);
    }
    articles.add(article);
    traces.add(trace);
    return Mono.empty();
  }

  synchronized void refuse(RuntimeException with) {
    refusal = with;
  }

  synchronized void clear() {
    articles.clear();
    traces.clear();
    refusal = null;
  }

  synchronized List<Article> articles() {
    return List.copyOf(articles);
  }

  Article only() {
    List<Article> all = articles();
    if (all.size() != 1) {
      throw new AssertionError("expected one article, got " + all);
    }
    return all.getFirst();
  }

  synchronized Trace lastTrace() {
    return traces.getLast();
  }

  static NotTaken notTaken(NotTaken.Reason reason) {
    return new NotTaken(reason, "the log of this test takes nothing", null);
  }
}
