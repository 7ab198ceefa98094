package io.greenlit.benchmarks.endpoints;

/** Hears of webhooks that came. */
@FunctionalInterface
public interface Arrivals {

  /**
   * A webhook came; called on the one thread of the endpoints.
   *
   * @param subscription number of the subscription that it is for
   * @param at in nanoseconds of {@link System#nanoTime}
   */
  void arrived(int subscription, String webhookId, long at);
}
