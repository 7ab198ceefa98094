package io.greenlit.notify.change;

/** Kind of source behind a status, so that a subscriber can tell a network's word from fan talk. */
public enum Tier {
  OFFICIAL,
  TRADE,
  PRESS,
  RUMOUR,
  FANS
}
