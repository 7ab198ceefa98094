package io.greenlit.platform.outbound;

import java.io.IOException;

/** No connection is made, because all that a name resolves to may not be called. */
public final class AddressRefused extends IOException {

  private static final long serialVersionUID = 1L;

  /** The message names no address: who named the host need not learn what it is inside. */
  AddressRefused(String kinds) {
    super("address refused: " + kinds);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this; // the endpoint's doing: where we noticed says nothing
  }
}
