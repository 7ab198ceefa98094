package io.greenlit.status.web;

import io.greenlit.status.reading.catalogue.InvalidEntry;
import io.greenlit.status.reading.catalogue.ShowDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A show as Wikidata's query service answers, one binding a line: {@code {"item", "itemLabel",
 * "aliases", "P8600", "P345", "start", "network", "country"}}, each a bare string or {@code
 * {"value": …}}. docs/catalogue.md has the query.
 */
final class WikidataShape {

  private static final Pattern ITEM = Pattern.compile("(?:.*/)?(Q[0-9]+)");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern SEPARATOR = Pattern.compile("\\|");

  private WikidataShape() {}

  static boolean fits(JsonNode show) {
    return show.has("item");
  }

  static ShowDraft read(JsonNode show) {
    String item = item(show);
    String title = value(show, "itemLabel");
    if (title == null || title.isBlank() || title.equals(item)) {
      throw new InvalidEntry("itemLabel", "is missing: ask for labels in a language that has one");
    }
    String country = value(show, "country");
    Map<String, String> ids = new TreeMap<>(Map.of("wikidata", item));
    put(ids, "tvmaze", value(show, "P8600"));
    put(ids, "imdb", value(show, "P345"));
    return new ShowDraft(
        null,
        title.strip(),
        aliases(show, title),
        country != null && COUNTRY.matcher(country).matches() ? country : null,
        value(show, "network"),
        JsonFields.year("start", value(show, "start")),
        ids);
  }

  private static String item(JsonNode show) {
    String written = value(show, "item");
    var matcher = ITEM.matcher(written == null ? "" : written);
    if (!matcher.matches()) {
      throw new InvalidEntry("item", "must be an item of Wikidata, such as Q23572 or its address");
    }
    return matcher.group(1);
  }

  private static List<String> aliases(JsonNode show, String title) {
    JsonNode field = show.path("aliases");
    List<String> written = new ArrayList<>();
    if (field.isArray()) {
      written.addAll(JsonFields.texts(show, "aliases"));
    } else {
      String joined = value(show, "aliases");
      SEPARATOR
          .splitAsStream(joined == null ? "" : joined)
          .map(String::strip)
          .forEach(written::add);
    }
    return written.stream()
        .filter(alias -> alias.codePoints().anyMatch(Character::isLetterOrDigit))
        .filter(alias -> !alias.equals(title))
        .distinct()
        .toList();
  }

  private static @Nullable String value(JsonNode show, String name) {
    JsonNode field = show.path(name);
    return field.isObject() ? JsonFields.text(field, "value") : JsonFields.text(show, name);
  }

  private static void put(Map<String, String> ids, String site, @Nullable String id) {
    if (id != null && !id.isBlank()) {
      ids.put(site, id);
    }
  }
}
