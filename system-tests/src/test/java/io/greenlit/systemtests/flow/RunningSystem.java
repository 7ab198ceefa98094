package io.greenlit.systemtests.flow;

import io.greenlit.platform.access.KnownTokens;
import io.greenlit.standalone.Ports;
import io.greenlit.standalone.Readiness;
import io.greenlit.standalone.Services;
import io.greenlit.standalone.fold.Scenario;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The three services on topics of their own, told articles one by one. */
final class RunningSystem implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Services services;
  private final StreamAtRest stream;
  private final Client client;

  private RunningSystem(Services services, StreamAtRest stream, Client client) {
    this.services = services;
    this.stream = stream;
    this.client = client;
  }

  /** Starts them on topics whose names begin with {@code prefix}; returns when they are ready. */
  static RunningSystem start(KafkaUnderTest kafka, Path folder, String prefix) {
    Ports ports = Ports.firstFree();
    Services services =
        Services.start(
            kafka.bootstrapServers(),
            ports,
            folder.resolve(prefix),
            Map.of(
                "greenlit.kafka.topic-prefix",
                prefix,
                TestKey.SETTING,
                TestKey.VALUE,
                KnownTokens.SETTING,
                KnownTokens.OPERATOR));
    try {
      new Readiness(HttpClient.newHttpClient()).await(ports, PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return new RunningSystem(
        services, new StreamAtRest(kafka.bootstrapServers(), prefix), new Client(ports));
  }

  /**
   * What the system told of articles.
   *
   * @param changes each as "show season from to", in the order of the articles
   * @param atTheEnd each as "show season status"
   */
  record Told(List<String> changes, Set<String> atTheEnd) {}

  /** Posts articles, each when all that followed from the one before is there. */
  Told tell(List<JsonNode> articles) {
    stream.await(PATIENCE);
    Set<String> before = statuses();
    List<String> changes = new ArrayList<>();
    String begin = client.endOfChanges();
    for (JsonNode article : articles) {
      int answer = client.post(article).statusCode();
      if (answer != 202) {
        throw new IllegalStateException("ingest-service answers " + answer + " to " + article);
      }
      stream.await(PATIENCE);
      String end = client.endOfChanges();
      client.changes(begin, end).stream()
          .map(change -> Scenario.change(change.path("showTitle").asString(), change))
          .forEach(changes::add);
      begin = end;
    }
    Set<String> atTheEnd = statuses();
    atTheEnd.removeAll(before);
    return new Told(changes, atTheEnd);
  }

  private Set<String> statuses() {
    Set<String> statuses = new TreeSet<>();
    for (JsonNode show : client.listed()) {
      show.path("seasons")
          .forEach(season -> statuses.add(Scenario.status(show.path("title").asString(), season)));
    }
    return statuses;
  }

  @Override
  public void close() {
    stream.close();
    services.close();
  }
}
