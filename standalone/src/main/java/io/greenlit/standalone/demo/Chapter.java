package io.greenlit.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.standalone.webhooks.Webhook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One article of the story and what has to follow from it.
 *
 * @param tell what happens, for people
 * @param article body of POST /v1/articles
 * @param show id of the show it speaks of; null for none
 * @param expect the changes that have to arrive as webhooks, in order
 */
record Chapter(String tell, JsonNode article, @Nullable String show, List<Expected> expect) {

  private static final String STORY = "story.jsonl";

  /** A change that has to arrive. */
  record Expected(@Nullable Integer season, @Nullable String from, @Nullable String to) {

    static Expected of(Webhook webhook) {
      return new Expected(webhook.season(), webhook.from(), webhook.to());
    }
  }

  String headline() {
    return article.path("title").asString();
  }

  String publisher() {
    return article.path("publisher").asString();
  }

  static List<Chapter> story() {
    JsonMapper json = JsonMapper.shared();
    try (InputStream story = Chapter.class.getResourceAsStream(STORY)) {
      return new String(Objects.requireNonNull(story, STORY).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> json.readValue(line, Chapter.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
