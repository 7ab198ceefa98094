package io.greenlit.status.web.instances;

import java.util.OptionalLong;
import org.springframework.http.HttpHeaders;

/** Marks an answer that comes from a copy, and may be behind. */
final class Stale {

  /** Header: "lag=N", at most how many records of the store's log are missing. */
  static final String HEADER = "Greenlit-Stale";

  private Stale() {}

  static void mark(HttpHeaders headers, OptionalLong lag) {
    headers.set(HEADER, "lag=" + (lag.isPresent() ? Long.toString(lag.getAsLong()) : "unknown"));
  }
}
