package io.greenlit.benchmarks.endpoints;

/** What an endpoint does with a webhook. */
public enum Behaviour {
  /** Answers 204. */
  TAKES,
  /** Never answers. */
  HANGS,
  /** Answers 500. */
  FAILS
}
