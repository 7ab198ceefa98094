package io.greenlit.systemtests.processes;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Command lines of what these tests have on their class path, for a JVM that lives for seconds:
 * most of its work is to start, so it compiles quickly. Arguments are the caller's to add.
 */
public final class JavaCommand {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private JavaCommand() {}

  /** For what is started a few times. */
  public static List<String> of(Class<?> main, String heap) {
    return command(main, heap, List.of("--enable-native-access=ALL-UNNAMED"));
  }

  /**
   * For what is started often and calls nothing native: the first that ends in order leaves its
   * classes to the others.
   */
  public static List<String> ofMany(Class<?> main, String heap) {
    // Folders, as they are there before the modules are packaged, have no place in an archive.
    boolean packaged = classPath().stream().allMatch(entry -> entry.endsWith(".jar"));
    Path archive = TARGET.resolve(main.getSimpleName() + ".jsa");
    return command(
        main,
        heap,
        packaged
            ? List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive)
            : List.of());
  }

  private static List<String> command(Class<?> main, String heap, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", heap));
    command.addAll(options);
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath()), main.getName()));
    return command;
  }

  /** Without the tests themselves. */
  private static List<String> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).startsWith(TARGET))
        .toList();
  }
}
