package io.greenlit.platform.access;

/** Whose things a caller sees: its own, or everybody's. */
public enum Role {
  SUBSCRIBER,
  OPERATOR
}
