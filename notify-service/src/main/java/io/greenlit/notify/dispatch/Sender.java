package io.greenlit.notify.dispatch;

import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Delivery;
import java.util.function.Consumer;

/** Makes the HTTP request of a delivery. */
@FunctionalInterface
public interface Sender {

  /** Returns at once; {@code ended} hears the result exactly once, whatever happens. */
  void send(Delivery delivery, Consumer<AttemptResult> ended);
}
