package io.greenlit.systemtests.delivery;

import io.greenlit.notify.NotifyService;
import io.greenlit.systemtests.processes.JavaCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** notify-service in a process of its own, so that it can be killed. */
final class NotifyProcess extends NotifyCalls implements AutoCloseable {

  private final Process process;

  private NotifyProcess(Process process, int port) {
    super(port);
    this.process = process;
  }

  /** Starts it and waits until it says that it is ready. */
  static NotifyProcess start(String bootstrapServers, int port, Path log, String... settings)
      throws IOException {
    List<String> command = JavaCommand.ofMany(NotifyService.class, "-Xmx256m");
    command.addAll(settings(bootstrapServers, port));
    command.addAll(List.of(settings));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    NotifyProcess notify = new NotifyProcess(process, port);
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(200))
        .until(notify::isReady);
    return notify;
  }

  private boolean isReady() throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("notify-service ended: see its log");
    }
    return saysThatItIsReady();
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends it in order. */
  @Override
  public void close() {
    process.destroy();
    Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> !process.isAlive());
  }
}
