package io.greenlit.benchmarks.delivering;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.Evidence;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.Tier;
import io.greenlit.schemas.serde.AvroCodec;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Changes of generated shows, with three pieces of evidence each: webhooks of about 2 kB. */
final class Announced {

  private static final AvroCodec<Change> CODEC = AvroCodec.of(Change.class);

  private static final String PREFIX = "captain-";

  private Announced() {}

  static String show(int number) {
    return PREFIX + number;
  }

  /** The number of a show. */
  static int number(String showId) {
    return Integer.parseInt(showId.substring(PREFIX.length()));
  }

  static String id(String showId, long sequence) {
    return "chg_%s_%d".formatted(showId, sequence);
  }

  /** The record of a change. */
  static byte[] change(String showId, long sequence, Instant now) {
    return CODEC.encode(
        Change.newBuilder()
            .setId(id(showId, sequence))
            .setShowId(showId)
            .setShowTitle("Captain of the Long Watch")
            .setSeason(2)
            .setFrom(Status.RUMOURED_RENEWAL)
            .setTo(Status.RENEWED)
            .setConfidence(930)
            .setTier(Tier.OFFICIAL)
            .setNetwork("Harbour Television")
            .setSequence(sequence)
            .setOccurredAt(now)
            .setArticleId("article-" + sequence)
            .setEvidence(IntStream.range(0, 3).mapToObj(i -> evidence(i, now)).toList())
            .build());
  }

  private static Evidence evidence(int number, Instant now) {
    return Evidence.newBuilder()
        .setArticleId("article-" + number)
        .setUrl("https://paper%d.example/television/captain-returns".formatted(number))
        .setPublisher("The Harbour Paper")
        .setTitle("Captain comes back for another round of long watches")
        .setPublishedAt(now)
        .setStatus(Status.RENEWED)
        .setTier(List.of(Tier.OFFICIAL, Tier.TRADE, Tier.PRESS).get(number))
        .setAttributedTo("Harbour Television")
        .setQuote(
            "“Captain of the Long Watch” has been renewed for a second season of ten episodes,"
                + " the broadcaster said on Tuesday, after a first that more people watched each week.")
        .setOrigin(number)
        .build();
  }
}
