package io.greenlit.status.reading.catalogue;

import io.greenlit.status.claim.Show;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A show that is known before any article names it.
 *
 * @param id letters and digits joined by hyphens; the show's id everywhere else
 * @param aliases other names that mean it
 * @param country ISO 3166-1 alpha-2
 * @param network who first showed it
 * @param year of the first season
 * @param externalIds ids elsewhere, by site ("imdb", "tvmaze", "wikidata"), in the sites' order
 */
public record CatalogueEntry(
    String id,
    String title,
    List<String> aliases,
    @Nullable String country,
    @Nullable String network,
    @Nullable Integer year,
    Map<String, String> externalIds) {

  private static final int LONGEST_NAME = 300;
  private static final int MOST_ALIASES = 100;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern SITE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

  /**
   * Makes one of checked parts.
   *
   * @throws InvalidEntry naming the first field that makes no sense
   */
  public CatalogueEntry {
    if (id.length() > LONGEST_NAME || !ID.matcher(id).matches()) {
      throw new InvalidEntry(
          "id", "must be letters and digits joined by hyphens, such as \"paper-lanterns-2024\"");
    }
    requireName("title", title);
    if (aliases.size() > MOST_ALIASES) {
      throw new InvalidEntry("aliases", "must be at most " + MOST_ALIASES);
    }
    aliases.forEach(alias -> requireName("aliases", alias));
    aliases = List.copyOf(aliases);
    if (country != null && !COUNTRY.matcher(country).matches()) {
      throw new InvalidEntry("country", "must be two capital letters of ISO 3166-1, such as KR");
    }
    if (network != null && (network.isBlank() || network.length() > LONGEST_NAME)) {
      throw new InvalidEntry("network", "must be a name of at most " + LONGEST_NAME + " letters");
    }
    if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
      throw new InvalidEntry("year", "must be from " + FIRST_YEAR + " to " + LAST_YEAR);
    }
    externalIds.forEach(CatalogueEntry::requireExternalId);
    externalIds =
        externalIds.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(externalIds));
  }

  /** The show as claims name it. */
  public Show show() {
    return new Show(id, title);
  }

  /** The title and the aliases. */
  public List<String> names() {
    List<String> names = new ArrayList<>(aliases.size() + 1);
    names.add(title);
    names.addAll(aliases);
    return names;
  }

  private static void requireName(String field, String name) {
    if (name.length() > LONGEST_NAME || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new InvalidEntry(
          field, "must be a name with a letter or digit, of at most " + LONGEST_NAME + " letters");
    }
  }

  private static void requireExternalId(String site, String id) {
    if (!SITE.matcher(site).matches() || id.isBlank() || id.length() > LONGEST_NAME) {
      throw new InvalidEntry(
          "externalIds", "must be ids by site in lower case, such as {\"imdb\": \"tt0944947\"}");
    }
  }
}
