package io.greenlit.schemas.serde;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Says why two versions of a contract cannot read each other. */
final class Compatibility {

  private Compatibility() {}

  /**
   * What stands against exchanging records between the versions, one sentence each; empty when
   * nothing does.
   */
  static List<String> objections(Schema previous, Schema next) {
    List<String> objections = new ArrayList<>();
    incompatibilities(next, previous)
        .forEach(i -> objections.add("not BACKWARD compatible (new code, old record): " + i));
    incompatibilities(previous, next)
        .forEach(i -> objections.add("not FORWARD compatible (old code, new record): " + i));
    return objections;
  }

  private static List<String> incompatibilities(Schema reader, Schema writer) {
    return checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities()
        .stream()
        .map(Compatibility::sentence)
        .toList();
  }

  private static String sentence(Incompatibility i) {
    return "%s at %s: %s".formatted(i.getType(), i.getLocation(), i.getMessage());
  }
}
