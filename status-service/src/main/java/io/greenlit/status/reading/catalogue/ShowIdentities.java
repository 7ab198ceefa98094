package io.greenlit.status.reading.catalogue;

import io.greenlit.status.claim.Show;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which show of the catalogue somebody else's is: the one with the same id elsewhere, or else with
 * the same title, a first year at most one apart, and neither another country nor another id at the
 * same site. Remembers what was assigned and is not written down yet, too.
 */
final class ShowIdentities {

  private final Map<String, String> byExternalId = new HashMap<>();
  private final Map<String, Map<String, CatalogueEntry>> bySlug = new HashMap<>();
  private final Map<String, CatalogueEntry> awaited = new HashMap<>();

  void add(CatalogueEntry entry) {
    entry.externalIds().forEach((site, id) -> byExternalId.put(key(site, id), entry.id()));
    for (String name : entry.names()) {
      bySlug.computeIfAbsent(Show.idOf(name), slug -> new TreeMap<>()).put(entry.id(), entry);
    }
  }

  void remove(CatalogueEntry entry) {
    entry.externalIds().forEach((site, id) -> byExternalId.remove(key(site, id), entry.id()));
    for (String name : entry.names()) {
      bySlug.computeIfPresent(
          Show.idOf(name),
          (slug, entries) -> {
            entries.remove(entry.id());
            return entries.isEmpty() ? null : entries;
          });
    }
  }

  /** The entry is on its way to being written down. */
  void await(CatalogueEntry entry) {
    awaited.put(entry.id(), entry);
    add(entry);
  }

  /** The entry is on its way no longer; nothing happens where a later one of the show is. */
  void settle(CatalogueEntry entry) {
    if (awaited.remove(entry.id(), entry)) {
      remove(entry);
    }
  }

  /** What is said of a show last, written down or not. */
  @Nullable CatalogueEntry current(String id, @Nullable CatalogueEntry written) {
    CatalogueEntry later = awaited.get(id);
    return later == null ? written : later;
  }

  /** The id of the show that a draft means; null where it is none of these. */
  @Nullable String of(ShowDraft draft) {
    for (String site : new TreeSet<>(draft.externalIds().keySet())) {
      String id = byExternalId.get(key(site, draft.externalIds().getOrDefault(site, "")));
      if (id != null) {
        return id;
      }
    }
    return bySlug.getOrDefault(Show.idOf(draft.title()), Map.of()).values().stream()
        .filter(entry -> same(entry, draft))
        .map(CatalogueEntry::id)
        .findFirst()
        .orElse(null);
  }

  /**
   * A new id for a draft: its title's, with what tells it apart behind where that is taken. The
   * first show of a title has its title's id, so that what was read of it before stays its own.
   */
  String free(ShowDraft draft, Predicate<String> taken) {
    String slug = Show.idOf(draft.title());
    String year = draft.year() == null ? "" : "-" + draft.year();
    String country = draft.country() == null ? "" : "-" + draft.country().toLowerCase(Locale.ROOT);
    String external =
        new TreeMap<>(draft.externalIds())
            .entrySet().stream()
                .findFirst()
                .map(id -> "-" + Show.idOf(id.getKey() + " " + id.getValue()))
                .orElse("");
    for (String id : List.of(slug, slug + year, slug + year + country, slug + external)) {
      if (isFree(id, taken)) {
        return id;
      }
    }
    int number = 2;
    while (!isFree(slug + "-" + number, taken)) {
      number++;
    }
    return slug + "-" + number;
  }

  private boolean isFree(String id, Predicate<String> taken) {
    return !taken.test(id) && !awaited.containsKey(id);
  }

  private static boolean same(CatalogueEntry entry, ShowDraft draft) {
    boolean sameYear =
        entry.year() != null && draft.year() != null && Math.abs(entry.year() - draft.year()) <= 1;
    boolean otherCountry =
        entry.country() != null
            && draft.country() != null
            && !entry.country().equals(draft.country());
    boolean otherId =
        draft.externalIds().entrySet().stream()
            .anyMatch(id ->
                entry.externalIds().containsKey(id.getKey())
                    && !Objects.equals(entry.externalIds().get(id.getKey()), id.getValue()));
    return sameYear && !otherCountry && !otherId;
  }

  private static String key(String site, String id) {
    return site + ":" + id;
  }
}
