package io.greenlit.notify.metrics;

import io.greenlit.notify.delivery.State;
import io.greenlit.notify.dispatch.Dispatcher;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;

/** Shows how much this instance has under way, waiting and behind. */
public final class LoadGauges implements MeterBinder {

  private final Dispatcher dispatcher;

  public LoadGauges(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    for (State state : State.values()) {
      Gauge.builder(
              "greenlit.notify.subscriptions",
              dispatcher,
              d -> d.stock().states().getOrDefault(state, 0))
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .description("Subscriptions that this instance delivers for")
          .register(meters);
    }
    Gauge.builder(
            "greenlit.notify.oldest.undelivered",
            dispatcher,
            d -> d.stock().oldest().toMillis() / 1e3)
        .baseUnit("seconds")
        .description("How long the oldest change waits, paused and disabled subscriptions left out")
        .register(meters);
    Gauge.builder("greenlit.notify.in.flight", dispatcher, d -> d.stock().load().inFlight())
        .description("Requests under way")
        .register(meters);
    Gauge.builder("greenlit.notify.in.flight.slow", dispatcher, d -> d.stock().crowding().slow())
        .description("Of them, requests that take long and have places of their own")
        .register(meters);
    Gauge.builder("greenlit.notify.failing", dispatcher, d -> d.stock().crowding().failing())
        .description("Subscriptions that are left alone but for a request now and then")
        .register(meters);
    Gauge.builder(
            "greenlit.notify.host.waiting", dispatcher, d -> d.stock().crowding().waitingForHost())
        .description("Subscriptions that wait because their host has enough under way")
        .register(meters);
    Gauge.builder("greenlit.notify.parked.shows", dispatcher, d -> d.stock().load().parkedShows())
        .description("Shows whose changes are under way or wait to be tried again")
        .register(meters);
    Gauge.builder("greenlit.notify.dead.letters", dispatcher, d -> d.stock().load().deadLetters())
        .description("Changes that were given up on, until they are redriven or dismissed")
        .register(meters);
    Gauge.builder("greenlit.notify.lag", dispatcher, d -> d.stock().load().lag())
        .description("Offsets of the log of changes not looked at yet, over all subscriptions")
        .register(meters);
  }
}
