package io.greenlit.status.kafka;

import io.greenlit.schemas.ArticleClaims;
import io.greenlit.schemas.ArticleTrace;
import io.greenlit.schemas.Ledger;
import io.greenlit.schemas.serde.AvroSerde;
import io.greenlit.schemas.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The flow: articles → read → claims → fold → show-status and status-changes. Every node has a
 * name, because the names of state stores and of their changelogs follow from them.
 */
public final class StatusTopology {

  static final String ARTICLE_SOURCE = "articles";
  static final String READ = "read";
  static final String CLAIMS_SINK = "claims-out";
  static final String CLAIMS_SOURCE = "claims";
  static final String FOLD = "fold";
  static final String STATUS_SINK = "show-status";
  static final String CHANGE_SINK = "status-changes";

  private StatusTopology() {}

  /**
   * Builds it.
   *
   * @param prefix of the deployment's topics
   */
  public static Topology build(ArticleReader reader, String prefix) {
    Serde<String> keys = Serdes.String();
    return new Topology()
        .addSource(
            ARTICLE_SOURCE,
            keys.deserializer(),
            AvroSerde.of(Topics.ARTICLES).deserializer(),
            Topics.ARTICLES.nameWith(prefix))
        .addProcessor(READ, () -> new ReadProcessor(reader), ARTICLE_SOURCE)
        .addStateStore(store(ReadProcessor.TRACES, AvroSerde.of(ArticleTrace.class)), READ)
        .<String, ArticleClaims>addSink(
            CLAIMS_SINK,
            Topics.CLAIMS.nameWith(prefix),
            keys.serializer(),
            AvroSerde.of(Topics.CLAIMS).serializer(),
            READ)
        .addSource(
            CLAIMS_SOURCE,
            keys.deserializer(),
            AvroSerde.of(Topics.CLAIMS).deserializer(),
            Topics.CLAIMS.nameWith(prefix))
        .addProcessor(FOLD, FoldProcessor::new, CLAIMS_SOURCE)
        .addStateStore(store(FoldProcessor.LEDGERS, AvroSerde.of(Ledger.class)), FOLD)
        .addStateStore(store(FoldProcessor.STATUSES, AvroSerde.of(Topics.SHOW_STATUS)), FOLD)
        .addSink(
            STATUS_SINK,
            Topics.SHOW_STATUS.nameWith(prefix),
            keys.serializer(),
            AvroSerde.of(Topics.SHOW_STATUS).serializer(),
            FOLD)
        .addSink(
            CHANGE_SINK,
            Topics.STATUS_CHANGES.nameWith(prefix),
            keys.serializer(),
            AvroSerde.of(Topics.STATUS_CHANGES).serializer(),
            FOLD);
  }

  private static <V extends SpecificRecord> StoreBuilder<KeyValueStore<String, V>> store(
      String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.String(), values)
        .withCachingEnabled();
  }
}
