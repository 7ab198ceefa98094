package io.greenlit.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/**
 * The ports of one standalone instance: all at a fixed distance from their base, so that another
 * base moves all of them and two instances can run side by side.
 *
 * @param base 8080 by default
 */
public record Ports(int base) {

  /** The default base. */
  public static final int DEFAULT_BASE = 8080;

  private static final int KAFKA_DISTANCE = 1012;

  public Ports {
    if (base < 1024 || base + KAFKA_DISTANCE + 1 > 65_535) {
      throw new IllegalArgumentException(
          "the port base must be from 1024 to " + (65_535 - KAFKA_DISTANCE - 1) + ", not " + base);
    }
  }

  public int ingest() {
    return base + 1;
  }

  public int status() {
    return base + 2;
  }

  public int notifications() {
    return base + 3;
  }

  /** 9092 with the default base. */
  public int kafka() {
    return base + KAFKA_DISTANCE;
  }

  public int controller() {
    return kafka() + 1;
  }

  /**
   * Makes sure that nobody else listens on one of them.
   *
   * @throws IllegalStateException that says which one is taken and what to do
   */
  public void requireFree() {
    all()
        .filter(port -> !isFree(port))
        .findFirst()
        .ifPresent(port -> {
          throw new IllegalStateException(
              "port %d is in use: stop what listens there, or choose other ports with --port-base N (now %d)"
                  .formatted(port, base));
        });
  }

  /** The first of 8080, 8180, … whose ports are all free. */
  public static Ports firstFree() {
    return IntStream.iterate(DEFAULT_BASE, base -> base + 100)
        .limit(100)
        .mapToObj(Ports::new)
        .filter(Ports::areFree)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no free ports found: choose with --port-base N"));
  }

  private boolean areFree() {
    return all().allMatch(Ports::isFree);
  }

  private IntStream all() {
    return IntStream.of(ingest(), status(), notifications(), kafka(), controller());
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true); // as the servers do: connections of a stopped one may linger
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
