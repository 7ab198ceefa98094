package io.greenlit.status.reading.lexicon;

import io.greenlit.status.claim.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How near a publisher stands to those who decide. */
public final class Publishers {

  private final Map<String, Tier> tiers = new HashMap<>();

  private Publishers(List<Row> rows) {
    for (Row row : rows) {
      if (tiers.put(row.column(0), row.choice(1, Tier.class)) != null) {
        throw row.error("the publisher '" + row.column(0) + "' stands in an earlier row");
      }
    }
  }

  /** The publishers of the resource file. */
  public static Publishers standard() {
    return new Publishers(Rows.of("publishers.tsv", 2));
  }

  /** The tier of a publisher by name or host; press where it is not listed. */
  public Tier tier(@Nullable String publisher) {
    if (publisher == null) {
      return Tier.PRESS;
    }
    String name = publisher.strip().toLowerCase(Locale.ROOT);
    while (!name.isEmpty()) {
      Tier tier = tiers.get(name);
      if (tier != null) {
        return tier;
      }
      int dot = name.indexOf('.');
      name = dot < 0 ? "" : name.substring(dot + 1);
    }
    return Tier.PRESS;
  }
}
