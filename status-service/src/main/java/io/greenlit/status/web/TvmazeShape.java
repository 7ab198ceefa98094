package io.greenlit.status.web;

import io.greenlit.status.reading.catalogue.ShowDraft;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A show as TVmaze's API writes it, such as an element of {@code /shows?page=0}: {@code {"id",
 * "name", "premiered", "network" | "webChannel": {"name", "country": {"code"}}, "externals"}}.
 */
final class TvmazeShape {

  private static final List<String> SITES = List.of("imdb", "thetvdb", "tvrage");

  private TvmazeShape() {}

  static boolean fits(JsonNode show) {
    return show.has("name");
  }

  static ShowDraft read(JsonNode show) {
    JsonNode channel =
        show.path("network").isObject() ? show.path("network") : show.path("webChannel");
    return new ShowDraft(
        null,
        JsonFields.required(show, "name"),
        List.of(),
        JsonFields.text(channel.path("country"), "code"),
        JsonFields.text(channel, "name"),
        JsonFields.year("premiered", JsonFields.text(show, "premiered")),
        externalIds(show));
  }

  private static Map<String, String> externalIds(JsonNode show) {
    Map<String, String> ids = new TreeMap<>();
    put(ids, "tvmaze", JsonFields.text(show, "id"));
    for (String site : SITES) {
      put(ids, site, JsonFields.text(show.path("externals"), site));
    }
    return ids;
  }

  private static void put(Map<String, String> ids, String site, @Nullable String id) {
    if (id != null && !id.isBlank()) {
      ids.put(site, id);
    }
  }
}
