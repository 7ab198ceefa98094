package io.greenlit.notify.delivery;

/**
 * How much endpoints that do badly keep busy on this instance.
 *
 * @param slow requests under way that take long
 * @param failing subscriptions that are left alone but for a request now and then
 * @param waitingForHost subscriptions that wait because their host has enough under way
 */
public record Crowding(int slow, int failing, int waitingForHost) {

  /** Nothing does badly. */
  public static final Crowding NONE = new Crowding(0, 0, 0);
}
