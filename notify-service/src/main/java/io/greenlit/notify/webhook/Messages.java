package io.greenlit.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.notify.change.Evidence;
import io.greenlit.notify.change.Premiere;
import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.StatusChange;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a change as the JSON of a webhook. The same change gives the same bytes, in every format
 * fewer than {@value #LIMIT}: where there is too much evidence, first the quotes are cut shorter
 * (those cut are marked {@code shortened}), then evidence is left out from the end and counted in
 * {@code evidenceOmitted}.
 */
public final class Messages {

  /** Standard Webhooks advises bodies under 20 kB. */
  public static final int LIMIT = 20_000;

  /** Bytes that a format may put around body and ids; longer sources are refused. */
  public static final int ENVELOPE = 900;

  /** Bytes that changes may take in a part of a digest; what is about them has room beside. */
  public static final int DIGEST_ROOM = LIMIT - ENVELOPE - 300;

  /** Bytes that may be said of what a change stands for; longer ids of changes have room beside. */
  private static final int MARK = 120;

  private static final int[] LONGEST_QUOTE = {400, 200, 100};
  private static final int LONGEST_NAME = 200;
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private Messages() {}

  /** The message for a change. */
  public static Message of(StatusChange change) {
    return Message.of(
        "status." + change.kind().name().toLowerCase(Locale.ROOT),
        change.occurredAt(),
        JSON.writeValueAsBytes(data(change, fitting(change))));
  }

  /** The message by which an endpoint is asked whether it wants those of a subscription. */
  public static Message verification(String subscriptionId, Instant at) {
    return Message.of(
        "subscription.verification",
        at,
        JSON.writeValueAsBytes(Map.of("subscription", subscriptionId)));
  }

  /** Bytes that a message takes in a digest. */
  public static int sizeInDigest(Message message) {
    return message.body().size() + 1;
  }

  /**
   * A part of a digest: messages as they would be told one by one.
   *
   * @param due when it was due
   * @param part which, from 1
   * @param of how many there are
   */
  public static Message digest(Instant due, int part, int of, List<Message> changes) {
    String data =
        changes.stream()
            .map(change -> change.body().toString())
            .collect(
                Collectors.joining(
                    ",",
                    "{\"part\":%d,\"of\":%d,\"count\":%d,\"changes\":["
                        .formatted(part, of, changes.size()),
                    "]}"));
    return Message.of("status.digest", due, data.getBytes(UTF_8));
  }

  /**
   * The message of a change that stands for others of its season, which were left out before it.
   *
   * @param from status before the first of them
   * @param changes how many they are
   * @param firstChangeId the first of them
   */
  public static Message coalesced(
      Message message,
      Instant timestamp,
      @Nullable Status from,
      int changes,
      String firstChangeId) {
    EventData.Coalesced mark = new EventData.Coalesced(name(from), changes, firstChangeId);
    ByteBuffer data = message.data().buffer();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(data.remaining() + MARK);
    while (data.remaining() > 1) {
      bytes.write(data.get());
    }
    bytes.writeBytes(",\"coalesced\":".getBytes(UTF_8));
    bytes.writeBytes(JSON.writeValueAsBytes(mark));
    bytes.write('}');
    return Message.of(message.type(), timestamp, bytes.toByteArray());
  }

  private static List<EventData.Quote> fitting(StatusChange change) {
    int room =
        LIMIT
            - ENVELOPE
            - MARK
            - 2 * size(change.id())
            - size(change.showId())
            - size(data(change, List.of()));
    List<EventData.Quote> kept = List.of();
    for (int longest : LONGEST_QUOTE) {
      kept = fitting(change.evidence(), longest, room);
      if (kept.size() == change.evidence().size()) {
        break;
      }
    }
    return kept;
  }

  private static List<EventData.Quote> fitting(List<Evidence> all, int longest, int room) {
    List<EventData.Quote> kept = new ArrayList<>();
    int size = 0;
    for (Evidence evidence : all) {
      EventData.Quote quote = quote(evidence, longest);
      size += size(quote) + 1;
      if (size > room) {
        break;
      }
      kept.add(quote);
    }
    return kept;
  }

  private static int size(Object part) {
    return JSON.writeValueAsBytes(part).length;
  }

  private static EventData data(StatusChange change, List<EventData.Quote> evidence) {
    Texts texts = new Texts();
    return new EventData(
        new EventData.Show(change.showId(), texts.cut(change.showTitle(), LONGEST_NAME)),
        change.season(),
        name(change.from()),
        name(change.to()),
        change.confidence() / 1000.0,
        change.tier().name(),
        change.disputed(),
        premiere(change.premiere()),
        texts.cutIfAny(change.network(), LONGEST_NAME),
        change.finalSeason(),
        change.sequence(),
        change.id(),
        evidence,
        change.evidence().size() - evidence.size());
  }

  private static EventData.Quote quote(Evidence evidence, int longest) {
    Texts texts = new Texts();
    String url = texts.url(evidence.url());
    String publisher = texts.cutIfAny(evidence.publisher(), LONGEST_NAME);
    String title = texts.cutIfAny(evidence.title(), LONGEST_NAME);
    String attributedTo = texts.cutIfAny(evidence.attributedTo(), LONGEST_NAME);
    String quote = texts.cut(evidence.quote(), longest);
    return new EventData.Quote(
        evidence.articleId(),
        url,
        publisher,
        title,
        instant(evidence.publishedAt()),
        evidence.status().name(),
        evidence.denied() ? "DENIED" : "AFFIRMED",
        evidence.tier().name(),
        attributedTo,
        quote,
        evidence.withdrawn(),
        texts.shortened());
  }

  private static EventData.@Nullable Premiere premiere(@Nullable Premiere premiere) {
    return premiere == null
        ? null
        : new EventData.Premiere(premiere.day().toString(), premiere.precision().name());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static @Nullable String instant(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
