package io.greenlit.notify.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** One of the receivers in docs/receiving, run as a subscriber would run it. */
final class ExampleReceiver implements AutoCloseable {

  static final Path EXAMPLES = Path.of("..", "docs", "receiving").toAbsolutePath().normalize();
  private static final Path NODE_MODULES =
      Path.of("src", "test", "node", "node_modules").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  /** What it printed of changes. */
  final List<String> lines = new CopyOnWriteArrayList<>();

  private ExampleReceiver(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  static ExampleReceiver start(String example, String secret, Path folder) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command(example, folder))
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("WEBHOOK_SECRET", secret);
    builder.environment().put("PORT", "0");
    return new ExampleReceiver(builder.start());
  }

  private static List<String> command(String example, Path folder) throws IOException {
    String file = EXAMPLES.resolve(example).toString();
    return switch (example) {
      case "Receive.java" ->
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              file);
      case "receive.mjs" -> {
        boolean installed = Files.isDirectory(NODE_MODULES);
        if (Boolean.parseBoolean(System.getenv("REQUIRE_NODE"))) {
          assertThat(installed).as("node_modules: run ops/node-receiver.sh").isTrue();
        }
        assumeTrue(installed, "no node_modules: run ops/node-receiver.sh");
        Path copy = Files.copy(Path.of(file), folder.resolve(example));
        Files.createSymbolicLink(folder.resolve("node_modules"), NODE_MODULES);
        yield List.of("node", copy.toString());
      }
      case "receive.py" -> List.of(found("python3"), file);
      case "receive.go" -> List.of(found("go"), "run", file);
      default -> throw new IllegalArgumentException(example);
    };
  }

  /** Its path; the test that needs it is skipped where it is not installed. */
  static String found(String program) {
    String path =
        List.of(System.getenv("PATH").split(":")).stream()
            .map(folder -> Path.of(folder, program))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst()
            .orElse("");
    assumeTrue(!path.isEmpty(), program + " is not installed");
    return path;
  }

  URI url() {
    return URI.create(
        "http://127.0.0.1:" + port.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join() + "/");
  }

  private void read() {
    try (var said = process.inputReader(UTF_8)) {
      port.complete(Integer.valueOf(said.readLine()));
      said.lines().forEach(lines::add);
    } catch (IOException | NumberFormatException e) {
      port.completeExceptionally(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
