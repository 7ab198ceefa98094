package io.greenlit.status.reading.lexicon;

import io.greenlit.status.claim.Tier;

/**
 * What a publisher's word is worth.
 *
 * @param tier of what it says in its own name
 * @param best the best tier that it can pass on: "Netflix confirmed" in a forum is a forum's word
 * @param percent how much of a claim's confidence its own word keeps
 */
public record SourceKind(String name, Tier tier, Tier best, int percent) {

  static SourceKind of(Row row) {
    SourceKind kind =
        new SourceKind(
            row.column(0), row.choice(1, Tier.class), row.choice(2, Tier.class), row.number(3));
    if (kind.percent < 1 || kind.percent > 100) {
      throw row.error("a weight of " + kind.percent + " is not between 1 and 100 percent");
    }
    if (kind.best.compareTo(kind.tier) > 0) {
      throw row.error("what it passes on cannot rank below what it says itself");
    }
    return kind;
  }

  /** The tier of what somebody says through this publisher. */
  public Tier passedOn(Tier speaker) {
    return weaker(speaker, best);
  }

  /** What is left of a claim's confidence when the publisher vouches for it alone. */
  public int own(int confidence) {
    return confidence * percent / 100;
  }

  /** The same kind, its own word no better than press: for who only says so of himself. */
  SourceKind selfDeclared() {
    return new SourceKind(name, weaker(tier, Tier.PRESS), best, percent);
  }

  /** Of two kinds the one whose own word weighs less. */
  SourceKind weaker(SourceKind other) {
    int byTier = tier.compareTo(other.tier);
    return byTier > 0 || (byTier == 0 && percent <= other.percent) ? this : other;
  }

  private static Tier weaker(Tier one, Tier other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
