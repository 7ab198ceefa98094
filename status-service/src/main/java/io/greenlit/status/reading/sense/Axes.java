package io.greenlit.status.reading.sense;

import io.greenlit.status.claim.Certainty;

/** How a phrase is meant, each axis by itself; one last table makes a claim of them. */
public record Axes(Negation negation, Certainty certainty, Source source, Time time) {

  /** Said plainly by the author, now. */
  public static final Axes PLAIN =
      new Axes(Negation.PLAIN, Certainty.ASSERTED, Source.AUTHOR, Time.NOW);

  /** Whether it is said or denied. */
  public enum Negation {
    PLAIN,
    /** "has not been renewed yet": it may still come. */
    NOT_YET,
    /** "will not be renewed". */
    NOT,
    /** "denies reports that it was renewed": what was only heard is taken back. */
    DENIED;

    /**
     * Both said of one phrase: a denial is stronger than "not yet", that is stronger than "not",
     * and who denies that something will not be leaves it open.
     */
    Negation and(Negation other) {
      if (this == PLAIN || this == other) {
        return other;
      }
      if (this == NOT || other == NOT) {
        return NOT_YET;
      }
      return DENIED;
    }
  }

  /** Who says so, the least trustworthy last. */
  public enum Source {
    AUTHOR,
    TRADE,
    OFFICIAL,
    RUMOUR,
    FANS,
    /** An actor or an agency, who decide about themselves only. */
    PERSON
  }

  /** When it holds. */
  public enum Time {
    NOW,
    PLANNED,
    PAST
  }

  /** The same, said by another. */
  public Axes saidBy(Source other) {
    return new Axes(negation, certainty, other, time);
  }

  /** These axes, changed by a modifier; of two values on one axis the stronger stays. */
  Axes with(Modifier.Effect effect) {
    return switch (effect) {
      case Modifier.Negates negates ->
          new Axes(negation.and(negates.negation()), certainty, source, time);
      case Modifier.Weakens weakens ->
          new Axes(
              negation,
              weakens.certainty().compareTo(certainty) > 0 ? weakens.certainty() : certainty,
              source,
              time);
      case Modifier.Attributes attributes ->
          new Axes(
              negation,
              certainty,
              attributes.source().compareTo(source) > 0 ? attributes.source() : source,
              time);
      case Modifier.Dates dates ->
          new Axes(
              negation, certainty, source, dates.time().compareTo(time) > 0 ? dates.time() : time);
      case Modifier.Stops stops -> this;
      case Modifier.Pretends pretends -> this;
      case Modifier.Carries carries -> this;
    };
  }
}
