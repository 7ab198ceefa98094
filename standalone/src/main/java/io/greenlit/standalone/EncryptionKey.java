package io.greenlit.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** The key of a data folder, with which notify-service encrypts secrets; made on first use. */
final class EncryptionKey {

  private static final String FILE = "encryption.key";
  private static final int NAME_BYTES = 4;
  private static final int KEY_BYTES = 32;

  private EncryptionKey() {}

  /** The settings by which notify-service uses the key of a folder. */
  static Map<String, String> settings(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (Files.notExists(file)) {
        make(file);
      }
      String[] parts = Files.readString(file).strip().split(":", 2);
      if (parts.length != 2) {
        throw new IllegalStateException(
            "%s holds no key (NAME:BASE64): restore it, or start with another data folder"
                .formatted(file));
      }
      return Map.of("greenlit.notify.encryption.keys." + parts[0], parts[1]);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or make the key in " + file, e);
    }
  }

  /** Its name is random too: after a loss, the name tells which key is missing. */
  private static void make(Path file) throws IOException {
    SecureRandom random = new SecureRandom();
    byte[] name = new byte[NAME_BYTES];
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(name);
    random.nextBytes(key);
    PrivateFile.write(
        file,
        "k%s:%s%n"
            .formatted(HexFormat.of().formatHex(name), Base64.getEncoder().encodeToString(key)));
  }
}
