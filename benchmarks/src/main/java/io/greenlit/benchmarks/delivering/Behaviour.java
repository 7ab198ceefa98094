package io.greenlit.benchmarks.delivering;

/** What an endpoint does with a webhook. */
enum Behaviour {
  /** Answers 204. */
  TAKES,
  /** Never answers. */
  HANGS,
  /** Answers 500. */
  FAILS
}
