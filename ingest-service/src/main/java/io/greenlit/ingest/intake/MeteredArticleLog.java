package io.greenlit.ingest.intake;

import io.greenlit.ingest.article.Article;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

/** Measures how long articles take to become safe, around any log. */
public final class MeteredArticleLog implements ArticleLog {

  private final ArticleLog log;
  private final Timer timer;

  public MeteredArticleLog(ArticleLog log, MeterRegistry registry) {
    this.log = log;
    this.timer =
        Timer.builder("greenlit.ingest.append")
            .description("From an article's review to the log's acknowledgement, or to giving up")
            .register(registry);
  }

  @Override
  public Mono<Void> append(Article article, Trace trace) {
    return Mono.defer(() -> {
      long start = System.nanoTime();
      return log.append(article, trace)
          .doOnTerminate(() -> timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
    });
  }
}
