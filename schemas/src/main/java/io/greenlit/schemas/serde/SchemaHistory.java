package io.greenlit.schemas.serde;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * The versions of a contract that were ever published, as they are committed under {@code
 * history/}. A record written with any of them can be read.
 */
public final class SchemaHistory {

  private static final String PLACE = "/io/greenlit/schemas/history/";

  private SchemaHistory() {}

  /**
   * The committed versions of a contract, oldest first.
   *
   * @param contract simple name of the record, such as {@code Article}
   */
  public static List<Schema> of(String contract) {
    List<Schema> versions = new ArrayList<>();
    for (int version = 1; ; version++) {
      String resource = resource(contract, version);
      try (InputStream json = SchemaHistory.class.getResourceAsStream(resource)) {
        if (json == null) {
          return List.copyOf(versions);
        }
        versions.add(parse(json));
      } catch (IOException | SchemaParseException e) {
        throw new IllegalStateException(
            "cannot read the committed schema " + resource + ": restore it from version control",
            e);
      }
    }
  }

  /** Where version {@code version} (from 1) of a contract lies on the classpath. */
  public static String resource(String contract, int version) {
    return PLACE + contract + "/" + version + ".avsc";
  }

  private static Schema parse(InputStream json) throws IOException {
    return new Schema.Parser().parse(json);
  }
}
