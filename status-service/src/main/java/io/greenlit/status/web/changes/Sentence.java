package io.greenlit.status.web.changes;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.Evidence;
import org.jspecify.annotations.Nullable;

/** A change in words, for people. */
final class Sentence {

  private static final int MOST_QUOTES = 5;

  private Sentence() {}

  /** "Paper Lanterns, season 2: RENEWED (was RUMOURED_RENEWAL)". */
  static String title(Change change) {
    return "%s: %s%s%s"
        .formatted(
            season(change.getShowTitle(), change.getSeason()),
            change.getTo() == null ? "nothing is claimed any more" : change.getTo().name(),
            change.getFrom() == null ? "" : " (was %s)".formatted(change.getFrom().name()),
            why(change));
  }

  /** "Paper Lanterns, season 2". */
  static String season(String show, @Nullable Integer season) {
    return season == null ? show + ", next season" : show + ", season " + season;
  }

  /** How sure it is, and the quotes that it rests on, a line each. */
  static String summary(Change change) {
    StringBuilder text = new StringBuilder();
    if (change.getTo() != null) {
      text.append(
          "Confidence %d %%, %s%s."
              .formatted(
                  change.getConfidence() / 10,
                  change.getTier().name(),
                  change.getDisputed() ? ", disputed" : ""));
    }
    change.getEvidence().stream()
        .filter(evidence -> !evidence.getWithdrawn())
        .map(Sentence::quote)
        .distinct()
        .limit(MOST_QUOTES)
        .forEach(quote -> text.append('\n').append(quote));
    return text.toString().strip();
  }

  private static String quote(Evidence evidence) {
    String publisher = evidence.getPublisher();
    return "“%s”%s".formatted(evidence.getQuote(), publisher == null ? "" : " — " + publisher);
  }

  private static String why(Change change) {
    return switch (change.getType()) {
      case CHANGED -> "";
      case CORRECTED -> ", corrected";
      case AGED -> ", as time went by";
      case MERGED -> ", now one show with another title";
    };
  }
}
