package io.greenlit.ingest.intake;

import io.greenlit.ingest.article.Article;
import io.greenlit.ingest.article.InvalidField;
import io.greenlit.ingest.article.Review;
import io.greenlit.ingest.article.Submission;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

/** Takes articles in: reviewed, named, safe in the log, and only then confirmed. */
public final class Intake {

  private final ArticleLog log;
  private final InstantSource clock;

  public Intake(ArticleLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * Takes one article in.
   *
   * @return the receipt once the article is safe; fails with {@link NotTaken} where it may not be
   * @throws InvalidField at once, when the submission makes no sense
   */
  public Mono<Receipt> take(Submission submission, Trace trace) {
    Article article = Review.review(submission, clock.instant());
    Receipt receipt = Receipt.of(article);
    return log.append(article, trace).thenReturn(receipt);
  }
}
