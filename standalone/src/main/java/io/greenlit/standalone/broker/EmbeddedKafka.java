package io.greenlit.standalone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The broker's own code as broker and controller in one, listening on loopback only. Its data stays
 * in a folder: started again on the same folder it has everything it had.
 */
public final class EmbeddedKafka implements AutoCloseable {

  private static final int NODE_ID = 1;

  private final int port;
  private final KafkaRaftServer server;

  private EmbeddedKafka(int port, KafkaRaftServer server) {
    this.port = port;
    this.server = server;
  }

  /**
   * Starts a broker and waits until it is ready.
   *
   * @param folder where it keeps its data; made where missing
   * @param port where clients connect
   * @param controllerPort where it speaks with itself
   */
  public static EmbeddedKafka start(Path folder, int port, int controllerPort) {
    Map<String, String> config = config(folder, port, controllerPort);
    format(folder);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(config), Time.SYSTEM);
    server.startup();
    return new EmbeddedKafka(port, server);
  }

  /** What clients set as {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Stops in order: everything acknowledged is on disk afterwards. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder) {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream())) {
      Files.createDirectories(folder);
      new Formatter()
          .setPrintStream(silent)
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(NODE_ID)
          .setControllerListenerName("CONTROLLER")
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setMetadataLogDirectory(folder.toString())
          .addDirectory(folder.toString())
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + folder + " for Kafka's data", e);
    } catch (Exception e) {
      throw new IllegalStateException(
          "cannot format " + folder + " for Kafka: is there something else in it?", e);
    }
  }

  private static Map<String, String> config(Path folder, int port, int controllerPort) {
    Map<String, String> config = new HashMap<>();
    config.put("process.roles", "broker,controller");
    config.put("node.id", Integer.toString(NODE_ID));
    config.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    config.put("controller.listener.names", "CONTROLLER");
    config.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    config.put("log.dirs", folder.toString());
    config.put("auto.create.topics.enable", "false");
    config.put("default.replication.factor", "1");
    config.put("min.insync.replicas", "1");
    singleNode(config);
    quickRestart(config);
    return config;
  }

  private static void singleNode(Map<String, String> config) {
    config.put("offsets.topic.replication.factor", "1");
    config.put("offsets.topic.num.partitions", "4");
    config.put("transaction.state.log.replication.factor", "1");
    config.put("transaction.state.log.min.isr", "1");
    config.put("transaction.state.log.num.partitions", "4");
    config.put("share.coordinator.state.topic.replication.factor", "1");
    config.put("share.coordinator.state.topic.min.isr", "1");
    // A transaction waits for the markers of the one before; by default it looks every 20 ms.
    config.put("add.partitions.to.txn.retry.backoff.ms", "2");
    config.put("num.network.threads", "2");
    config.put("num.io.threads", "4");
    config.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
    config.put("socket.request.max.bytes", Integer.toString(16 << 20));
    // Each partition has two of them, mapped whole; the first touch may read all that is ahead.
    // With 10 MB, as they have otherwise, a disk with much read-ahead costs a new partition 10 ms.
    config.put("log.index.size.max.bytes", Integer.toString(256 << 10));
  }

  private static void quickRestart(Map<String, String> config) {
    config.put("group.initial.rebalance.delay.ms", "0");
    // After a crash the controller waits for the old session to end before it takes the broker
    // back.
    config.put("broker.session.timeout.ms", "5000");
    config.put("broker.heartbeat.interval.ms", "500");
    config.put("num.recovery.threads.per.data.dir", "2");
  }
}
