package io.greenlit.status.reading.date;

import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.text.Token;
import io.greenlit.status.reading.text.Tokenizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words of dates: months, weekdays, seasons of the year and abbreviations of time zones. */
public final class Calendar {

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> weekdays = new HashMap<>();
  private final Map<String, Integer> seasons = new HashMap<>();
  private final Map<String, ZoneId> zones = new HashMap<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Set<String> small = new HashSet<>();
  private final Set<String> of = new HashSet<>();
  private final Set<String> in = new HashSet<>();
  private final Set<String> stamps = new TreeSet<>();

  private enum Kind {
    MONTH,
    WEEKDAY,
    SEASON,
    ZONE,
    /** A month is written in lower case. */
    SMALL_MONTH,
    /** Joins day, month and year: "of". */
    OF,
    /** Stands before a month or year without its day: "in". */
    IN,
    /** Stands before the date on which a text was published: "updated". */
    STAMP
  }

  private Calendar(List<Row> rows) {
    for (Row row : rows) {
      String word = Tokenizer.norm(row.column(1));
      switch (row.choice(0, Kind.class)) {
        case MONTH -> months.put(word, within(row, 12));
        case SMALL_MONTH -> {
          months.put(word, within(row, 12));
          small.add(word);
        }
        case WEEKDAY -> weekdays.put(word, within(row, 7));
        case SEASON -> seasons.put(word, within(row, 12));
        case ZONE -> zones.put(word, zone(row));
        case OF -> of.add(word);
        case IN -> in.add(word);
        case STAMP -> stamps.add(row.column(1));
      }
    }
    beginnings.addAll(months.keySet());
    beginnings.addAll(weekdays.keySet());
    beginnings.addAll(seasons.keySet());
  }

  /** The calendar of a language. */
  public static Calendar of(Folder folder) {
    return new Calendar(folder.rows("calendar.tsv", 3));
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

  /** 1..12 where the word is a month and stands there as one: "May", but not "may". */
  int month(Token token) {
    return token.capital() || small.contains(token.norm()) ? month(token.norm()) : 0;
  }

  /** Whether the word joins day, month and year. */
  boolean joins(Token token) {
    return of.contains(token.norm());
  }

  /** Whether a month or year without its day may follow the word. */
  boolean leads(Token token) {
    return in.contains(token.norm());
  }

  /** What stands before the date on which a text was published. */
  Set<String> stamps() {
    return Collections.unmodifiableSet(stamps);
  }

  /** 1 (Monday) to 7, or 0 where the word is no weekday. */
  int weekday(Token token) {
    int day = weekdays.getOrDefault(token.norm(), 0);
    return token.capital() || !small.isEmpty() ? day : 0;
  }

  /** The first month of a season of the year, or 0. */
  int seasonOfYear(String word) {
    return seasons.getOrDefault(word, 0);
  }

  @Nullable ZoneId zone(String word) {
    return zones.get(word);
  }

  /** The words that name a month, a weekday or a season. */
  Set<String> beginnings() {
    return Collections.unmodifiableSet(beginnings);
  }

  /** Whether a date may begin with the word. */
  boolean begins(String word) {
    return beginnings.contains(word);
  }

  /** The words that belong to dates, never to a title by themselves. */
  public Set<String> names() {
    Set<String> names = new HashSet<>(months.keySet());
    names.addAll(weekdays.keySet());
    return names;
  }
}
