package io.greenlit.platform.access;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on whose behalf tokens act and who owns subscriptions.
 *
 * @param name for people
 * @param limits what it may have, where that differs from the deployment's
 */
public record Subscriber(String id, String name, Instant createdAt, Limits limits)
    implements AccessEntry {

  /** Whose the tokens of operators are, and what had no owner before there were any. */
  public static final String OPERATOR = "operator";

  /** What {@link #isId} asks for, for people. */
  public static final String FORM =
      "1 to 64 lower-case letters, digits, dots, dashes and underscores, the first a letter or digit";

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /** What one subscriber may have; null is what the deployment says. */
  public record Limits(
      @Nullable Integer subscriptions,
      @Nullable Integer tokens,
      @Nullable Integer requestsPerMinute) {

    /** As the deployment says. */
    public static final Limits NONE = new Limits(null, null, null);
  }

  /** Whether a text may be an id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
