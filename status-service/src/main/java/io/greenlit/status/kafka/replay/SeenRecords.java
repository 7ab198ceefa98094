package io.greenlit.status.kafka.replay;

import io.greenlit.schemas.Evidence;
import io.greenlit.schemas.SeasonStatus;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.kafka.ClaimRecords;
import io.greenlit.status.replaying.Piece;
import io.greenlit.status.replaying.SeenSeason;
import io.greenlit.status.replaying.SeenShow;

/** What is published of a show, as a comparison needs it. */
final class SeenRecords {

  private SeenRecords() {}

  static SeenShow of(ShowStatus show) {
    return new SeenShow(
        show.getShowId(),
        show.getTitle(),
        show.getMergedInto(),
        show.getSeasons().stream().map(SeenRecords::of).toList());
  }

  private static SeenSeason of(SeasonStatus season) {
    return new SeenSeason(
        season.getSeason(),
        Status.valueOf(season.getStatus().name()),
        season.getConfidence(),
        Tier.valueOf(season.getTier().name()),
        ClaimRecords.toDomain(season.getPremiere()),
        season.getNetwork(),
        season.getFinalSeason(),
        season.getDisputed(),
        season.getEvidence().stream().map(SeenRecords::of).toList());
  }

  private static Piece of(Evidence evidence) {
    return new Piece(
        evidence.getArticleId(),
        evidence.getUrl(),
        evidence.getPublisher(),
        Tier.valueOf(evidence.getTier().name()),
        Status.valueOf(evidence.getStatus().name()),
        Polarity.valueOf(evidence.getPolarity().name()),
        evidence.getQuote(),
        evidence.getWithdrawn());
  }
}
