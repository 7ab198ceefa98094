package io.greenlit.planted;

import java.time.Instant;
import java.util.UUID;
import org.springframework.util.StringUtils;

/** Reaches for a framework, the clock and chance. */
final class ImpureFold {

  private ImpureFold() {}

  static String framework(String text) {
    return StringUtils.capitalize(text);
  }

  static Instant clock() {
    return Instant.now();
  }

  static UUID chance() {
    return UUID.randomUUID();
  }

  static void sleep() throws InterruptedException {
    Thread.sleep(1);
  }
}
