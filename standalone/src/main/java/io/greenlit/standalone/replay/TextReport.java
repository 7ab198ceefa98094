package io.greenlit.standalone.replay;

import io.greenlit.standalone.read.Printable;
import io.greenlit.status.kafka.replay.Replay.Switched;
import io.greenlit.status.replaying.Difference;
import io.greenlit.status.replaying.Difference.Kind;
import io.greenlit.status.replaying.Piece;
import io.greenlit.status.replaying.SeenSeason;
import io.greenlit.status.replaying.Tally;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For people: what would differ, and the evidence that makes the difference. */
record TextReport(PrintWriter out) implements Report {

  private static final int MOST_PIECES = 3;
  private static final int LONGEST_QUOTE = 160;

  @Override
  public void difference(Difference difference) {
    switch (difference.kind()) {
      case STATUS, DETAIL -> season(difference);
      case MERGED -> line("%s → turns out to be %s", difference);
      case SPLIT -> line("%s → is a show of its own again, apart from %s", difference);
      case EVIDENCE -> {} // only counted: it moves no status
    }
  }

  private void line(String format, Difference difference) {
    out.printf(format + "%n", show(difference), difference.otherId());
  }

  private void season(Difference difference) {
    out.printf(
        "%s, %s: %s → %s%n",
        show(difference),
        difference.season() == null ? "next season" : "season " + difference.season(),
        status(difference.before()),
        status(difference.now()));
    pieces("+", difference.gained());
    pieces("-", difference.lost());
    SeenSeason now = difference.now();
    if (difference.gained().isEmpty() && difference.lost().isEmpty() && now != null) {
      pieces("=", now.evidence());
    }
  }

  private static String show(Difference difference) {
    return "%s (%s)".formatted(Printable.of(difference.title()), difference.showId());
  }

  private static String status(@Nullable SeenSeason season) {
    if (season == null) {
      return "nothing known";
    }
    String details =
        Stream.of(
                season.premiere() == null ? null : season.premiere().day().toString(),
                season.network() == null ? null : Printable.of(season.network()),
                season.finalSeason() ? "final season" : null,
                season.disputed() ? "disputed" : null)
            .filter(detail -> detail != null)
            .collect(Collectors.joining(", "));
    return season.status() + (details.isEmpty() ? "" : " (" + details + ")");
  }

  private void pieces(String sign, List<Piece> pieces) {
    pieces.stream().limit(MOST_PIECES).forEach(piece -> out.printf("  %s %s%n", sign, text(piece)));
    if (pieces.size() > MOST_PIECES) {
      out.printf("  %s … and %,d more%n", sign, pieces.size() - MOST_PIECES);
    }
  }

  private static String text(Piece piece) {
    String quote = Printable.of(piece.quote().strip().replaceAll("\\s+", " "));
    String shown = quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) + "…" : quote;
    String source = piece.url() == null ? piece.articleId() : piece.url();
    return "“%s” — %s, %s%s%s"
        .formatted(
            shown,
            Printable.of(source),
            piece.tier().name().toLowerCase(Locale.ROOT),
            piece.withdrawn() ? ", withdrawn" : "",
            piece.polarity() == io.greenlit.status.claim.Polarity.DENIED ? ", denied" : "");
  }

  @Override
  public void end(long articles, long broken, Tally tally) {
    out.printf(
        Locale.ROOT,
        "%,d articles read again, %,d shows: %,d statuses differ, %,d details, %,d merged, %,d split; %,d seasons rest on"
            + " other evidence only%n",
        articles,
        tally.shows(),
        tally.of(Kind.STATUS),
        tally.of(Kind.DETAIL),
        tally.of(Kind.MERGED),
        tally.of(Kind.SPLIT),
        tally.of(Kind.EVIDENCE));
    if (broken > 0) {
      out.printf(Locale.ROOT, "%,d articles cannot be read and are left out%n", broken);
    }
  }

  @Override
  public void switched(Switched switched) {
    out.printf(
        Locale.ROOT,
        switched.taken()
            ? "switched over: %,d titles go on from what was read now%n"
            : "written: %,d titles go on from what was read now as soon as status-service has come to it%n",
        switched.shelves());
  }
}
