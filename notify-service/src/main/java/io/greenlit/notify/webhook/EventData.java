package io.greenlit.notify.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of a webhook as JSON; its components are the fields, in their order.
 *
 * @param evidenceOmitted pieces of evidence that had no room
 */
record EventData(
    Show show,
    @Nullable Integer season,
    @Nullable String from,
    @Nullable String to,
    double confidence,
    String tier,
    boolean disputed,
    @Nullable Premiere premiere,
    @Nullable String network,
    boolean finalSeason,
    long sequence,
    String changeId,
    List<Quote> evidence,
    int evidenceOmitted) {

  record Show(String id, String title) {}

  /**
   * @param from status before the first change that was left out
   * @param changes how many were left out
   */
  record Coalesced(@Nullable String from, int changes, String firstChangeId) {}

  record Premiere(String day, String precision) {}

  /**
   * @param shortened whether a text here ends in an ellipsis, or the url is left out, for want of
   *     room
   */
  record Quote(
      String articleId,
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String title,
      @Nullable String publishedAt,
      String status,
      String polarity,
      String tier,
      @Nullable String attributedTo,
      String quote,
      boolean withdrawn,
      boolean shortened) {}
}
