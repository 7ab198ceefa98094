package io.greenlit.notify.http;

/** An endpoint could not be called, because there was no token for it. */
final class NoToken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoToken(String why) {
    super("no token: " + why);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this; // the endpoint's doing: where we noticed says nothing
  }
}
