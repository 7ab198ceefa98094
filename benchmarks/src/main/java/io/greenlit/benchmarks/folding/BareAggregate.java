package io.greenlit.benchmarks.folding;

import java.nio.ByteBuffer;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * What any fold on Kafka Streams costs at least: by key, how many records came and a copy of the
 * last one, in RocksDB and its changelog. It decodes nothing and writes no topic of its own.
 */
final class BareAggregate {

  private static final byte[] NONE = new byte[Long.BYTES];

  private BareAggregate() {}

  /**
   * The aggregate of a topic.
   *
   * @param cached with Kafka Streams' cache before the store, which joins what comes of one key
   *     between two commits
   * @param settings those of status-service's stream
   */
  static KafkaStreams of(String topic, String applicationId, boolean cached, Properties settings) {
    Properties config = new Properties();
    config.putAll(settings);
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    Serde<byte[]> bytes = Serdes.ByteArray();
    Materialized<byte[], byte[], KeyValueStore<Bytes, byte[]>> copies =
        Materialized.<byte[], byte[]>as(Stores.persistentKeyValueStore("copies"))
            .withKeySerde(bytes)
            .withValueSerde(bytes);
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(topic, Consumed.with(bytes, bytes))
        .groupByKey(Grouped.with(bytes, bytes))
        .aggregate(
            () -> NONE,
            (_, record, known) -> counted(record, ByteBuffer.wrap(known).getLong() + 1),
            cached ? copies.withCachingEnabled() : copies.withCachingDisabled());
    return new KafkaStreams(builder.build(), config);
  }

  private static byte[] counted(byte[] record, long count) {
    return ByteBuffer.allocate(Long.BYTES + record.length).putLong(count).put(record).array();
  }
}
