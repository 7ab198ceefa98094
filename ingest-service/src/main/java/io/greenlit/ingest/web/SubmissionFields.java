package io.greenlit.ingest.web;

import io.greenlit.ingest.article.Submission;
import io.greenlit.platform.problem.Problem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the fields of a submission from whatever carries them, each at most once. */
final class SubmissionFields {

  static final List<String> NAMES =
      List.of("url", "publisher", "title", "publishedAt", "language", "text", "html");

  private final @Nullable String[] values = new @Nullable String[NAMES.size()];
  private final boolean[] given = new boolean[NAMES.size()];

  /**
   * Sets a field.
   *
   * @param value null for one that is there without a value
   * @throws Problem 400 when there is no such field or it was set before
   */
  void put(String name, @Nullable String value) {
    int index = NAMES.indexOf(name);
    if (index < 0) {
      throw Problem.malformed("There is no field of this name: send only " + NAMES + ".", name);
    }
    if (given[index]) {
      throw Problem.malformed("The field stands there more than once: send it once.", name);
    }
    given[index] = true;
    values[index] = value;
  }

  Submission submission() {
    return new Submission(
        get("url"),
        get("publisher"),
        get("title"),
        get("text"),
        get("html"),
        get("publishedAt"),
        get("language"));
  }

  private @Nullable String get(String name) {
    return values[NAMES.indexOf(name)];
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
