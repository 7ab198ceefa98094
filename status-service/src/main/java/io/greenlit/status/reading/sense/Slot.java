package io.greenlit.status.reading.sense;

/** Whom or what a trigger speaks of. */
public sealed interface Slot {

  /** A show by its title. */
  record Named(String showId) implements Slot {}

  /** "the drama", "it": a show spoken of before. */
  record Meant() implements Slot {}

  /** Several shows, a contract, a tour, a person: nothing to claim about. */
  record Other() implements Slot {}

  /** Nothing in the sentence. */
  record Empty() implements Slot {}
}
