package io.greenlit.status.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.schemas.Change;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowHistoryTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void the_newest_changes_come_first_and_those_of_shows_with_similar_ids_not_at_all() {
    Topology topology = StatusTopology.build(_ -> List.of(), _ -> List.of(), "");
    try (TopologyTestDriver driver =
        new TopologyTestDriver(
            topology,
            StatusStreams.config(
                Map.of("bootstrap.servers", "nowhere:1"),
                new KafkaSettings("", (short) 1),
                new StreamSettings(folder, 1, Duration.ofMillis(50))))) {
      KeyValueStore<String, Change> store = driver.getKeyValueStore(FoldProcessor.HISTORIES);
      for (String show : List.of("ferr", "ferry", "ferry~2019", "ferry-two")) {
        for (long sequence = 1; sequence <= 20; sequence++) {
          Change change = change(show, sequence);
          store.put(HistoryKey.of(change), change);
        }
      }

      List<Change> latest = ShowHistory.latest(store, "ferry", 18);

      assertThat(latest).hasSize(18).allMatch(change -> change.getShowId().equals("ferry"));
      assertThat(latest.getFirst().getSequence()).isEqualTo(20);
      assertThat(latest.getLast().getSequence()).isEqualTo(3);
      assertThat(ShowHistory.latest(store, "nothing", 18)).isEmpty();
    }
  }

  private static Change change(String show, long sequence) {
    return Change.newBuilder()
        .setId(show + sequence)
        .setShowId(show)
        .setShowTitle(show)
        .setConfidence(1)
        .setSequence(sequence)
        .setOccurredAt(Instant.EPOCH)
        .setArticleId("1")
        .build();
  }
}
