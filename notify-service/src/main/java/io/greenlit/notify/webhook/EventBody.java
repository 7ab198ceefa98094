package io.greenlit.notify.webhook;

import io.greenlit.notify.change.Evidence;
import io.greenlit.notify.change.Premiere;
import io.greenlit.notify.change.StatusChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a change as the JSON of a webhook. The same change gives the same bytes, always fewer than
 * {@value #LIMIT}: long texts are cut with an ellipsis, and evidence that doesn't fit is left out
 * from the end and counted in {@code evidenceOmitted}.
 */
public final class EventBody {

  /** Standard Webhooks advises bodies under 20 kB. */
  public static final int LIMIT = 20_000;

  private static final int LONGEST_QUOTE = 400;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_URL = 2048;
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private EventBody() {}

  /** The body for a change. */
  public static Body of(StatusChange change) {
    List<Event.Quote> kept = fitting(change);
    return Body.of(JSON.writeValueAsBytes(event(change, kept)));
  }

  private static List<Event.Quote> fitting(StatusChange change) {
    int size = JSON.writeValueAsBytes(event(change, List.of())).length;
    List<Event.Quote> kept = new ArrayList<>();
    for (Evidence evidence : change.evidence()) {
      Event.Quote quote = quote(evidence);
      size += JSON.writeValueAsBytes(quote).length + 1;
      if (size >= LIMIT) {
        break;
      }
      kept.add(quote);
    }
    return kept;
  }

  private static Event event(StatusChange change, List<Event.Quote> evidence) {
    return new Event(
        "status." + change.kind().name().toLowerCase(Locale.ROOT),
        change.occurredAt().toString(),
        new Event.Data(
            new Event.Show(change.showId(), cut(change.showTitle(), LONGEST_NAME)),
            change.season(),
            name(change.from()),
            name(change.to()),
            change.confidence() / 1000.0,
            change.tier().name(),
            change.disputed(),
            premiere(change.premiere()),
            cutIfAny(change.network(), LONGEST_NAME),
            change.finalSeason(),
            change.sequence(),
            change.id(),
            evidence,
            change.evidence().size() - evidence.size()));
  }

  private static Event.Quote quote(Evidence evidence) {
    return new Event.Quote(
        evidence.articleId(),
        url(evidence.url()),
        cutIfAny(evidence.publisher(), LONGEST_NAME),
        cutIfAny(evidence.title(), LONGEST_NAME),
        instant(evidence.publishedAt()),
        evidence.status().name(),
        evidence.denied() ? "DENIED" : "AFFIRMED",
        evidence.tier().name(),
        cutIfAny(evidence.attributedTo(), LONGEST_NAME),
        cut(evidence.quote(), LONGEST_QUOTE),
        evidence.withdrawn());
  }

  private static Event.@Nullable Premiere premiere(@Nullable Premiere premiere) {
    return premiere == null
        ? null
        : new Event.Premiere(premiere.day().toString(), premiere.precision().name());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static @Nullable String instant(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  /** Half a url leads nowhere: an overlong one is left out. */
  private static @Nullable String url(@Nullable String url) {
    return url == null || url.length() > LONGEST_URL ? null : url;
  }

  private static @Nullable String cutIfAny(@Nullable String text, int longest) {
    return text == null ? null : cut(text, longest);
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    boolean withinPair = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, withinPair ? end - 1 : end) + "…";
  }
}
