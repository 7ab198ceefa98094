package io.greenlit.systemtests.instances;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.systemtests.flow.Articles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Whichever of two instances is asked, the answer is the same. */
class OneAddressTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> TITLES =
      IntStream.range(0, 24).mapToObj(number -> "Quiet Meadow " + name(number)).toList();
  private static final List<String> IDS = TITLES.stream().map(OneAddressTest::id).toList();

  private static TwoInstances both;

  @BeforeAll
  static void two_instances_that_know_shows(@TempDir Path folder) {
    both = TwoInstances.start(folder);
    for (String title : TITLES) {
      assertThat(both.post(Articles.renewal(title, "newsroom", "2026-02-05"))).isTrue();
      assertThat(both.post(Articles.renewal(title, "daily-reel", "2026-02-06"))).isTrue();
      assertThat(both.post(Articles.rumour(title, "gossip", "2026-01-05"))).isTrue();
    }
    both.awaitRest();
    both.awaitCopies(IDS);
  }

  @AfterAll
  static void stop() {
    both.close();
  }

  @Test
  void each_folds_some_of_the_shows_and_both_tell_the_same_of_all() {
    assertThat(IDS).anyMatch(both.one()::owns).anyMatch(both.other()::owns);
    for (String id : IDS) {
      for (String below : List.of("", "/history", "/evidence", "?asOf=2030-01-01")) {
        HttpResponse<String> here = both.one().get("/v1/shows/" + id + below);
        HttpResponse<String> there = both.other().get("/v1/shows/" + id + below);

        assertThat(here.statusCode()).as(id + below).isEqualTo(200);
        assertThat(here.body()).as(id + below).isEqualTo(there.body());
        assertThat(here.headers().firstValue("ETag")).isEqualTo(there.headers().firstValue("ETag"));
        assertThat(here.headers().firstValue("Greenlit-Stale")).isEmpty();
      }
    }
  }

  @Test
  void what_is_asked_conditionally_or_compressed_passes_through() throws IOException {
    String path = "/v1/shows/" + elsewhere();
    String plain = both.one().get(path).body();
    String tag = both.one().get(path).headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> unchanged = both.one().get(path, "If-None-Match", tag);
    HttpResponse<byte[]> small =
        both.one().get(path, BodyHandlers.ofByteArray(), "Accept-Encoding", "gzip");

    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.body()).isEmpty();
    assertThat(unchanged.headers().firstValue("ETag")).contains(tag);
    assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
      assertThat(new String(unpacked.readAllBytes(), UTF_8)).isEqualTo(plain);
    }
  }

  @Test
  void an_unknown_show_is_a_404_at_both() {
    for (int number = 0; number < 16; number++) {
      String path = "/v1/shows/nothing-" + number;

      assertThat(both.one().get(path).statusCode()).isEqualTo(404);
      assertThat(both.other().get(path).body()).isEqualTo(both.one().get(path).body());
    }
  }

  @Test
  void lists_feeds_and_calendar_hold_the_shows_of_all_instances() {
    for (String path :
        List.of("/v1/shows?q=quiet+meadow&limit=200", "/v1/changes.atom", "/v1/calendar.ics")) {
      assertThat(both.one().get(path).body()).as(path).isNotEmpty();
    }
    assertThat(listed(both.one())).containsAll(IDS).isEqualTo(listed(both.other()));
    String feed = "/v1/shows/" + elsewhere() + "/changes.atom";
    assertThat(both.one().get(feed).body())
        .as("the address that was asked")
        .contains(both.one().address() + feed);
  }

  @Test
  void two_titles_whose_shelves_lie_on_different_instances_become_one_show() {
    String known = TITLES.get(IDS.indexOf(elsewhere()));
    String other =
        IntStream.range(0, 40)
            .mapToObj(number -> "Blue Thicket " + name(number))
            .filter(title -> isHere(id(title)))
            .findFirst()
            .orElseThrow();
    String former = id(known);
    String joined = id(other);

    assertThat(
            both.post(
                Map.of(
                    "url",
                    "https://newsroom.example/joined",
                    "publisher",
                    "newsroom.example",
                    "title",
                    "‘%s’ sets a premiere date".formatted(known),
                    "publishedAt",
                    "2026-03-10",
                    "text",
                    "tvN announced that the second season of “%s” (Korean title: “%s”) will premiere on May 9, 2026."
                        .formatted(known, other))))
        .isTrue();
    both.awaitRest();

    for (StatusProcess instance : List.of(both.one(), both.other())) {
      HttpResponse<String> moved = instance.get("/v1/shows/" + former);
      assertThat(moved.statusCode()).isEqualTo(308);
      assertThat(moved.headers().firstValue("Location")).contains("/v1/shows/" + joined);
      assertThat(statuses(instance.get("/v1/shows/" + joined))).containsExactly("DATED");
      assertThat(published(instance.get("/v1/shows/" + joined + "/history")))
          .contains(former + " RENEWED")
          .endsWith(joined + " DATED");
      assertThat(statuses(instance.get("/v1/shows/" + joined + "?asOf=2030-01-01")))
          .containsExactly("DATED");
    }
  }

  /** A show that the first one has to ask the other for. */
  private static String elsewhere() {
    return IDS.stream()
        .filter(id -> both.one().own(id).statusCode() == 200 && both.other().owns(id))
        .findFirst()
        .orElseThrow();
  }

  /** Whether the first one would fold a show that nothing is known of yet. */
  private static boolean isHere(String id) {
    HttpResponse<String> answer = both.one().own(id);
    return answer.statusCode() == 404 && answer.headers().firstValue("Greenlit-Stale").isEmpty();
  }

  private static List<String> listed(StatusProcess instance) {
    return JSON.readTree(instance.get("/v1/shows?q=quiet+meadow&limit=200").body())
        .path("shows")
        .valueStream()
        .map(show -> show.path("id").asString())
        .toList();
  }

  private static List<String> statuses(HttpResponse<String> show) {
    return JSON.readTree(show.body())
        .path("seasons")
        .valueStream()
        .map(season -> season.path("status").asString())
        .toList();
  }

  private static List<String> published(HttpResponse<String> history) {
    return JSON.readTree(history.body())
        .path("changes")
        .valueStream()
        .map(change -> change.path("showId").asString() + " " + change.path("to").asString())
        .toList();
  }

  private static String id(String title) {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** Names that are no numbers, for a number behind a title is a season. */
  private static String name(int number) {
    return "%c%c%c".formatted('A' + number / 26 % 26, 'a' + number % 26, 'o');
  }
}
