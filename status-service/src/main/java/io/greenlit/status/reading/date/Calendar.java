package io.greenlit.status.reading.date;

import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of dates: months, weekdays, seasons of the year and abbreviations of time zones. */
public final class Calendar {

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> weekdays = new HashMap<>();
  private final Map<String, Integer> seasons = new HashMap<>();
  private final Map<String, ZoneId> zones = new HashMap<>();

  private enum Kind {
    MONTH,
    WEEKDAY,
    SEASON,
    ZONE
  }

  private Calendar(List<Row> rows) {
    for (Row row : rows) {
      switch (row.choice(0, Kind.class)) {
        case MONTH -> months.put(row.column(1), within(row, 12));
        case WEEKDAY -> weekdays.put(row.column(1), within(row, 7));
        case SEASON -> seasons.put(row.column(1), within(row, 12));
        case ZONE -> zones.put(row.column(1), zone(row));
      }
    }
  }

  /** The calendar of the resource file. */
  public static Calendar standard() {
    return new Calendar(Rows.of("en/calendar.tsv", 3));
  }

  private static int within(Row row, int most) {
    int number = row.number(2);
    if (number < 1 || number > most) {
      throw row.error(number + " is not between 1 and " + most);
    }
    return number;
  }

  private static ZoneId zone(Row row) {
    try {
      return ZoneId.of(row.column(2));
    } catch (DateTimeException unknown) {
      throw row.error("'" + row.column(2) + "' is no time zone: " + unknown.getMessage());
    }
  }

  /** 1..12, or 0 where the word is no month. */
  int month(String word) {
    return months.getOrDefault(word, 0);
  }

  /** 1 (Monday) to 7, or 0 where the word is no weekday. */
  int weekday(String word) {
    return weekdays.getOrDefault(word, 0);
  }

  /** The first month of a season of the year, or 0. */
  int seasonOfYear(String word) {
    return seasons.getOrDefault(word, 0);
  }

  @Nullable ZoneId zone(String word) {
    return zones.get(word);
  }

  /** Whether the word belongs to dates, never to a title by itself. */
  public boolean names(String word) {
    return months.containsKey(word) || weekdays.containsKey(word);
  }
}
