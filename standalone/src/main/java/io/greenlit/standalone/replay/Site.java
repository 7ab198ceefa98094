package io.greenlit.standalone.replay;

import io.greenlit.standalone.DataFolder;
import io.greenlit.standalone.Logs;
import io.greenlit.standalone.OperatorToken;
import io.greenlit.standalone.Ports;
import io.greenlit.standalone.Services;
import io.greenlit.standalone.broker.EmbeddedKafka;
import io.greenlit.status.kafka.replay.ReplayTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a replay takes place: beside a running deployment, or in a data folder that nobody uses
 * now, whose broker it starts for as long as it takes.
 */
final class Site implements AutoCloseable {

  private static final String SCRATCH = "scratch";

  private final ReplayTarget target;
  private final Path folder;
  private final Deque<Runnable> closing;

  private Site(ReplayTarget target, Path folder, Deque<Runnable> closing) {
    this.target = target;
    this.folder = folder;
    this.closing = closing;
  }

  /**
   * Any cluster.
   *
   * @param folder for what the replay keeps meanwhile, and for its log
   */
  static Site cluster(Map<String, Object> client, String topicPrefix, Path folder) {
    DataFolder own = lock(folder);
    return new Site(new ReplayTarget(client, topicPrefix), own.path(), closing(own::close));
  }

  /**
   * The data folder of {@code greenlit up}.
   *
   * @param switchesOver whether status-service has to run
   */
  static Site folder(Path data, boolean switchesOver) {
    if (!Files.isDirectory(data.resolve("kafka"))) {
      throw new IllegalStateException(
          "there is no data in %s: name the folder of `greenlit up` with --data DIR, or a cluster with --bootstrap-servers"
              .formatted(data.toAbsolutePath().normalize()));
    }
    DataFolder unused = DataFolder.openUnlessUsed(data);
    DataFolder own = lock(data.resolve("replay"));
    return unused == null
        ? new Site(
            new ReplayTarget(client(DataFolder.addressIn(data)), ""),
            own.path(),
            closing(own::close))
        : started(unused, own, switchesOver);
  }

  private static Site started(DataFolder data, DataFolder own, boolean switchesOver) {
    Deque<Runnable> closing = closing(data::close);
    closing.push(own::close);
    Ports ports = Ports.firstFree();
    EmbeddedKafka kafka = EmbeddedKafka.start(data.kafka(), ports.kafka(), ports.controller());
    closing.push(kafka::close);
    Site site =
        new Site(new ReplayTarget(client(kafka.bootstrapServers()), ""), own.path(), closing);
    if (switchesOver) {
      try {
        Services services =
            Services.status(
                kafka.bootstrapServers(), ports, data.state(), OperatorToken.settings(data.path()));
        closing.push(services::close);
      } catch (RuntimeException e) {
        site.close();
        throw e;
      }
    }
    return site;
  }

  private static DataFolder lock(Path folder) {
    DataFolder own = DataFolder.openUnlessUsed(folder);
    if (own == null) {
      throw new IllegalStateException(
          "another replay is using %s: let it end, or stop it".formatted(folder.toAbsolutePath()));
    }
    Logs.into(own.path());
    return own;
  }

  private static Deque<Runnable> closing(Runnable last) {
    Deque<Runnable> closing = new ArrayDeque<>();
    closing.push(last);
    return closing;
  }

  private static Map<String, Object> client(String bootstrapServers) {
    return new HashMap<>(Map.of("bootstrap.servers", bootstrapServers));
  }

  ReplayTarget target() {
    return target;
  }

  /** Empty at the beginning, and gone at the end. */
  Path scratch() {
    return folder.resolve(SCRATCH);
  }

  @Override
  public void close() {
    while (!closing.isEmpty()) {
      closing.pop().run();
    }
  }
}
