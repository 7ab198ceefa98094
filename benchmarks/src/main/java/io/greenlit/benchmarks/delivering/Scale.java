package io.greenlit.benchmarks.delivering;

import java.time.Duration;

/**
 * How much was delivered to whom.
 *
 * @param inFlight requests under way at once
 * @param started how long notify-service took to start with so many subscriptions
 * @param heap bytes that it holds, cursors and tables included, beyond what was in use before
 */
record Scale(int subscriptions, int endpoints, int inFlight, Duration started, long heap) {}
