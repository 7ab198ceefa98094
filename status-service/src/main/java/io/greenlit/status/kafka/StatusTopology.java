package io.greenlit.status.kafka;

import io.greenlit.schemas.ArticleTrace;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.Ledger;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.serde.AvroSerde;
import io.greenlit.schemas.topics.Topic;
import io.greenlit.schemas.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The flow: articles → read → claims → fold → show-status and status-changes; and beside it what
 * makes two titles one show: identities and moves, from shelf to shelf; and what a replay found:
 * traces and baselines. Every node has a name, because the names of state stores and of their
 * changelogs follow from them.
 */
public final class StatusTopology {

  static final String ARTICLE_SOURCE = "articles";
  static final String READ = "read";
  static final String CLAIMS_SINK = "claims-out";
  static final String ARTICLE_IDENTITY_SINK = "article-identities-out";
  static final String SHOW_SOURCE = "shows";
  static final String IDENTIFY = "identify";
  static final String SHOW_IDENTITY_SINK = "show-identities-out";
  static final String CLAIMS_SOURCE = "claims";
  static final String IDENTITY_SOURCE = "identities";
  static final String MOVE_SOURCE = "moves";
  static final String DAY_SOURCE = "days";
  static final String TRACE_SOURCE = "traces";
  static final String BASELINE_SOURCE = "baselines";
  static final String FOLD = "fold";
  static final String STATUS_SINK = "show-status";
  static final String CHANGE_SINK = "status-changes";
  static final String MOVE_SINK = "moves-out";
  static final String FOLD_IDENTITY_SINK = "fold-identities-out";

  private StatusTopology() {}

  /**
   * Builds it.
   *
   * @param prefix of the deployment's topics
   */
  public static Topology build(ArticleReader reader, TitleOwners owners, String prefix) {
    Topology topology = new Topology();
    PromptCommits prompt = new PromptCommits();
    Serde<ShowStatus> statuses = new EncodedOnce<>(AvroSerde.of(Topics.SHOW_STATUS));
    Serde<Change> changes = new EncodedOnce<>(AvroSerde.of(Topics.STATUS_CHANGES));
    source(topology, ARTICLE_SOURCE, Topics.ARTICLES, prefix);
    source(topology, TRACE_SOURCE, Topics.TRACES, prefix);
    topology
        .addProcessor(READ, () -> new ReadProcessor(reader, prompt), ARTICLE_SOURCE, TRACE_SOURCE)
        .addStateStore(store(ReadProcessor.TRACES, AvroSerde.of(ArticleTrace.class)), READ);
    sink(topology, CLAIMS_SINK, Topics.CLAIMS, prefix, READ);
    sink(topology, ARTICLE_IDENTITY_SINK, Topics.IDENTITIES, prefix, READ);
    source(topology, SHOW_SOURCE, Topics.SHOWS, prefix);
    topology.addProcessor(IDENTIFY, () -> new IdentityProcessor(owners), SHOW_SOURCE);
    sink(topology, SHOW_IDENTITY_SINK, Topics.IDENTITIES, prefix, IDENTIFY);
    source(topology, CLAIMS_SOURCE, Topics.CLAIMS, prefix);
    source(topology, IDENTITY_SOURCE, Topics.IDENTITIES, prefix);
    source(topology, MOVE_SOURCE, Topics.MOVES, prefix);
    source(topology, DAY_SOURCE, Topics.DAYS, prefix);
    source(topology, BASELINE_SOURCE, Topics.BASELINES, prefix);
    topology
        .addProcessor(
            FOLD,
            () -> new FoldProcessor(owners, prompt),
            CLAIMS_SOURCE,
            IDENTITY_SOURCE,
            MOVE_SOURCE,
            DAY_SOURCE,
            BASELINE_SOURCE)
        .addStateStore(store(FoldProcessor.LEDGERS, AvroSerde.of(Ledger.class)), FOLD)
        .addStateStore(store(FoldProcessor.STATUSES, statuses), FOLD)
        .addStateStore(store(FoldProcessor.AGEING, AvroSerde.of(Topics.DAYS)), FOLD)
        .addStateStore(store(FoldProcessor.HISTORIES, changes), FOLD);
    sink(topology, STATUS_SINK, Topics.SHOW_STATUS, statuses, prefix, FOLD);
    sink(topology, CHANGE_SINK, Topics.STATUS_CHANGES, changes, prefix, FOLD);
    sink(topology, MOVE_SINK, Topics.MOVES, prefix, FOLD);
    sink(topology, FOLD_IDENTITY_SINK, Topics.IDENTITIES, prefix, FOLD);
    return topology;
  }

  private static <V extends SpecificRecord> void source(
      Topology topology, String name, Topic<V> topic, String prefix) {
    topology.addSource(
        name,
        Serdes.String().deserializer(),
        AvroSerde.of(topic).deserializer(),
        topic.nameWith(prefix));
  }

  private static <V extends SpecificRecord> void sink(
      Topology topology, String name, Topic<V> topic, String prefix, String parent) {
    sink(topology, name, topic, AvroSerde.of(topic), prefix, parent);
  }

  private static <V extends SpecificRecord> void sink(
      Topology topology,
      String name,
      Topic<V> topic,
      Serde<V> values,
      String prefix,
      String parent) {
    topology.addSink(
        name, topic.nameWith(prefix), Serdes.String().serializer(), values.serializer(), parent);
  }

  /**
   * Without Kafka Streams' cache: at a commit that sends what it still holds task by task, and
   * waits for the broker after each.
   */
  private static <V extends SpecificRecord> StoreBuilder<KeyValueStore<String, V>> store(
      String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), values);
  }
}
