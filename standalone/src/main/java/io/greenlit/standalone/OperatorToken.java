package io.greenlit.standalone;

import io.greenlit.platform.access.BearerToken;
import io.greenlit.platform.access.OperatorKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;

/** The operator's token of a data folder; made on first use, for its owner to read. */
public final class OperatorToken {

  private static final String FILE = "operator.token";

  private OperatorToken() {}

  /** The file that holds it. */
  public static Path file(Path folder) {
    return folder.resolve(FILE);
  }

  /** The settings by which services know it, without knowing it: they get its hash. */
  public static Map<String, String> settings(Path folder) {
    Path file = file(folder);
    try {
      if (Files.notExists(file)) {
        PrivateFile.write(
            file, BearerToken.random(new SecureRandom()).reveal() + System.lineSeparator());
      }
      BearerToken token = BearerToken.parse(Files.readString(file).strip());
      if (token == null) {
        throw new IllegalStateException(
            "%s holds no token (glt_…): delete it and start again, then there is another"
                .formatted(file));
      }
      return Map.of("greenlit.access.operator-token", OperatorKey.of(token).text());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or make the operator's token in " + file, e);
    }
  }

  /** What a client sends as Authorization with the token in a file. */
  public static String bearer(Path file) {
    try {
      return "Bearer " + Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the token in " + file, e);
    }
  }
}
