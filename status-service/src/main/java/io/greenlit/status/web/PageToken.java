package io.greenlit.status.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.platform.problem.Problem;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page ends, in a form that nobody is tempted to make by hand. */
final class PageToken {

  /** Begins no id of a show. */
  private static final String MARK = ".";

  private PageToken() {}

  static String of(String place) {
    return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
  }

  /** The place that {@code after} names; one that is no token names itself. */
  static @Nullable String place(@Nullable String after) {
    if (after == null || after.isEmpty()) {
      return null;
    }
    if (!after.startsWith(MARK)) {
      return after;
    }
    try {
      return new String(Base64.getUrlDecoder().decode(after.substring(MARK.length())), UTF_8);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  static Problem unknown() {
    return Problem.invalid(
        "after", "must be the 'next' of an earlier page, as it was; leave it out for the first.");
  }
}
