package io.greenlit.benchmarks.latency;

import io.greenlit.benchmarks.reading.GeneratedArticles;
import io.greenlit.status.claim.Show;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article of 600 words which says that a show is renewed that no other speaks of, so that it
 * makes a change.
 *
 * @param showId of that show
 * @param json what is posted
 */
record Announcement(String showId, String json) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> TEXTS =
      GeneratedArticles.withoutTalk(50).stream().map(article -> article.content()).toList();
  private static final List<String> SYLLABLES =
      List.of("ba", "re", "mi", "so", "lu", "ka", "ne", "ti", "do", "vu");

  static Announcement number(int number) {
    String title = "Captain " + name(number);
    String text =
        "Netflix has renewed the drama “%s” for a second season, the streamer announced on Tuesday.\n\n%s"
            .formatted(title, TEXTS.get(number % TEXTS.size()));
    return new Announcement(
        Show.idOf(title),
        JSON.writeValueAsString(
            Map.of(
                "url",
                "https://paper" + number % TEXTS.size() + ".example/" + number,
                "title",
                "‘" + title + "’ comes back",
                "language",
                "en",
                "text",
                text)));
  }

  /** A name that stands for the number: "Bareminesobaka". */
  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    String.format("%06d", number)
        .chars()
        .mapToObj(digit -> SYLLABLES.get(digit - '0'))
        .forEach(name::append);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
