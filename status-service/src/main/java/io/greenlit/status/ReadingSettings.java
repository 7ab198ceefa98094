package io.greenlit.status;

import io.greenlit.status.reading.lexicon.Publishers;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a deployment may choose about reading.
 *
 * @param publishersFile rows in the shape of publishers.tsv that take the place of those with the
 *     same host or name
 * @param publishers kinds of sources by host or name; they take the place of the file's
 */
@ConfigurationProperties("greenlit.reading")
record ReadingSettings(
    @Nullable Path publishersFile, @DefaultValue Map<String, String> publishers) {

  private static final int COLUMNS = 2;

  ReadingSettings {
    publishers = Map.copyOf(publishers);
  }

  /** The publishers that come with the reader, with what is chosen here. */
  Publishers applied() {
    Publishers all = Publishers.standard();
    if (publishersFile != null) {
      all = all.with(Rows.of(publishersFile, COLUMNS));
    }
    List<Row> rows = new ArrayList<>();
    publishers.forEach((publisher, kind) ->
        rows.add(
            new Row("greenlit.reading.publishers", rows.size() + 1, List.of(publisher, kind))));
    return all.with(rows);
  }
}
