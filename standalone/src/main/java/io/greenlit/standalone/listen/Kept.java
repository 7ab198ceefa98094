package io.greenlit.standalone.listen;

import io.greenlit.standalone.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A subscription that is to be listened to again. */
record Kept(String id, String secret) {

  /** The one in a file; null where there is none. */
  static @Nullable Kept in(Path file) throws IOException {
    if (Files.notExists(file)) {
      return null;
    }
    try {
      return JsonMapper.shared().readValue(Files.readString(file), Kept.class);
    } catch (JacksonException e) {
      throw new IOException(
          "%s holds no subscription of greenlit listen: delete it, or name another file"
              .formatted(file),
          e);
    }
  }

  /** Writes it down for its owner only: there is a secret in it. */
  void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.deleteIfExists(file);
    PrivateFile.write(file, JsonMapper.shared().writeValueAsString(this) + System.lineSeparator());
  }
}
