package io.greenlit.status.following;

/** Something at its place in the log. */
public interface Placed {

  int partition();

  long offset();

  /** About how many characters of memory it takes. */
  int weight();
}
