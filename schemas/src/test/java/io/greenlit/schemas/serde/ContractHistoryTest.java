package io.greenlit.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.schemas.ArticleTrace;
import io.greenlit.schemas.Ledger;
import io.greenlit.schemas.topics.Topic;
import io.greenlit.schemas.topics.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Guards what is written in the topics of running deployments. When it fails, follow the message;
 * never edit a committed version, for records written with it exist.
 */
class ContractHistoryTest {

  static Stream<Class<?>> contracts() {
    return Stream.concat(
        Topics.ALL.stream().map(Topic::valueType), Stream.of(Ledger.class, ArticleTrace.class));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void the_newest_committed_version_is_the_contract_of_today(Class<?> type) throws IOException {
    Schema today = SpecificData.get().getSchema(type);
    List<Schema> versions = SchemaHistory.of(type.getSimpleName());

    boolean committed = !versions.isEmpty() && sameFingerprint(versions.getLast(), today);

    assertThat(committed)
        .as(() -> "commit the new version: " + howToCommit(type, today, versions.size() + 1))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void every_version_reads_its_neighbours_records(Class<?> type) {
    List<Schema> versions = SchemaHistory.of(type.getSimpleName());

    assertThat(versions).isNotEmpty();
    for (int i = 1; i < versions.size(); i++) {
      assertThat(Compatibility.objections(versions.get(i - 1), versions.get(i)))
          .as("%s: version %d against version %d", type.getSimpleName(), i + 1, i)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void a_changed_contract_reads_its_last_version_both_ways(Class<?> type) {
    Schema today = SpecificData.get().getSchema(type);
    List<Schema> versions = SchemaHistory.of(type.getSimpleName());

    assertThat(Compatibility.objections(versions.getLast(), today)).isEmpty();
  }

  @Test
  void a_planted_field_without_default_is_refused() {
    Schema previous = SchemaBuilder.record("Planted").fields().requiredString("id").endRecord();
    Schema next =
        SchemaBuilder.record("Planted")
            .fields()
            .requiredString("id")
            .requiredInt("added")
            .endRecord();

    assertThat(Compatibility.objections(previous, next))
        .singleElement()
        .asString()
        .contains("not BACKWARD compatible", "added");
  }

  @Test
  void a_planted_removal_of_a_field_without_default_is_refused() {
    Schema previous =
        SchemaBuilder.record("Planted")
            .fields()
            .requiredString("id")
            .requiredInt("gone")
            .endRecord();
    Schema next = SchemaBuilder.record("Planted").fields().requiredString("id").endRecord();

    assertThat(Compatibility.objections(previous, next))
        .singleElement()
        .asString()
        .contains("not FORWARD compatible", "gone");
  }

  private static boolean sameFingerprint(Schema one, Schema other) {
    return SchemaNormalization.parsingFingerprint64(one)
        == SchemaNormalization.parsingFingerprint64(other);
  }

  private static String howToCommit(Class<?> type, Schema today, int version) {
    Path proposal = Path.of("target", "contracts", type.getSimpleName() + "." + version + ".avsc");
    try {
      Files.createDirectories(proposal.getParent());
      Files.writeString(proposal, SchemaFormatter.format("json/pretty", today) + "\n");
    } catch (IOException e) {
      throw new IllegalStateException("cannot write " + proposal, e);
    }
    return "cp schemas/%s schemas/src/main/resources%s"
        .formatted(proposal, SchemaHistory.resource(type.getSimpleName(), version));
  }
}
