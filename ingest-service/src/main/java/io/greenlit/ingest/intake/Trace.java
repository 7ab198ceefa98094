package io.greenlit.ingest.intake;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace that an article belongs to, as it travels on (W3C Trace Context, level 1).
 *
 * @param parent value of {@code traceparent}
 * @param state value of {@code tracestate}
 */
public record Trace(String parent, @Nullable String state) {

  private static final Pattern PARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
  private static final String VERSION = "00";
  private static final int LENGTH = 55;

  /** Of a span; ids in lower-case hex. */
  public static Trace of(String traceId, String spanId, boolean sampled, @Nullable String state) {
    return new Trace(VERSION + "-" + traceId + "-" + spanId + (sampled ? "-01" : "-00"), state);
  }

  /** The trace that a caller is in, or null where what it says is no trace. */
  public static @Nullable Trace continued(@Nullable String parent, @Nullable String state) {
    if (parent == null || !PARENT.matcher(parent).matches()) {
      return null;
    }
    boolean tooLong = parent.startsWith(VERSION) && parent.length() > LENGTH;
    return tooLong ? null : new Trace(VERSION + parent.substring(2, LENGTH), state);
  }

  /** A new trace, not sampled. */
  public static Trace started(RandomGenerator random) {
    HexFormat hex = HexFormat.of();
    String traceId = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
    return of(traceId, hex.toHexDigits(random.nextLong() | 1), false, null);
  }
}
