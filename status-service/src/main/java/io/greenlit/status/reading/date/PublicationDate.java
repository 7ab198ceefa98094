package io.greenlit.status.reading.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds when a text was published in the text itself: stamp, banner line or dateline. */
public final class PublicationDate {

  private static final int HEAD = 1_500;
  private static final Pattern NUMERIC =
      Pattern.compile(
          "\\b(?:(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})|(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}))\\b");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th|º)?(?: de)? (\\p{L}{3,10})\\.?,?(?: del?)? (\\d{4})\\b");
  private static final Pattern MONTH_DAY =
      Pattern.compile("\\b(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
  private static final Pattern TIME =
      Pattern.compile(
          "^[ ,|]{0,3}(?:at )?(\\d{1,2})[:.](\\d{2})(?: ?([AaPp])\\.?[Mm])?\\.?(?: ([A-Z]{2,4})\\b)?");
  private final Calendar calendar;
  private final Pattern stamp;

  public PublicationDate(Calendar calendar) {
    this.calendar = calendar;
    this.stamp =
        Pattern.compile(
            calendar.stamps().stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?iu)\\b(?:", ")(?:: | |:)$")));
  }

  /** What a page's metadata gives as its date; null where it cannot be read. */
  public @Nullable Instant ofMetadata(String written) {
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException noOffset) {
      Found found = best(written);
      return found == null ? null : found.instant();
    }
  }

  /** The date among a text's first lines; one with a time wins, then the first; null for none. */
  public @Nullable Instant ofText(String text) {
    String head = text.substring(0, Math.min(HEAD, text.length()));
    Found best = null;
    for (String line : head.lines().toList()) {
      Found found = best(line);
      boolean stamps = found != null && (found.stamped() || found.dateline());
      if (found != null && stamps && (best == null || (found.timed() && !best.timed()))) {
        best = found;
      }
    }
    return best == null ? null : best.instant();
  }

  private record Found(Instant instant, boolean timed, boolean stamped, boolean dateline) {}

  private @Nullable Found best(String line) {
    Found first = null;
    for (Pattern form : List.of(NUMERIC, DAY_MONTH, MONTH_DAY)) {
      Matcher matcher = form.matcher(line);
      while (matcher.find()) {
        LocalDate day = day(form, matcher);
        if (day == null) {
          continue;
        }
        Found found = found(line, day, matcher.start(), matcher.end());
        if (first == null || (found.timed() && !first.timed())) {
          first = found;
        }
      }
    }
    return first;
  }

  private Found found(String line, LocalDate day, int from, int to) {
    boolean stamped = stamp.matcher(line.substring(0, from)).find();
    String rest = line.substring(to).stripLeading();
    boolean dateline =
        from < 60
            && (rest.startsWith("(")
                || rest.startsWith("–")
                || rest.startsWith("—")
                || rest.startsWith("--")
                || rest.isEmpty()
                || line.contains(" | "));
    Matcher time = TIME.matcher(line.substring(to));
    if (!time.find()) {
      return new Found(day.atStartOfDay(ZoneOffset.UTC).toInstant(), false, stamped, dateline);
    }
    String zone = time.group(4);
    ZoneId known = zone == null ? null : calendar.zone(zone.toLowerCase(Locale.ROOT));
    LocalTime clock = clock(time);
    if (clock == null) {
      return new Found(day.atStartOfDay(ZoneOffset.UTC).toInstant(), false, stamped, dateline);
    }
    ZoneId at = known == null ? ZoneOffset.UTC : known;
    return new Found(day.atTime(clock).atZone(at).toInstant(), true, stamped, true);
  }

  private static @Nullable LocalTime clock(Matcher time) {
    int hour = Integer.parseInt(time.group(1));
    int minute = Integer.parseInt(time.group(2));
    String half = time.group(3);
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
  }

  private @Nullable LocalDate day(Pattern form, Matcher matcher) {
    if (form.equals(NUMERIC)) {
      return matcher.group(1) != null
          ? date(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3))
          : dayFirst(matcher);
    }
    boolean dayFirst = form.equals(DAY_MONTH);
    String month = matcher.group(dayFirst ? 2 : 1).toLowerCase(Locale.ROOT);
    return date(matcher.group(3), calendar.month(month), matcher.group(dayFirst ? 1 : 2));
  }

  /** 27-08-2020 is a day first; 08/27/2020 cannot be. */
  private static @Nullable LocalDate dayFirst(Matcher matcher) {
    int second = Integer.parseInt(matcher.group(5));
    return second <= 12
        ? date(matcher.group(6), second, matcher.group(4))
        : date(matcher.group(6), Integer.parseInt(matcher.group(4)), matcher.group(5));
  }

  private static @Nullable LocalDate date(String year, int month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
