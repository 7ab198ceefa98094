package io.greenlit.systemtests.flow;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Articles in plain words, so that these tests are about the flow and not about reading. */
public final class Articles {

  private Articles() {}

  /** A day so near that what was said on it has not faded; a start tells the services the day. */
  public static String daysAgo(int days) {
    return LocalDate.now(ZoneOffset.UTC).minusDays(days).toString();
  }

  /** A rumour of a second season, as a site of its own spreads it. */
  public static Map<String, String> rumour(String show, String site, String day) {
    return article(
        show,
        site,
        day,
        "'%s' season 2 reportedly in the works".formatted(show),
        "A second season of '%s' is reportedly in the works, an insider said.".formatted(show));
  }

  /** The network's word that there will be a second season. */
  public static Map<String, String> renewal(String show, String site, String day) {
    return article(
        show,
        site,
        day,
        "'%s' renewed for season 2".formatted(show),
        "The network announced that it has renewed '%s' for a second season.".formatted(show));
  }

  /** The day of the premiere. */
  public static Map<String, String> date(String show, String site, String day) {
    return article(
        show,
        site,
        day,
        "'%s' season 2 sets premiere date".formatted(show),
        "The network announced that the second season of '%s' will premiere on March 9, 2027."
            .formatted(show));
  }

  private static Map<String, String> article(
      String show, String site, String day, String title, String text) {
    return Map.of(
        "url",
        "https://%s.example/%s/%s".formatted(site, day, show.replace(' ', '-')),
        "publisher",
        site + ".example",
        "title",
        title,
        "publishedAt",
        day,
        "text",
        text);
  }
}
