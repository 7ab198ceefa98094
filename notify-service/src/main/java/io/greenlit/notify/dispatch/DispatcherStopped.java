package io.greenlit.notify.dispatch;

/** Says that deliveries are not being dispatched any more, and why. */
public final class DispatcherStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DispatcherStopped(String message) {
    super(message);
  }
}
