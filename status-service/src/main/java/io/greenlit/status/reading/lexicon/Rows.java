package io.greenlit.status.reading.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the tab-separated files of the lexicon: one row a line, {@code #} begins a comment line,
 * empty lines are skipped.
 */
public final class Rows {

  private static final String FOLDER = "/io/greenlit/status/reading/";

  private Rows() {}

  /** The rows of a resource file that has this many columns. */
  public static List<Row> of(String file, int columns) {
    try (InputStream stream = Rows.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new LexiconException(file, 0, "the file is missing from " + FOLDER);
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return parse(file, text, columns);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + FOLDER + file, unreadable);
    }
  }

  /**
   * The rows of a file outside the resources.
   *
   * @throws LexiconException that names the file, when it cannot be read
   */
  public static List<Row> of(Path file, int columns) {
    try {
      return parse(file.toString(), Files.readString(file), columns);
    } catch (IOException unreadable) {
      throw new LexiconException(file.toString(), "the file cannot be read", unreadable);
    }
  }

  /** The rows of a text that stands in this file. */
  public static List<Row> parse(String file, String text, int columns) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(row(file, number, line, columns));
      }
    }
    return List.copyOf(rows);
  }

  private static Row row(String file, int number, String line, int columns) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("\t+", -1)) {
      cells.add(cell.strip());
    }
    Row row = new Row(file, number, cells);
    if (cells.size() != columns) {
      throw row.error(
          "%d columns instead of %d; columns are parted by tabs, an empty one is written '-'"
              .formatted(cells.size(), columns));
    }
    if (cells.stream().anyMatch(String::isEmpty)) {
      throw row.error("an empty column; write '-' where there is nothing to say");
    }
    return row;
  }

  /** Fails on the first row whose first column repeats an earlier one. */
  public static void requireDistinctIds(List<Row> rows) {
    Set<String> seen = new HashSet<>();
    for (Row row : rows) {
      if (!seen.add(row.column(0))) {
        throw row.error("the id '" + row.column(0) + "' is taken by an earlier row");
      }
    }
  }
}
