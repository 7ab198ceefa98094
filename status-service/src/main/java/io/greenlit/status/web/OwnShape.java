package io.greenlit.status.web;

import io.greenlit.status.reading.catalogue.InvalidEntry;
import io.greenlit.status.reading.catalogue.ShowDraft;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A show as this API writes it: {@code {"title": …, "aliases": […], …}}. */
final class OwnShape {

  private static final List<String> FIELDS =
      List.of("id", "title", "aliases", "country", "network", "year", "externalIds");

  private OwnShape() {}

  static ShowDraft read(JsonNode show) {
    if (!show.isObject()) {
      throw new InvalidEntry("title", "is missing: send one JSON object {\"title\": …}");
    }
    for (String name : show.propertyNames()) {
      if (!FIELDS.contains(name)) {
        throw new InvalidEntry(name, "is not known here: use any of " + FIELDS);
      }
    }
    return new ShowDraft(
        JsonFields.text(show, "id"),
        JsonFields.required(show, "title"),
        JsonFields.texts(show, "aliases"),
        JsonFields.text(show, "country"),
        JsonFields.text(show, "network"),
        year(show),
        externalIds(show));
  }

  private static @Nullable Integer year(JsonNode show) {
    JsonNode year = show.path("year");
    if (year.isMissingNode() || year.isNull()) {
      return null;
    }
    if (!year.canConvertToInt() || !year.isIntegralNumber()) {
      throw new InvalidEntry("year", "must be a whole number");
    }
    return year.intValue();
  }

  private static Map<String, String> externalIds(JsonNode show) {
    JsonNode ids = show.path("externalIds");
    Map<String, String> texts = new TreeMap<>();
    if (ids.isMissingNode() || ids.isNull()) {
      return texts;
    }
    if (!ids.isObject()) {
      throw new InvalidEntry("externalIds", "must be an object of ids by site");
    }
    for (String site : ids.propertyNames()) {
      String id = JsonFields.text(ids, site);
      if (id != null) {
        texts.put(site, id);
      }
    }
    return texts;
  }
}
