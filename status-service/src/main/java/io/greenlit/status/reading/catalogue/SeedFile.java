package io.greenlit.status.reading.catalogue;

import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shows that Greenlit knows out of the box; {@code titles.tsv} says what its columns mean. */
public final class SeedFile {

  private static final String FILE = "titles.tsv";
  private static final int COLUMNS = 6;
  private static final int TITLE = 0;
  private static final int ALIASES = 1;
  private static final int COUNTRY = 2;
  private static final int NETWORK = 3;
  private static final int YEAR = 4;
  private static final int ID = 5;

  private SeedFile() {}

  /**
   * The entries of the resource file.
   *
   * @throws io.greenlit.status.reading.lexicon.LexiconException naming file and line of a row that
   *     cannot be read
   */
  public static List<CatalogueEntry> entries() {
    return entries(Rows.of(FILE, COLUMNS));
  }

  /** The entries of a text that stands in such a file. */
  static List<CatalogueEntry> parse(String text) {
    return entries(Rows.parse(FILE, text, COLUMNS));
  }

  private static List<CatalogueEntry> entries(List<Row> rows) {
    List<CatalogueEntry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Row row : rows) {
      CatalogueEntry entry = entry(row);
      if (!ids.add(entry.id())) {
        throw row.error(
            "the id '%s' stands in an earlier row; give a show of the same title an id of its own in the last column"
                .formatted(entry.id()));
      }
      entries.add(entry);
    }
    return List.copyOf(entries);
  }

  private static CatalogueEntry entry(Row row) {
    String id = optional(row, ID);
    String aliases = optional(row, ALIASES);
    try {
      return new CatalogueEntry(
          id == null ? Show.idOf(row.column(TITLE)) : id,
          row.column(TITLE),
          aliases == null ? List.of() : List.of(aliases.split("\\|", -1)),
          optional(row, COUNTRY),
          optional(row, NETWORK),
          row.column(YEAR).equals("-") ? null : row.number(YEAR),
          Map.of());
    } catch (InvalidEntry e) {
      throw row.error(e.field() + " " + e.advice());
    }
  }

  private static @Nullable String optional(Row row, int column) {
    return row.column(column).equals("-") ? null : row.column(column);
  }
}
