package io.greenlit.status.web.changes;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.DatePrecision;
import io.greenlit.schemas.Evidence;
import io.greenlit.schemas.Premiere;
import io.greenlit.schemas.SeasonStatus;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.Tier;
import io.greenlit.status.kafka.changes.LoggedChange;
import io.greenlit.status.web.ChangeJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Changes and shows for the tests of this package. */
final class SampleChanges {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private SampleChanges() {}

  static LoggedChange logged(int partition, long offset) {
    Change change = change(offset + 1);
    return new LoggedChange(partition, offset, change, ChangeJson.text(change));
  }

  /** Paper Lanterns is renewed, an hour after its change before. */
  static Change change(long sequence) {
    return Change.newBuilder()
        .setId("chg_" + sequence)
        .setShowId("paper-lanterns")
        .setShowTitle("Paper Lanterns")
        .setSeason(2)
        .setFrom(Status.RUMOURED_RENEWAL)
        .setTo(Status.RENEWED)
        .setConfidence(950)
        .setTier(Tier.OFFICIAL)
        .setSequence(sequence)
        .setOccurredAt(NOON.plusSeconds(3_600 * sequence))
        .setArticleId("1")
        .setEvidence(
            List.of(
                evidence("https://press.example/1?a=1&b=2"), evidence("https://trade.example/2")))
        .build();
  }

  static Evidence evidence(String url) {
    return Evidence.newBuilder()
        .setArticleId("1")
        .setUrl(url)
        .setPublisher("Press & Sons")
        .setStatus(Status.DATED)
        .setTier(Tier.OFFICIAL)
        .setQuote("It is <b>official</b>; really, \u0001 yes \\ no.")
        .build();
  }

  static ShowStatus show(String id, SeasonStatus... seasons) {
    return ShowStatus.newBuilder()
        .setShowId(id)
        .setTitle("Paper Lanterns, the Würzburg Years – a show with quite a long title 종이 등불")
        .setUpdatedAt(NOON)
        .setSeasons(List.of(seasons))
        .build();
  }

  static SeasonStatus season(int number, Status status, String day, DatePrecision precision) {
    return SeasonStatus.newBuilder()
        .setSeason(number)
        .setStatus(status)
        .setConfidence(950)
        .setTier(Tier.OFFICIAL)
        .setNetwork("Channel 4; HD")
        .setPremiere(new Premiere(LocalDate.parse(day), precision))
        .setSince(NOON)
        .setEvidence(List.of(evidence("https://press.example/1")))
        .build();
  }
}
