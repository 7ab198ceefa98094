package io.greenlit.status.reading;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a claim says, without how and where the article says it. */
record Fact(
    String showId,
    @Nullable Integer season,
    Status status,
    Polarity polarity,
    Certainty certainty,
    Tier tier,
    @Nullable Premiere premiere,
    @Nullable String network,
    boolean finalSeason) {

  /** From the claim that says least of a season's fate to the one that settles it. */
  static final Comparator<Fact> STRENGTH =
      Comparator.comparingInt(Fact::settles)
          .thenComparing(Comparator.comparing(Fact::tier).reversed())
          .thenComparing(Comparator.comparing(Fact::certainty).reversed());

  static Fact of(ArticleClaims show, Claim claim) {
    return new Fact(
        show.show().id(),
        claim.season(),
        claim.status(),
        claim.polarity(),
        claim.certainty(),
        claim.tier(),
        claim.premiere(),
        claim.network(),
        claim.finalSeason());
  }

  static List<Fact> of(Reading reading) {
    return reading.shows().stream()
        .flatMap(show -> show.claims().stream().map(claim -> of(show, claim)))
        .toList();
  }

  /** The strongest fact of each show. */
  static Map<String, Fact> strongest(Reading reading) {
    return of(reading).stream()
        .collect(
            Collectors.toMap(
                Fact::showId, fact -> fact, (one, other) -> later(STRENGTH, one, other)));
  }

  private static Fact later(Comparator<Fact> order, Fact one, Fact other) {
    return order.compare(one, other) >= 0 ? one : other;
  }

  private int settles() {
    if (polarity == Polarity.DENIED) {
      return 0;
    }
    return switch (status) {
      case UNCONFIRMED -> tier == Tier.FANS ? 0 : 1;
      case RUMOURED_RENEWAL, RUMOURED_CANCELLATION -> 2;
      case RENEWED, IN_PRODUCTION, DATED, AIRED, CANCELLED, CONCLUDED -> 3;
    };
  }

  Fact of(String otherShowId) {
    return new Fact(
        otherShowId, season, status, polarity, certainty, tier, premiere, network, finalSeason);
  }

  Fact later(int seasons) {
    return new Fact(
        showId,
        season == null ? null : season + seasons,
        status,
        polarity,
        certainty,
        tier,
        premiere,
        network,
        finalSeason);
  }

  Fact at(@Nullable String otherNetwork) {
    return new Fact(
        showId, season, status, polarity, certainty, tier, premiere, otherNetwork, finalSeason);
  }
}
