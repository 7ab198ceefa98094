package io.greenlit.standalone;

import java.nio.file.Path;
import org.springframework.boot.logging.LoggingSystem;

/** Sends the log to a file beside the data: the terminal is for what people want to know. */
public final class Logs {

  /** Read by logback-standalone.xml. */
  private static final String FILE = "greenlit.log.file";

  private Logs() {}

  /** Call before anything logs. */
  public static void into(Path folder) {
    System.setProperty(FILE, file(folder).toString());
    System.setProperty("logback.configurationFile", "logback-standalone.xml");
    // Each of the three contexts would configure logging again, and lose what the others log.
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
  }

  static Path file(Path folder) {
    return folder.resolve("greenlit.log");
  }
}
