package io.greenlit.status.kafka;

import io.greenlit.schemas.CatalogueShow;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import java.util.List;
import java.util.Map;

/** Shows of the catalogue between their contract and the domain. */
final class CatalogueRecords {

  private CatalogueRecords() {}

  static CatalogueEntry toDomain(CatalogueShow show) {
    return new CatalogueEntry(
        show.getId(),
        show.getTitle(),
        show.getAliases(),
        show.getCountry(),
        show.getNetwork(),
        show.getYear(),
        show.getExternalIds());
  }

  static CatalogueShow toRecord(CatalogueEntry entry) {
    return new CatalogueShow(
        entry.id(),
        entry.title(),
        entry.aliases(),
        entry.country(),
        entry.network(),
        entry.year(),
        entry.externalIds(),
        false);
  }

  /** Takes a show of the seed file out: a bare tombstone would let it come back. */
  static CatalogueShow removal(CatalogueEntry entry) {
    return new CatalogueShow(
        entry.id(), entry.title(), List.of(), null, null, null, Map.of(), true);
  }
}
