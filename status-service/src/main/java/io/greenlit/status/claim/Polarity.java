package io.greenlit.status.claim;

/** Whether a claim says a thing or disowns it. */
public enum Polarity {
  AFFIRMED,
  DENIED
}
