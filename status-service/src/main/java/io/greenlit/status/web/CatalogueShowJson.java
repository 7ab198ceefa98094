package io.greenlit.status.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A show of the catalogue as the API shows it. */
@JsonPropertyOrder({"id", "title", "aliases", "country", "network", "year", "externalIds"})
record CatalogueShowJson(
    String id,
    String title,
    List<String> aliases,
    @Nullable String country,
    @Nullable String network,
    @Nullable Integer year,
    Map<String, String> externalIds) {

  static CatalogueShowJson of(CatalogueEntry entry) {
    return new CatalogueShowJson(
        entry.id(),
        entry.title(),
        entry.aliases(),
        entry.country(),
        entry.network(),
        entry.year(),
        entry.externalIds());
  }
}
