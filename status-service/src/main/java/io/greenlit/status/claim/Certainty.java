package io.greenlit.status.claim;

/** How sure the wording of a claim is, from the surest down. */
public enum Certainty {
  ASSERTED,
  /** "may return". */
  MODAL,
  /** "if it gets a second season". */
  CONDITIONAL,
  /** "fans want". */
  DESIRE,
  QUESTION
}
