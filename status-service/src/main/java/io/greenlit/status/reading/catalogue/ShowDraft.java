package io.greenlit.status.reading.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A show as somebody else tells of it, before it is known which of the catalogue's it is.
 *
 * @param id null where the catalogue is to find or make one
 */
public record ShowDraft(
    @Nullable String id,
    String title,
    List<String> aliases,
    @Nullable String country,
    @Nullable String network,
    @Nullable Integer year,
    Map<String, String> externalIds) {

  public ShowDraft {
    aliases = List.copyOf(aliases);
    externalIds = Map.copyOf(externalIds);
  }

  /**
   * The entry that it makes under an id.
   *
   * @throws InvalidEntry naming the first field that makes no sense
   */
  public CatalogueEntry as(String entryId) {
    return new CatalogueEntry(entryId, title, aliases, country, network, year, externalIds);
  }
}
