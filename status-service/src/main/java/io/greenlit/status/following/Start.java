package io.greenlit.status.following;

/** Where a follower wants to begin in the log of changes. */
public sealed interface Start {

  /** Behind what it has seen. */
  record After(Cursor cursor) implements Start {}

  /** A place that has a name. */
  enum Named implements Start {
    /** Before the first change that there still is. */
    BEGINNING,
    /** Behind the last change that there is. */
    NOW
  }
}
