package io.greenlit.status.reading.catalogue;

import io.greenlit.status.claim.Show;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds to what is known of a show what another source tells of it. */
final class Additions {

  private Additions() {}

  /** What is known stays; names and ids are added, empty fields filled. */
  static CatalogueEntry to(CatalogueEntry known, ShowDraft draft) {
    Map<String, String> ids = new TreeMap<>(draft.externalIds());
    ids.putAll(known.externalIds());
    return new CatalogueEntry(
        known.id(),
        known.title(),
        aliases(known, draft),
        first(known.country(), draft.country()),
        first(known.network(), draft.network()),
        first(known.year(), draft.year()),
        ids);
  }

  private static List<String> aliases(CatalogueEntry known, ShowDraft draft) {
    List<String> aliases = new ArrayList<>(known.aliases());
    Set<String> slugs = new LinkedHashSet<>();
    known.names().forEach(name -> slugs.add(Show.idOf(name)));
    List<String> told = new ArrayList<>(List.of(draft.title()));
    told.addAll(draft.aliases());
    for (String name : told) {
      if (slugs.add(Show.idOf(name))) {
        aliases.add(name);
      }
    }
    return aliases;
  }

  private static <T> @Nullable T first(@Nullable T known, @Nullable T told) {
    return known == null ? told : known;
  }
}
