package io.greenlit.standalone;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** An instance that runs on a data folder, and what people are told about it. */
public final class Running implements AutoCloseable {

  private final long begun;
  private final DataFolder data;
  private final Ports ports;
  private final Standalone standalone;
  private final PrintWriter out;

  private Running(
      long begun, DataFolder data, Ports ports, Standalone standalone, PrintWriter out) {
    this.begun = begun;
    this.data = data;
    this.ports = ports;
    this.standalone = standalone;
    this.out = out;
  }

  /** Starts an instance on a folder. */
  public static Running start(
      Path folder, Ports ports, Map<String, String> settings, PrintWriter out) {
    long begun =
        ProcessHandle.current().info().startInstant().map(i -> i.toEpochMilli()).orElse(0L);
    DataFolder data = DataFolder.open(folder);
    try {
      Logs.into(data.path());
      return new Running(begun, data, ports, Standalone.start(data, ports, settings), out);
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  public Ports ports() {
    return ports;
  }

  /** The file that holds the operator's token. */
  public Path tokenFile() {
    return OperatorToken.file(data.path());
  }

  /** Tells where everything is. */
  public void announce() {
    Duration took = Duration.ofMillis(System.currentTimeMillis() - begun);
    out.printf(
        """
        greenlit is up (%.1f s)
          ingest  http://127.0.0.1:%d   POST /v1/articles
          status  http://127.0.0.1:%d   GET  /v1/shows
          notify  http://127.0.0.1:%d   POST /v1/subscriptions
          kafka   127.0.0.1:%d
          data    %s
          token   %s   (the operator's: Authorization: Bearer …)
          log     %s
        Ctrl-C stops it.
        """,
        took.toMillis() / 1000.0,
        ports.ingest(),
        ports.status(),
        ports.notifications(),
        ports.kafka(),
        data.path(),
        tokenFile(),
        Logs.file(data.path()));
    out.flush();
  }

  /**
   * Stops in order when the process ends (Ctrl-C, SIGTERM, exit), then does what is to be done
   * afterwards; the latch opens at last.
   */
  public CountDownLatch stopOnSignal(Runnable afterwards) {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("greenlit-stop")
                .unstarted(() -> {
                  out.println("greenlit stops …");
                  out.flush();
                  close();
                  afterwards.run();
                  out.println("greenlit has stopped");
                  out.flush();
                  stopped.countDown();
                }));
    return stopped;
  }

  @Override
  public void close() {
    try (data) {
      standalone.close();
    }
  }
}
