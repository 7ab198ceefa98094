package io.greenlit.notify.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON that a subscriber receives; its components are the fields, in their order.
 *
 * @param type {@code status.changed}, {@code status.corrected}, {@code status.aged} or {@code
 *     status.merged}
 * @param timestamp when it happened, ISO 8601 in UTC
 */
record Event(String type, String timestamp, Data data) {

  record Data(
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
      int evidenceOmitted) {}

  record Show(String id, String title) {}

  record Premiere(String day, String precision) {}

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
      boolean withdrawn) {}
}
