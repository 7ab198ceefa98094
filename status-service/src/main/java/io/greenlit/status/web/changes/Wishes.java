package io.greenlit.status.web.changes;

import io.greenlit.platform.problem.Problem;
import io.greenlit.schemas.places.CursorText;
import io.greenlit.schemas.places.InvalidCursor;
import io.greenlit.status.claim.Status;
import io.greenlit.status.following.ChangeFilter;
import io.greenlit.status.following.Cursor;
import io.greenlit.status.following.Start;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a follower asks for, alike for all that it can ask. */
final class Wishes {

  private static final int MOST_SHOWS = 500;
  private static final String BEGIN_AGAIN =
      " Take a cursor word for word from an answer, or begin with after=beginning or after=now.";

  private Wishes() {}

  /** Where to begin; {@code field} is the part of the request that says so. */
  static Start start(String text, String field) {
    try {
      return switch (text) {
        case "beginning" -> Start.Named.BEGINNING;
        case "now" -> Start.Named.NOW;
        default -> new Start.After(new Cursor(CursorText.parse(text)));
      };
    } catch (InvalidCursor e) {
      throw Problem.malformed("The cursor " + e.getMessage() + "." + BEGIN_AGAIN, field);
    }
  }

  /** Which changes; several values can stand in several parameters or between commas. */
  static ChangeFilter filter(@Nullable List<String> shows, @Nullable List<String> statuses) {
    return new ChangeFilter(shows(shows), statuses(statuses));
  }

  /** Which shows; empty means all. */
  static Set<String> shows(@Nullable List<String> ids) {
    if (ids == null) {
      return Set.of();
    }
    if (ids.size() > MOST_SHOWS) {
      throw Problem.invalid(
          "show", "names more than " + MOST_SHOWS + " shows: leave it out to get all, and pick");
    }
    return Set.copyOf(ids);
  }

  private static Set<Status> statuses(@Nullable List<String> names) {
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    if (names != null) {
      names.forEach(name -> statuses.add(status(name)));
    }
    return statuses;
  }

  private static Status status(String name) {
    return Arrays.stream(Status.values())
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("status", "must be any of " + List.of(Status.values())));
  }

  /** A number between two bounds. */
  static int within(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw Problem.invalid(field, "must be from %d to %d".formatted(least, most));
    }
    return value;
  }
}
