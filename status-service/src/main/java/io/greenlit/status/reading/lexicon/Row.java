package io.greenlit.status.reading.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One row of a resource file, with where it stands so that an error can name it.
 *
 * @param line from 1
 */
public record Row(String file, int line, List<String> columns) {

  public Row {
    columns = List.copyOf(columns);
  }

  /** The column, from 0. */
  public String column(int index) {
    return columns.get(index);
  }

  /** The column as a whole number. */
  public int number(int index) {
    try {
      return Integer.parseInt(column(index));
    } catch (NumberFormatException notNumber) {
      throw error("'" + column(index) + "' is no whole number");
    }
  }

  /** The column as one of an enum's names, written in lower case with hyphens. */
  public <E extends Enum<E>> E choice(int index, Class<E> type) {
    for (E value : type.getEnumConstants()) {
      if (written(value).equals(column(index))) {
        return value;
      }
    }
    throw error(
        "'%s' is none of %s"
            .formatted(
                column(index), Arrays.stream(type.getEnumConstants()).map(Row::written).toList()));
  }

  private static String written(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** An error about this row. */
  public LexiconException error(String problem) {
    return new LexiconException(file, line, problem);
  }
}
