package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * One claim with what the fold has to know of its article.
 *
 * @param time when the article was published
 */
record Voice(ArticleClaims article, Claim claim, Instant time, int origin, int weight) {

  private static final long SECONDS_OF_A_DAY = 86_400;

  /** The order in which evidence is shown, and the one that breaks every tie. */
  static final Comparator<Voice> ORDER = Voice::compare;

  /** The same, but for the kind of source: the latest first. */
  static final Comparator<Voice> LATEST =
      Comparator.comparing(Voice::time).reversed().thenComparing(ORDER);

  static Voice of(ArticleClaims article, Claim claim, Instant time, int origin, LocalDate asOf) {
    long day = Math.floorDiv(time.getEpochSecond(), SECONDS_OF_A_DAY);
    return new Voice(
        article, claim, time, origin, Weights.standard().of(claim, asOf.toEpochDay() - day));
  }

  private static int compare(Voice one, Voice other) {
    int order = one.claim.tier().compareTo(other.claim.tier());
    order = order != 0 ? order : other.time.compareTo(one.time);
    order = order != 0 ? order : Integer.compare(other.weight, one.weight);
    order = order != 0 ? order : one.article.articleId().compareTo(other.article.articleId());
    order = order != 0 ? order : Integer.compare(one.claim.position(), other.claim.position());
    order = order != 0 ? order : one.claim.status().compareTo(other.claim.status());
    return order != 0 ? order : one.claim.quote().compareTo(other.claim.quote());
  }

  Status status() {
    return claim.status();
  }

  Direction direction() {
    return Direction.of(claim.status());
  }

  boolean denies() {
    return claim.polarity() == Polarity.DENIED;
  }

  /** Says plainly that something is so, on more than hearsay. */
  boolean assertsFact() {
    return !denies()
        && claim.certainty() == Certainty.ASSERTED
        && Direction.isFact(claim.status())
        && claim.tier().compareTo(Tier.PRESS) <= 0;
  }

  /** Speaks against a season's fate without knowing it: a hint, a rumour, a modal. */
  boolean hints() {
    return !denies()
        && !assertsFact()
        && direction() != Direction.OPEN
        && claim.tier() != Tier.FANS
        && claim.certainty().compareTo(Certainty.MODAL) <= 0;
  }
}
