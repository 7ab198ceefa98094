package io.greenlit.benchmarks.intake;

import io.greenlit.ingest.IngestService;
import io.greenlit.platform.access.BearerToken;
import io.greenlit.platform.access.OperatorKey;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.standalone.broker.EmbeddedKafka;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.ConfigurableApplicationContext;

/** ingest-service as in production (validation, metrics, tracing) and an embedded broker. */
final class IngestWithBroker implements Target {

  private final EmbeddedKafka broker;
  private final ConfigurableApplicationContext service;
  private final int port;
  private final BearerToken token;

  private IngestWithBroker(
      EmbeddedKafka broker, ConfigurableApplicationContext service, int port, BearerToken token) {
    this.token = token;
    this.broker = broker;
    this.service = service;
    this.port = port;
  }

  static IngestWithBroker start(Path data, int port, int brokerPort, int controllerPort) {
    EmbeddedKafka broker = EmbeddedKafka.start(data, brokerPort, controllerPort);
    BearerToken token = BearerToken.random(new SecureRandom());
    ConfigurableApplicationContext service =
        IngestService.application()
            .run(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--greenlit.access.operator-token=" + OperatorKey.of(token).text(),
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers());
    return new IngestWithBroker(broker, service, port, token);
  }

  @Override
  public String name() {
    return "ingest-service";
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("Content-Type", "application/json", "Authorization", "Bearer " + token.reveal());
  }

  @Override
  public InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** Records in the topic of articles. */
  long recordsInTopic() throws InterruptedException {
    Map<TopicPartition, OffsetSpec> partitions =
        IntStream.range(0, Topics.ARTICLES.partitions())
            .mapToObj(partition -> new TopicPartition(Topics.ARTICLES.name(), partition))
            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
      return admin.listOffsets(partitions).all().get().values().stream()
          .mapToLong(ListOffsetsResultInfo::offset)
          .sum();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot count the records of the topic", e);
    }
  }

  @Override
  public void close() {
    service.close();
    broker.close();
  }
}
