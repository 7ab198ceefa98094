package io.greenlit.status.kafka;

import io.greenlit.status.folding.Shelf;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the stores that hold a show: here, as its shelf is folded here; here, as a copy that may be
 * behind; or on which other instances.
 */
public final class ShelfStores implements ShowStore.Stores {

  private static final Logger log = LoggerFactory.getLogger(ShelfStores.class);

  /** No show has it. */
  private static final String NOBODY = "";

  private final KafkaStreams streams;
  private final HostInfo self;
  private final Lags lags;

  /**
   * @param self host:port at which the other instances find this one
   */
  public ShelfStores(StatusStreams streams, String self) {
    this.streams = streams.streams();
    this.self = Objects.requireNonNull(HostInfo.buildFromEndpoint(self));
    this.lags = new Lags(this.streams::allLocalStorePartitionLags, System::nanoTime);
  }

  /** Where a show is; empty where nobody is known to hold it, as before the stream runs. */
  public Optional<Whereabouts> of(String showId) {
    KeyQueryMetadata found = metadata(showId);
    if (found.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
      return Optional.empty();
    }
    List<String> elsewhere =
        Stream.concat(Stream.of(found.activeHost()), found.standbyHosts().stream())
            .filter(host -> !host.equals(self) && !host.equals(HostInfo.unavailable()))
            .map(host -> host.host() + ":" + host.port())
            .distinct()
            .toList();
    return Optional.of(
        new Whereabouts(found.partition(), found.activeHost().equals(self), elsewhere));
  }

  /** Whether a show can be read here as it is folded. */
  public boolean isFresh(Whereabouts show) {
    return isReadable(show, false);
  }

  /** Whether a show can be read here at all. */
  public boolean isHeld(Whereabouts show) {
    return isReadable(show, true);
  }

  /** By how many records of its log the copy of a show may be behind; empty if that is unknown. */
  public OptionalLong lag(Whereabouts show) {
    return lags.of(show.partition());
  }

  @Override
  public <V> ReadOnlyKeyValueStore<String, V> named(String showId, String name) {
    int partition =
        of(showId)
            .map(Whereabouts::partition)
            .orElseThrow(() -> new InvalidStateStoreException("nobody is known to hold " + showId));
    try {
      return open(name, partition, false);
    } catch (InvalidStateStoreException moving) {
      return open(name, partition, true);
    }
  }

  private KeyQueryMetadata metadata(String showId) {
    try {
      return streams.queryMetadataForKey(
          FoldProcessor.STATUSES, Shelf.of(showId), Serdes.String().serializer());
    } catch (StreamsException | IllegalStateException notRunning) {
      return KeyQueryMetadata.NOT_AVAILABLE;
    }
  }

  private boolean isReadable(Whereabouts show, boolean stale) {
    try {
      open(FoldProcessor.STATUSES, show.partition(), stale);
      return true;
    } catch (InvalidStateStoreException notHere) {
      log.debug("partition {} cannot be read here", show.partition(), notHere);
      return false;
    }
  }

  private <V> ReadOnlyKeyValueStore<String, V> open(String name, int partition, boolean stale) {
    StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> asked =
        StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, V>keyValueStore())
            .withPartition(partition);
    ReadOnlyKeyValueStore<String, V> store =
        streams.store(stale ? asked.enableStaleStores() : asked);
    store.get(NOBODY); // only a question tells whether it is here
    return store;
  }
}
