package io.greenlit.status.folding;

import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Tier;

/** How much a claim weighs, in milli-nats; integers, so that every machine gets the same sum. */
final class Weights {

  /** What a rumour has to weigh, over all its origins, to be the status. */
  static final int RUMOUR_THRESHOLD = 250;

  private static final int RUMOUR_HALF_LIFE_DAYS = 90;
  private static final int PRESS_HALF_LIFE_DAYS = 365;

  private Weights() {}

  /** The weight of a claim that is {@code days} old. */
  static int of(Claim claim, long days) {
    long fresh = (long) base(claim.tier()) * sureness(claim.certainty()) / 1000;
    return (int) aged(fresh * claim.confidence() / 1000, days, halfLife(claim.tier()));
  }

  /** Confidence, 0..1000, that this much weight gives: half at 500, never certain. */
  static int confidence(int weight) {
    return (int) (1000L * weight / (weight + 500L));
  }

  private static int base(Tier tier) {
    return switch (tier) {
      case OFFICIAL -> 9000;
      case TRADE -> 2400;
      case PRESS -> 1500;
      case RUMOUR -> 900;
      case FANS -> 0;
    };
  }

  private static int sureness(Certainty certainty) {
    return switch (certainty) {
      case ASSERTED -> 1000;
      case MODAL -> 500;
      case CONDITIONAL -> 200;
      case DESIRE, QUESTION -> 0;
    };
  }

  private static int halfLife(Tier tier) {
    return switch (tier) {
      case OFFICIAL -> Integer.MAX_VALUE;
      case TRADE, PRESS -> PRESS_HALF_LIFE_DAYS;
      case RUMOUR, FANS -> RUMOUR_HALF_LIFE_DAYS;
    };
  }

  /** Halved for each half-life, on a straight line between. */
  private static long aged(long weight, long days, int halfLife) {
    long age = Math.max(0, days);
    long halvings = Math.min(age / halfLife, 40);
    long atStart = weight >> halvings;
    return atStart - (atStart - (atStart >> 1)) * (age % halfLife) / halfLife;
  }
}
