package io.greenlit.status.reading.date;

import io.greenlit.status.reading.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dates as the press writes them: "Friday, Oct. 15", "27 October 2018", "spring 2019". */
public final class DateGrammar {

  private final Calendar calendar;

  public DateGrammar(Calendar calendar) {
    this.calendar = calendar;
  }

  /**
   * A date that was read.
   *
   * @param to number of the token behind it
   */
  public record Match(DateMention date, int to) {}

  /** The words, numbers in digits aside, that a date may begin with. */
  public Set<String> beginnings() {
    return calendar.beginnings();
  }

  /** The date that begins at a token; null where none does. */
  public @Nullable Match at(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (!digit(token.norm(), 0) && !calendar.begins(token.norm())) {
      return null;
    }
    Match dated = day(tokens, at);
    if (dated != null) {
      return dated;
    }
    if (calendar.weekday(token) > 0) {
      int next = skip(tokens, at + 1, ",");
      Match day = next < tokens.size() ? day(tokens, next) : null;
      return day != null
          ? day
          : new Match(new DateMention(0, 0, 0, calendar.weekday(token), false), at + 1);
    }
    return period(tokens, at);
  }

  private @Nullable Match day(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    int month = calendar.month(token);
    if (month > 0) {
      int next = skip(tokens, skip(tokens, at + 1, "."), ",");
      int day = next < tokens.size() ? dayOfMonth(tokens.get(next)) : 0;
      return day == 0 ? null : withYear(tokens, next + 1, month, day);
    }
    int day = dayOfMonth(token);
    if (day > 0) {
      int next = skipJoint(tokens, at + 1);
      if (next < tokens.size()) {
        month = calendar.month(tokens.get(next));
        if (month > 0) {
          return withYear(tokens, skip(tokens, next + 1, "."), month, day);
        }
      }
      return null;
    }
    return iso(tokens, at);
  }

  private @Nullable Match iso(List<Token> tokens, int at) {
    if (at + 4 >= tokens.size()
        || year(tokens.get(at)) == 0
        || !tokens.get(at + 1).is("-")
        || !tokens.get(at + 3).is("-")) {
      return null;
    }
    int month = number(tokens.get(at + 2));
    int day = dayOfMonth(tokens.get(at + 4));
    return month < 1 || month > 12 || day == 0
        ? null
        : new Match(new DateMention(year(tokens.get(at)), month, day, 0, false), at + 5);
  }

  private @Nullable Match period(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    int season = calendar.seasonOfYear(token.norm());
    int month = calendar.month(token);
    int next = skipJoint(tokens, skip(tokens, at + 1, "."));
    int year = next < tokens.size() ? year(tokens.get(next)) : 0;
    if (season > 0 && year > 0) {
      return new Match(new DateMention(year, season, 0, 0, true), next + 1);
    }
    if (month > 0 && year > 0) {
      return new Match(new DateMention(year, month, 0, 0, false), next + 1);
    }
    boolean after = at > 0 && calendar.leads(tokens.get(at - 1));
    if (month > 0 && after) {
      return new Match(new DateMention(0, month, 0, 0, false), at + 1);
    }
    if (after && year(token) > 0) {
      return new Match(new DateMention(year(token), 0, 0, 0, false), at + 1);
    }
    return null;
  }

  private Match withYear(List<Token> tokens, int at, int month, int day) {
    int next = skipJoint(tokens, skip(tokens, at, ","));
    int year = next < tokens.size() ? year(tokens.get(next)) : 0;
    return new Match(new DateMention(year, month, day, 0, false), year > 0 ? next + 1 : at);
  }

  private static int dayOfMonth(Token token) {
    String norm = token.norm();
    int end = norm.length();
    if (end > 2 && "stndrdth".contains(norm.substring(end - 2)) && !digit(norm, end - 1)) {
      end -= 2;
    }
    if (end > 2 || !digit(norm, 0) || !digit(norm, end - 1)) {
      return 0;
    }
    int day = Integer.parseInt(norm, 0, end, 10);
    return day >= 1 && day <= 31 ? day : 0;
  }

  private static boolean digit(String norm, int at) {
    char c = norm.charAt(at);
    return c >= '0' && c <= '9';
  }

  private static int year(Token token) {
    int number = token.norm().length() == 4 ? number(token) : 0;
    return number >= 1950 && number <= 2100 ? number : 0;
  }

  private static int number(Token token) {
    String norm = token.norm();
    if (norm.length() > 4) {
      return 0;
    }
    for (int i = 0; i < norm.length(); i++) {
      if (!digit(norm, i)) {
        return 0;
      }
    }
    return Integer.parseInt(norm);
  }

  private int skipJoint(List<Token> tokens, int at) {
    return at < tokens.size() && calendar.joins(tokens.get(at)) ? at + 1 : at;
  }

  private static int skip(List<Token> tokens, int at, String norm) {
    return at < tokens.size() && tokens.get(at).is(norm) ? at + 1 : at;
  }
}
