package io.greenlit.status.web.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.schemas.DatePrecision;
import io.greenlit.schemas.Evidence;
import io.greenlit.schemas.Premiere;
import io.greenlit.schemas.SeasonStatus;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Premieres whose day is known, as an iCalendar object (RFC 5545). An event keeps its UID when its
 * day moves, so that calendars move it, too.
 */
record PremiereCalendar(List<Event> events) {

  private static final int LINE_OCTETS = 75;
  private static final String END_OF_LINE = "\r\n";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Comparator<Event> BY_DAY =
      Comparator.comparing(Event::day).thenComparing(Event::uid);

  /** One premiere; {@code stamp} is when it was last known to be so. */
  record Event(
      String uid,
      LocalDate day,
      Instant stamp,
      String summary,
      String description,
      boolean disputed) {}

  PremiereCalendar {
    events = events.stream().sorted(BY_DAY).toList();
  }

  static PremiereCalendar of(List<ShowStatus> shows) {
    return new PremiereCalendar(shows.stream().flatMap(PremiereCalendar::events).toList());
  }

  /** Whether a season has a premiere that is an event: a month or a year is none. */
  static boolean isEvent(SeasonStatus season) {
    Premiere premiere = season.getPremiere();
    return season.getStatus() == Status.DATED
        && premiere != null
        && premiere.getPrecision() == DatePrecision.DAY;
  }

  /** When something last changed in it. */
  Instant updated() {
    return events.stream().map(Event::stamp).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }

  /** The calendar as text. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Greenlit//Premieres//EN");
    lines.add("CALSCALE:GREGORIAN");
    lines.add("METHOD:PUBLISH");
    lines.add("NAME:Premieres");
    lines.add("X-WR-CALNAME:Premieres");
    lines.add("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    events.forEach(event -> add(event, lines));
    lines.add("END:VCALENDAR");
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(folded(line)).append(END_OF_LINE));
    return text.toString();
  }

  private static Stream<Event> events(ShowStatus show) {
    return show.getSeasons().stream()
        .filter(PremiereCalendar::isEvent)
        .flatMap(season ->
            Stream.ofNullable(season.getPremiere())
                .map(premiere -> event(show, season, premiere.getDay())));
  }

  private static Event event(ShowStatus show, SeasonStatus season, LocalDate day) {
    Integer number = season.getSeason();
    return new Event(
        "%s.%s.premiere@greenlit".formatted(show.getShowId(), number == null ? "next" : number),
        day,
        show.getUpdatedAt(),
        Sentence.season(show.getTitle(), number),
        description(season),
        season.getDisputed());
  }

  private static String description(SeasonStatus season) {
    List<String> lines = new ArrayList<>();
    String network = season.getNetwork();
    if (network != null) {
      lines.add(network);
    }
    season.getEvidence().stream()
        .filter(evidence -> evidence.getStatus() == Status.DATED && !evidence.getWithdrawn())
        .findFirst()
        .ifPresent(evidence -> lines.add(quote(evidence)));
    return String.join("\n", lines);
  }

  private static String quote(Evidence evidence) {
    String where = firstKnown(evidence.getUrl(), evidence.getPublisher());
    return "“%s”%s".formatted(evidence.getQuote(), where == null ? "" : " " + where);
  }

  private static @Nullable String firstKnown(@Nullable String url, @Nullable String publisher) {
    return url == null ? publisher : url;
  }

  private static void add(Event event, List<String> lines) {
    lines.add("BEGIN:VEVENT");
    lines.add("UID:" + escaped(event.uid()));
    lines.add("DTSTAMP:" + TIME.format(event.stamp()));
    lines.add("DTSTART;VALUE=DATE:" + DAY.format(event.day()));
    lines.add("DTEND;VALUE=DATE:" + DAY.format(event.day().plusDays(1)));
    lines.add("SUMMARY:" + escaped(event.summary()));
    if (!event.description().isEmpty()) {
      lines.add("DESCRIPTION:" + escaped(event.description()));
    }
    lines.add("STATUS:" + (event.disputed() ? "TENTATIVE" : "CONFIRMED"));
    lines.add("TRANSP:TRANSPARENT");
    lines.add("END:VEVENT");
  }

  /** RFC 5545, section 3.3.11; other control characters than the line's end are not allowed. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\n")
        .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
        .replace("\n", "\\n");
  }

  /** RFC 5545, section 3.1: lines of at most 75 octets, and no character is cut in two. */
  private static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
      String character = Character.toString(line.codePointAt(at));
      int size = character.getBytes(UTF_8).length;
      if (octets + size > LINE_OCTETS) {
        folded.append(END_OF_LINE).append(' ');
        octets = 1;
      }
      folded.append(character);
      octets += size;
    }
    return folded.toString();
  }
}
