package io.greenlit.status.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Ways to write an article anew that leave its meaning alone, or change it in one known respect.
 */
final class Variation {

  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth");
  private static final List<String> CARDINALS =
      List.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen");

  private static final String NUMBER = "\\d{1,2}|" + String.join("|", CARDINALS);
  private static final Pattern BEHIND =
      insensitive("\\b(seasons?|series) (" + NUMBER + ")(?:( and )(" + NUMBER + "))?\\b");
  private static final Pattern ORDINAL =
      insensitive("\\b(" + String.join("|", ORDINALS) + ")( season| series)\\b");
  private static final Pattern COUNT = insensitive("\\b(" + NUMBER + ")( seasons?)\\b");
  private static final Pattern APOSTROPHE = Pattern.compile("['’]");

  private Variation() {}

  private static Pattern insensitive(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  /** Gives a show another title wherever the text names it, whatever its case and apostrophes. */
  static UnaryOperator<String> renamed(String title, String other) {
    String spelled =
        APOSTROPHE.splitAsStream(title).map(Pattern::quote).collect(Collectors.joining("['’]"));
    Pattern named =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + spelled + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return text -> named.matcher(text).replaceAll(Matcher.quoteReplacement(other));
  }

  /** The same, with quotes about the other title where the text has none. */
  static UnaryOperator<String> renamedInQuotes(String title, String other) {
    UnaryOperator<String> marked = renamed(title, "\ue000");
    return text ->
        marked
            .apply(text)
            .replaceAll("(?<![“‘\"'])\ue000", "‘" + other + "’")
            .replace("\ue000", other);
  }

  /** Takes away the quotes that stand about a title. */
  static UnaryOperator<String> unquoted(String title) {
    return text -> text.replaceAll("[“‘](" + Pattern.quote(title) + ")([,.]?)[”’]", "$1$2");
  }

  /** Makes every season so many later, in digits and in words; one season becomes several. */
  static UnaryOperator<String> seasonsLater(int more) {
    return text -> {
      String moved =
          BEHIND
              .matcher(text)
              .replaceAll(found ->
                  found.group(1)
                      + " "
                      + later(found.group(2), more)
                      + (found.group(3) == null
                          ? ""
                          : found.group(3) + later(found.group(4), more)));
      moved =
          ORDINAL
              .matcher(moved)
              .replaceAll(found ->
                  cased(
                          found.group(1),
                          ORDINALS.get(ORDINALS.indexOf(lower(found.group(1))) + more))
                      + found.group(2));
      return COUNT.matcher(moved).replaceAll(found -> later(found.group(1), more) + " seasons");
    };
  }

  /** The number behind the title itself: "Signal 2". */
  static UnaryOperator<String> numberLater(String title, int more) {
    Pattern numbered = Pattern.compile("(" + Pattern.quote(title) + " )(\\d{1,2})\\b");
    return text ->
        numbered
            .matcher(text)
            .replaceAll(
                found -> Matcher.quoteReplacement(found.group(1)) + later(found.group(2), more));
  }

  /** "season two" for "season 2", and the other way round; "3rd season" for "third season". */
  static String seasonsOtherwise(String text) {
    String other =
        BEHIND
            .matcher(text)
            .replaceAll(found ->
                found.group(3) != null
                    ? Matcher.quoteReplacement(found.group())
                    : found.group(1) + " " + otherwise(found.group(2)));
    return ORDINAL
        .matcher(other)
        .replaceAll(
            found -> suffixed(ORDINALS.indexOf(lower(found.group(1))) + 1) + found.group(2));
  }

  /** Gives companies other names, all at once. */
  static UnaryOperator<String> renamed(Map<String, String> companies) {
    List<String> longestFirst =
        companies.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .toList();
    Pattern any =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + String.join("|", longestFirst) + ")(?![\\p{L}\\p{N}+])");
    return text ->
        any.matcher(text)
            .replaceAll(
                found -> Matcher.quoteReplacement(companies.getOrDefault(found.group(), "")));
  }

  /** Writes all quotes with these four marks: open and close, double and single. */
  static UnaryOperator<String> quoted(
      String open, String close, String openSingle, String closeSingle) {
    return text ->
        text.replaceAll("‘([^‘’“”]{1,60})’", openSingle + "$1" + closeSingle)
            .replace("“", open)
            .replace("”", close);
  }

  /** The paragraphs with another one before, between or behind them. */
  static String with(String body, String paragraph, double where) {
    List<String> paragraphs = new ArrayList<>(List.of(body.split("\n\n", -1)));
    paragraphs.add((int) Math.round(where * paragraphs.size()), paragraph);
    return String.join("\n\n", paragraphs);
  }

  /** Lines no longer than so many characters. */
  static String wrapped(String body, int width) {
    StringBuilder lines = new StringBuilder();
    for (String line : body.split("\n", -1)) {
      int length = 0;
      for (String word : line.split(" ", -1)) {
        boolean full = length > width && !word.isEmpty() && Character.isLowerCase(word.charAt(0));
        lines.append(length == 0 ? "" : full ? "\n" : " ").append(word);
        length = full ? word.length() : length + word.length() + 1;
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  private static String later(String number, int more) {
    int index = CARDINALS.indexOf(lower(number));
    return index < 0
        ? String.valueOf(Integer.parseInt(number) + more)
        : cased(number, CARDINALS.get(index + more));
  }

  private static String otherwise(String number) {
    int index = CARDINALS.indexOf(lower(number));
    if (index >= 0) {
      return String.valueOf(index + 1);
    }
    int value = Integer.parseInt(number);
    return value >= 1 && value <= CARDINALS.size() ? CARDINALS.get(value - 1) : number;
  }

  private static String suffixed(int number) {
    return switch (number) {
      case 1 -> "1st";
      case 2 -> "2nd";
      case 3 -> "3rd";
      default -> number + "th";
    };
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String cased(String like, String word) {
    return Character.isUpperCase(like.charAt(0))
        ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
        : word;
  }
}
