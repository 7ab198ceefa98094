package io.greenlit.standalone.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Tells what a model was made of, so that anyone can make it again. */
final class Provenance {

  private Provenance() {}

  static String of(List<Path> files, Path folder, int examples, Training training, String report)
      throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        "residual.model: logistic regression, one sense against all others, by liblinear.\n");
    text.append(
        "Made by ./greenlit train from the sentences below, all written for this project.\n\n");
    for (Path file : files) {
      text.append("%s  %s\n".formatted(sha256(file), folder.relativize(file)));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%n%d sentences, cost %s, features of at least %d sentences.%n%nEach fifth judged by the other four:%n",
            examples,
            training.cost(),
            training.least()));
    return text.append(report).toString();
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
