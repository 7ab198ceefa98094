package io.greenlit.standalone.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlit.status.kafka.replay.Replay.Switched;
import io.greenlit.status.replaying.Difference;
import io.greenlit.status.replaying.Difference.Kind;
import io.greenlit.status.replaying.Piece;
import io.greenlit.status.replaying.SeenSeason;
import io.greenlit.status.replaying.Tally;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** For machines: a line for each difference, one of counts, and one when it is switched over. */
record JsonReport(PrintWriter out) implements Report {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** One difference; {@code kind} is status, detail, merged, split or evidence. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  private record Line(
      String kind,
      String showId,
      String show,
      @Nullable Integer season,
      @Nullable Season from,
      @Nullable Season to,
      @Nullable String otherId,
      List<Reason> gained,
      List<Reason> lost) {}

  /** Confidence 0..1. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  private record Season(
      String status,
      double confidence,
      String tier,
      @Nullable String premiere,
      @Nullable String network,
      boolean finalSeason,
      boolean disputed) {}

  private record Reason(
      String articleId,
      @Nullable String url,
      String status,
      String polarity,
      String tier,
      String quote,
      boolean withdrawn) {}

  private record Counts(
      long articles,
      long unreadable,
      long shows,
      long statuses,
      long details,
      long merged,
      long split,
      long evidence) {}

  private record Over(long switchedOver, boolean inForce) {}

  @Override
  public void difference(Difference difference) {
    print(
        new Line(
            difference.kind().name().toLowerCase(Locale.ROOT),
            difference.showId(),
            difference.title(),
            difference.season(),
            season(difference.before()),
            season(difference.now()),
            difference.otherId(),
            difference.gained().stream().map(JsonReport::reason).toList(),
            difference.lost().stream().map(JsonReport::reason).toList()));
  }

  private static @Nullable Season season(@Nullable SeenSeason season) {
    return season == null
        ? null
        : new Season(
            season.status().name(),
            season.confidence() / 1000.0,
            season.tier().name().toLowerCase(Locale.ROOT),
            season.premiere() == null ? null : season.premiere().day().toString(),
            season.network(),
            season.finalSeason(),
            season.disputed());
  }

  private static Reason reason(Piece piece) {
    return new Reason(
        piece.articleId(),
        piece.url(),
        piece.status().name(),
        piece.polarity().name().toLowerCase(Locale.ROOT),
        piece.tier().name().toLowerCase(Locale.ROOT),
        piece.quote(),
        piece.withdrawn());
  }

  @Override
  public void end(long articles, long broken, Tally tally) {
    print(
        new Counts(
            articles,
            broken,
            tally.shows(),
            tally.of(Kind.STATUS),
            tally.of(Kind.DETAIL),
            tally.of(Kind.MERGED),
            tally.of(Kind.SPLIT),
            tally.of(Kind.EVIDENCE)));
  }

  @Override
  public void switched(Switched switched) {
    print(new Over(switched.shelves(), switched.taken()));
  }

  private void print(Object line) {
    out.println(JSON.writeValueAsString(line));
  }
}
