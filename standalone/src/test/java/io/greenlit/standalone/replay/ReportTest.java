package io.greenlit.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.kafka.replay.Replay.Switched;
import io.greenlit.status.replaying.Difference;
import io.greenlit.status.replaying.Difference.Kind;
import io.greenlit.status.replaying.Piece;
import io.greenlit.status.replaying.SeenSeason;
import io.greenlit.status.replaying.Tally;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

  private static final Piece RUMOUR = piece("Reportedly\n in the works.", Tier.RUMOUR);
  private static final Piece RENEWAL = piece("It has been renewed.", Tier.OFFICIAL);
  private static final Difference STATUS =
      new Difference(
          Kind.STATUS,
          "salt-road",
          "Salt\u001B Road",
          2,
          season(Status.RUMOURED_RENEWAL, null),
          season(Status.DATED, LocalDate.of(2027, 3, 9)),
          null,
          List.of(RENEWAL),
          List.of(RUMOUR));

  @Test
  void people_read_what_would_differ_and_what_makes_the_difference() {
    String text = text(report -> report.difference(STATUS));

    assertThat(text)
        .isEqualTo(
            """
            Salt Road (salt-road), season 2: RUMOURED_RENEWAL → DATED (2027-03-09)
              + “It has been renewed.” — https://a.example/1, official
              - “Reportedly in the works.” — https://a.example/1, rumour
            """);
  }

  @Test
  void of_many_pieces_people_read_the_first() {
    Difference many =
        new Difference(
            Kind.STATUS,
            "salt-road",
            "Salt Road",
            null,
            null,
            season(Status.RENEWED, null),
            null,
            Collections.nCopies(7, RENEWAL),
            List.of());

    assertThat(text(report -> report.difference(many)))
        .startsWith("Salt Road (salt-road), next season: nothing known → RENEWED\n")
        .contains("  + … and 4 more");
  }

  @Test
  void evidence_alone_is_only_counted() {
    Difference evidence =
        new Difference(
            Kind.EVIDENCE,
            "salt-road",
            "Salt Road",
            2,
            season(Status.RENEWED, null),
            season(Status.RENEWED, null),
            null,
            List.of(RENEWAL),
            List.of());
    Tally tally = new Tally();
    tally.show();
    tally.add(evidence);

    assertThat(text(report -> report.difference(evidence))).isEmpty();
    assertThat(text(report -> report.end(12_345, 2, tally)))
        .contains("12,345 articles read again, 1 shows: 0 statuses differ")
        .contains("1 seasons rest on other evidence only")
        .contains("2 articles cannot be read");
  }

  @Test
  void shows_that_are_joined_or_parted_take_a_line_each() {
    assertThat(text(report -> report.difference(joined(Kind.MERGED))))
        .isEqualTo("Salt Road (salt-road) → turns out to be amber-quarry\n");
    assertThat(text(report -> report.difference(joined(Kind.SPLIT))))
        .contains("is a show of its own again, apart from amber-quarry");
  }

  @Test
  void machines_read_a_line_for_each_difference() {
    JsonNode line = JsonMapper.shared().readTree(json(report -> report.difference(STATUS)));

    assertThat(line.path("kind").asString()).isEqualTo("status");
    assertThat(line.path("showId").asString()).isEqualTo("salt-road");
    assertThat(line.path("from").path("status").asString()).isEqualTo("RUMOURED_RENEWAL");
    assertThat(line.path("to").path("premiere").asString()).isEqualTo("2027-03-09");
    assertThat(line.path("gained").get(0).path("quote").asString()).isEqualTo(RENEWAL.quote());
    assertThat(line.path("lost").get(0).path("tier").asString()).isEqualTo("rumour");
    assertThat(line.path("otherId").isNull()).isTrue();
  }

  @Test
  void machines_read_counts_and_whether_it_is_in_force() {
    Tally tally = new Tally();
    tally.show();
    tally.add(STATUS);

    assertThat(json(report -> report.end(5, 1, tally)))
        .isEqualToIgnoringNewLines(
            """
            {"articles":5,"unreadable":1,"shows":1,"statuses":1,"details":0,"merged":0,"split":0,"evidence":0}\
            """);
    assertThat(json(report -> report.switched(new Switched(3, false))))
        .isEqualToIgnoringNewLines("{\"switchedOver\":3,\"inForce\":false}");
    assertThat(text(report -> report.switched(new Switched(3, false))))
        .contains("as soon as status-service has come to it");
  }

  /** What tells a report something. */
  private interface Telling {

    void to(Report report);
  }

  private static String text(Telling telling) {
    return written(TextReport::new, telling);
  }

  private static String json(Telling telling) {
    return written(JsonReport::new, telling);
  }

  private static String written(Function<PrintWriter, Report> reports, Telling telling) {
    StringWriter written = new StringWriter();
    PrintWriter out = new PrintWriter(written);
    telling.to(reports.apply(out));
    out.flush();
    return written.toString();
  }

  private static Difference joined(Kind kind) {
    return new Difference(
        kind, "salt-road", "Salt Road", null, null, null, "amber-quarry", List.of(), List.of());
  }

  private static SeenSeason season(Status status, @Nullable LocalDate premiere) {
    return new SeenSeason(
        2,
        status,
        900,
        Tier.OFFICIAL,
        premiere == null ? null : new Premiere(premiere, Premiere.Precision.DAY),
        null,
        false,
        false,
        List.of());
  }

  private static Piece piece(String quote, Tier tier) {
    return new Piece(
        "a",
        "https://a.example/1",
        "a.example",
        tier,
        Status.RENEWED,
        Polarity.AFFIRMED,
        quote,
        false);
  }
}
