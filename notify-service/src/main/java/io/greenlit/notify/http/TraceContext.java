package io.greenlit.notify.http;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Passes on the trace that a change came with (W3C Trace Context). */
final class TraceContext {

  static final String HEADER = "traceparent";

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})");

  private TraceContext() {}

  /** The same trace with a span of its own; empty where there is no valid trace. */
  static Optional<String> child(@Nullable String traceparent, RandomGenerator random) {
    if (traceparent == null) {
      return Optional.empty();
    }
    Matcher parts = TRACEPARENT.matcher(traceparent);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String span = HexFormat.of().toHexDigits(random.nextLong(1, Long.MAX_VALUE));
    return Optional.of("00-" + parts.group(1) + "-" + span + "-" + parts.group(2));
  }
}
