package io.greenlit.notify.delivery;

/**
 * Names a page: {@value #SIZE} offsets of one partition of the log, the unit in which it is read
 * and kept.
 *
 * @param number which page, from 0
 */
public record PageKey(int partition, long number) {

  /** Offsets in a page. */
  public static final int SIZE = 128;

  /** The page that an offset lies in. */
  public static PageKey at(int partition, long offset) {
    return new PageKey(partition, offset / SIZE);
  }

  /** First offset of the page. */
  public long start() {
    return number * SIZE;
  }

  /** First offset after the page. */
  public long end() {
    return (number + 1) * SIZE;
  }

  PageKey next() {
    return new PageKey(partition, number + 1);
  }
}
