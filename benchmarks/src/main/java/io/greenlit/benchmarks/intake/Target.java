package io.greenlit.benchmarks.intake;

import java.net.InetSocketAddress;
import java.util.Map;

/** A server that takes articles. */
interface Target extends AutoCloseable {

  /** How the report calls it. */
  String name();

  /** Headers that a post of an article has. */
  default Map<String, String> headers() {
    return Map.of("Content-Type", "application/json");
  }

  /** Where it listens. */
  InetSocketAddress address();

  @Override
  void close();
}
