package io.greenlit.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say whose requests these are. */
public final class TokenOptions {

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:GREENLIT_TOKEN}",
      description = "Token to show; better in the environment as GREENLIT_TOKEN.")
  private @Nullable String token;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "File of a token (default: ${DEFAULT-VALUE}, where that is there).")
  private Path file = Path.of("greenlit-data", "operator.token");

  /** Value of the header Authorization; null where there is no token. */
  public @Nullable String authorization() throws IOException {
    if (token != null && !token.isBlank()) {
      return "Bearer " + token.strip();
    }
    return Files.isReadable(file) ? "Bearer " + Files.readString(file).strip() : null;
  }
}
