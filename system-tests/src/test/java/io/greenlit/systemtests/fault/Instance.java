package io.greenlit.systemtests.fault;

import io.greenlit.platform.access.KnownTokens;
import io.greenlit.standalone.Greenlit;
import io.greenlit.standalone.OperatorToken;
import io.greenlit.standalone.Ports;
import io.greenlit.standalone.Readiness;
import io.greenlit.systemtests.processes.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole system in a process of its own, as {@code ./greenlit up} starts it. */
final class Instance implements AutoCloseable {

  private final Process process;

  private Instance(Process process) {
    this.process = process;
  }

  static Instance up(Path data, Ports ports) {
    List<String> command = JavaCommand.of(Greenlit.class, "-Xmx512m");
    command.addAll(
        List.of("up", "--data", data.toString(), "--port-base", Integer.toString(ports.base())));
    try {
      Files.createDirectories(data);
      Files.writeString(OperatorToken.file(data), KnownTokens.OPERATOR);
      Process process = new ProcessBuilder(command).inheritIO().start();
      new Readiness(HttpClient.newHttpClient()).await(ports, Duration.ofMinutes(2));
      return new Instance(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As {@code kill -9} does: no hook runs, nothing is flushed. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** As Ctrl-C does. */
  int stop() {
    process.destroy();
    awaitEnd();
    return process.exitValue();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the process does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
