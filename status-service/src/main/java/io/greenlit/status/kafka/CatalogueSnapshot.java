package io.greenlit.status.kafka;

import io.greenlit.platform.kafka.ReadPositions;
import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import io.greenlit.status.reading.catalogue.SeedFile;
import io.greenlit.status.reading.catalogue.ShowRegister;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as the topic of shows had it at one moment.
 *
 * @param ends where the partitions ended then
 */
public record CatalogueSnapshot(Catalogue catalogue, Map<Integer, Long> ends) {

  private static final Duration POLL = Duration.ofMillis(250);

  /** Reads the topic of shows from the beginning to the end that it has now. */
  public static CatalogueSnapshot read(Consumer<byte[], byte[]> consumer, String topic) {
    ShowRegister register = new ShowRegister(SeedFile.entries());
    CatalogueTopic shows =
        new CatalogueTopic(
            topic, register, new CatalogueSnapshots(register, _ -> {}, System::nanoTime));
    shows.begin(consumer);
    Map<Integer, Long> ends = ReadPositions.ends(consumer);
    while (!shows.caughtUp().isDone()) {
      shows.polled(consumer, consumer.poll(POLL));
    }
    return new CatalogueSnapshot(Catalogue.of(register.entries()), ends);
  }

  /** The show that a title is another name of, if it is that of one show alone. */
  public @Nullable String ownerOf(String title) {
    if (catalogue.has(title)) {
      return null;
    }
    List<String> owners =
        catalogue.named(new Show(title, title)).stream()
            .map(CatalogueEntry::id)
            .distinct()
            .toList();
    return owners.size() == 1 ? owners.getFirst() : null;
  }
}
