package io.greenlit.benchmarks.intake;

import java.net.InetSocketAddress;

/** A server that takes articles. */
interface Target extends AutoCloseable {

  /** How the report calls it. */
  String name();

  /** Where it listens. */
  InetSocketAddress address();

  @Override
  void close();
}
