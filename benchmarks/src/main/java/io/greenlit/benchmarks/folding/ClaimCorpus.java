package io.greenlit.benchmarks.folding;

import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Show;
import io.greenlit.status.folding.Fold;
import io.greenlit.status.folding.Shelf;
import io.greenlit.status.folding.ShowStatus;
import io.greenlit.status.kafka.ClaimRecords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Claims as they lie in the topic: what the reader found in articles, said by as many further
 * articles as wanted, of the same shows and of others like them; so what is said of one fits
 * together as it did.
 */
record ClaimCorpus(List<ArticleClaims> claims) {

  private static final AvroCodec<io.greenlit.schemas.ArticleClaims> CODEC =
      AvroCodec.of(io.greenlit.schemas.ArticleClaims.class);

  /** Spreads numbers over all fingerprints: no two texts are alike. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  ClaimCorpus {
    claims = List.copyOf(claims);
  }

  /**
   * @param read what the reader found
   * @param shows how many there are at least
   */
  static ClaimCorpus of(List<ArticleClaims> read, int count, int shows) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(shows);
    int seen = (int) read.stream().map(one -> one.show().id()).distinct().count();
    int likes = Math.ceilDiv(shows, seen);
    List<ArticleClaims> claims = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      ArticleClaims like = read.get(number % read.size());
      Show show = Show.named(like.show().title() + " " + random.nextInt(likes));
      claims.add(like(like, show, number, random.nextLong()));
    }
    return new ClaimCorpus(claims);
  }

  private static ArticleClaims like(ArticleClaims one, Show show, int number, long fingerprint) {
    return new ArticleClaims(
        show,
        one.articleId() + "-" + number,
        one.articleVersion(),
        one.url(),
        one.publisher(),
        one.title(),
        one.publishedAt(),
        one.fetchedAt().plusSeconds(number),
        fingerprint,
        one.citedSource(),
        one.claims());
  }

  /**
   * Claims made one by one while they are written, for there may be millions: the show of each is
   * told by its number.
   */
  static Iterable<Map.Entry<String, byte[]>> records(
      List<ArticleClaims> read, int from, int to, IntUnaryOperator show) {
    return () ->
        IntStream.range(from, to)
            .mapToObj(number ->
                like(
                    read.get(number % read.size()),
                    named(show.applyAsInt(number)),
                    number,
                    number * SPREAD))
            .map(ClaimCorpus::toRecord)
            .iterator();
  }

  /** The records, in order. */
  Iterable<Map.Entry<String, byte[]>> records() {
    return () -> claims.stream().map(ClaimCorpus::toRecord).iterator();
  }

  private static Map.Entry<String, byte[]> toRecord(ArticleClaims one) {
    return Map.entry(one.show().id(), CODEC.encode(ClaimRecords.toRecord(one)));
  }

  private static Show named(int number) {
    return Show.named("Show " + number);
  }

  /** What has to be known of the shows afterwards. */
  List<ShowStatus> shows() {
    Map<String, Shelf> shelves = new HashMap<>();
    claims.forEach(one ->
        shelves.compute(
            one.show().id(),
            (id, shelf) -> Fold.step(shelf == null ? Shelf.empty(id) : shelf, one).shelf()));
    return shelves.values().stream().flatMap(shelf -> shelf.shows().stream()).toList();
  }
}
