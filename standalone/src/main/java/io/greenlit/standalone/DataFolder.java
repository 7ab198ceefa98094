package io.greenlit.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that holds all an instance knows; one instance at a time may use it. */
public final class DataFolder implements AutoCloseable {

  /**
   * Where the broker listens; stands there only for as long as somebody holds the lock, or after a
   * crash.
   */
  private static final String ADDRESS = "kafka.address";

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Takes hold of a folder, making it where it is missing. The lock ends with the process, however
   * that ends.
   *
   * @throws IllegalStateException when another instance uses it
   */
  public static DataFolder open(Path folder) {
    DataFolder opened = openUnlessUsed(folder);
    if (opened == null) {
      throw new IllegalStateException(
          "another greenlit is using %s: stop it, or choose another folder with --data DIR"
              .formatted(folder.toAbsolutePath().normalize()));
    }
    return opened;
  }

  /** The same; null when another instance uses it. */
  public static @Nullable DataFolder openUnlessUsed(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        return null;
      }
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot use %s for data (%s): choose a folder you may write with --data DIR"
              .formatted(path, e.getMessage()),
          e);
    }
  }

  /** Leaves word where the broker listens, for commands that want to join in. */
  public void announce(String bootstrapServers) {
    try {
      Files.writeString(path.resolve(ADDRESS), bootstrapServers);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + path, e);
    }
  }

  /** Where the broker of the instance that uses a folder listens. */
  public static String addressIn(Path folder) {
    try {
      return Files.readString(folder.resolve(ADDRESS)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s is in use, but does not say by whom: wait until `greenlit up` has started, or stop it"
              .formatted(folder),
          e);
    }
  }

  public Path path() {
    return path;
  }

  /** Where the broker keeps its logs. */
  public Path kafka() {
    return path.resolve("kafka");
  }

  /** Where status-service keeps its stores; can be deleted, it is restored from Kafka. */
  public Path state() {
    return path.resolve("state");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
