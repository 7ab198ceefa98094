package io.greenlit.status.claim;

/** Kind of source, from the one that decides to the one that only hopes. */
public enum Tier {
  /** Network, streamer, producer or broadcaster speaking of the season. */
  OFFICIAL,
  TRADE,
  PRESS,
  RUMOUR,
  FANS
}
