package io.greenlit.status.web;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.Evidence;
import io.greenlit.schemas.SeasonStatus;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.Tier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what the stores hold for tests of the API. */
final class Shows {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private Shows() {}

  static ShowStatus show(String id) {
    return show(id, season(2, Status.RENEWED, Tier.OFFICIAL, NOW));
  }

  static ShowStatus show(String id, SeasonStatus... seasons) {
    return ShowStatus.newBuilder()
        .setShowId(id)
        .setTitle(id)
        .setSequence(1)
        .setUpdatedAt(NOW)
        .setSeasons(List.of(seasons))
        .setWeights("1")
        .build();
  }

  static ShowStatus titled(String title, String... aliases) {
    return ShowStatus.newBuilder(show("x")).setTitle(title).setAliases(List.of(aliases)).build();
  }

  static ShowStatus merged(String id, String into) {
    return ShowStatus.newBuilder(show(id)).setSeasons(List.of()).setMergedInto(into).build();
  }

  static SeasonStatus season(@Nullable Integer number, Status status, Tier tier, Instant since) {
    return SeasonStatus.newBuilder()
        .setSeason(number)
        .setStatus(status)
        .setConfidence(950)
        .setTier(tier)
        .setSince(since)
        .setEvidence(List.of(evidence("1")))
        .build();
  }

  static Evidence evidence(String articleId) {
    return Evidence.newBuilder()
        .setArticleId(articleId)
        .setUrl("https://press.example/" + articleId)
        .setStatus(Status.RENEWED)
        .setTier(Tier.OFFICIAL)
        .setQuote("It is official.")
        .build();
  }

  /** A change that came so many days after {@link #NOW}. */
  static Change change(
      String showId,
      long sequence,
      int days,
      @Nullable Integer season,
      @Nullable Status from,
      @Nullable Status to) {
    return Change.newBuilder()
        .setId("chg_" + showId + sequence)
        .setShowId(showId)
        .setShowTitle(showId)
        .setSeason(season)
        .setFrom(from)
        .setTo(to)
        .setConfidence(950)
        .setTier(Tier.OFFICIAL)
        .setSequence(sequence)
        .setOccurredAt(NOW.plusSeconds(86_400L * days))
        .setArticleId("" + sequence)
        .setEvidence(List.of(evidence("" + sequence)))
        .setWeights("1")
        .build();
  }
}
