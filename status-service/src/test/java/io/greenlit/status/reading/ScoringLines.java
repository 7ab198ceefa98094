package io.greenlit.status.reading;

import io.greenlit.status.article.Article;
import io.greenlit.status.article.Article.ContentType;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.folding.Evaluation;
import io.greenlit.status.folding.Ledger;
import io.greenlit.status.folding.SeasonStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads articles as JSON lines and writes what a scorer compares: shows, seasons, statuses. */
public final class ScoringLines {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ScoringLines() {}

  /** Reads from standard input, writes to standard output. */
  public static void main(String[] arguments) throws IOException {
    Reader reader = Reader.standard();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          out.println(answer(reader, JSON.readTree(line)));
        }
      }
    }
  }

  private static ObjectNode answer(Reader reader, JsonNode json) {
    Reading reading = reader.read(article(json));
    ObjectNode answer = JSON.createObjectNode();
    answer.put("id", json.path("id").asString());
    ArrayNode shows = answer.putArray("shows");
    for (ArticleClaims show : reading.shows()) {
      Ledger alone = Ledger.of(List.of(show));
      for (SeasonStatus season : Evaluation.evaluate(alone, alone.latestDay())) {
        ObjectNode node = shows.addObject();
        node.put("show", show.show().title());
        node.put("season", season.season());
        node.put("status", season.status().name());
        node.put("confidence", season.confidence() / 1000.0);
        ArrayNode evidence = node.putArray("evidence");
        for (Claim claim : show.claims()) {
          evidence.add(
              "%s %s %s %s %s | %s"
                  .formatted(
                      claim.season(),
                      claim.status(),
                      claim.polarity(),
                      claim.tier(),
                      claim.rules(),
                      claim.quote()));
        }
      }
    }
    return answer;
  }

  private static Article article(JsonNode json) {
    String html = text(json, "html");
    String text = text(json, "text");
    String published = text(json, "publishedAt");
    return new Article(
        json.path("id").asString(),
        "1",
        text(json, "url"),
        text(json, "publisher"),
        text(json, "title"),
        html == null ? ContentType.TEXT : ContentType.HTML,
        html != null ? html : text == null ? "" : text,
        published == null ? null : instant(published),
        Instant.parse("2026-01-01T00:00:00Z"),
        text(json, "language"));
  }

  private static Instant instant(String written) {
    return written.length() == 10
        ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
        : Instant.parse(written);
  }

  private static @Nullable String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.isString() ? value.asString() : null;
  }
}
