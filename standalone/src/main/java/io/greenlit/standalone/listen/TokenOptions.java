package io.greenlit.standalone.listen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say whose requests these are. */
final class TokenOptions {

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:GREENLIT_TOKEN}",
      description = "Token to subscribe with; better in the environment as GREENLIT_TOKEN.")
  private @Nullable String token;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "File of a token (default: ${DEFAULT-VALUE}, where that is there).")
  private Path file = Path.of("greenlit-data", "operator.token");

  /** Value of the header Authorization; null where there is no token. */
  @Nullable String authorization() throws IOException {
    if (token != null && !token.isBlank()) {
      return "Bearer " + token.strip();
    }
    return Files.isReadable(file) ? "Bearer " + Files.readString(file).strip() : null;
  }
}
