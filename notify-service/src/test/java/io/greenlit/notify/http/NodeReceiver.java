package io.greenlit.notify.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A receiver in Node that verifies with libraries which are not ours. Without Node tests that need
 * it are skipped; {@code REQUIRE_NODE=true} makes that a failure.
 */
final class NodeReceiver implements AutoCloseable {

  private static final Path FOLDER = Path.of("src", "test", "node");

  private final Process process;
  private final int port;

  private NodeReceiver(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static NodeReceiver start(String secret, String publicKey) {
    boolean installed = Files.isDirectory(FOLDER.resolve("node_modules"));
    if (Boolean.parseBoolean(System.getenv("REQUIRE_NODE"))) {
      assertThat(installed).as("node_modules: run ops/node-receiver.sh").isTrue();
    }
    assumeTrue(installed, "no node_modules: run ops/node-receiver.sh");
    try {
      Process process =
          new ProcessBuilder("node", "receiver.mjs", secret, publicKey)
              .directory(FOLDER.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader said =
          new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      String port = said.readLine();
      assertThat(port).as("the port of the receiver").isNotNull();
      return new NodeReceiver(process, Integer.parseInt(port));
    } catch (IOException e) {
      throw new UncheckedIOException("node does not start: run ops/node-receiver.sh", e);
    }
  }

  URI url(String checks) {
    return URI.create("http://127.0.0.1:" + port + "/" + checks);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
