package io.greenlit.systemtests.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.schemas.topics.Topics;
import io.greenlit.standalone.broker.EmbeddedKafka;
import io.greenlit.standalone.broker.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DeliveryThroughCrashesTest {

  private static final int SHOWS = 12;
  private static final int IN_FLIGHT = 16;
  private static final String FAST =
      "--greenlit.notify.retry.waits=" + "50ms,".repeat(200) + "50ms";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private EmbeddedKafka kafka;
  private Endpoint endpoint;
  private int port;
  private int otherPort;
  private Path log;

  @BeforeEach
  void startBroker() throws Exception {
    List<Integer> ports = FreePorts.find(4);
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), ports.get(0), ports.get(1));
    port = ports.get(2);
    otherPort = ports.get(3);
    endpoint = new Endpoint();
    log = Path.of("target", "notify-process.log");
  }

  @AfterEach
  void stopBroker() {
    endpoint.close();
    kafka.close();
  }

  @Test
  void killed_again_and_again_it_loses_nothing_keeps_the_order_and_repeats_little()
      throws Exception {
    RandomGenerator random = RandomGenerator.getDefault();
    NotifyProcess notify = start();
    JsonNode subscription = notify.subscribe("{\"url\": \"" + endpoint.url() + "\"}");
    endpoint.verifyWith(subscription.get("secret").stringValue());
    endpoint.takes = _ -> random.nextInt(10) > 0;
    Set<String> written = new HashSet<>();
    int kills = 3;

    try (Changes changes = new Changes(kafka.bootstrapServers())) {
      for (int kill = 0; kill < kills; kill++) {
        int moment = random.nextInt(50, 150);
        for (int i = 0; i < 150; i++) {
          written.add(changes.next("show-" + random.nextInt(SHOWS)));
          if (i == moment) {
            notify.kill();
          }
        }
        notify = start();
      }
      await().atMost(PATIENCE).until(() -> idsTaken().containsAll(written));

      for (Map.Entry<String, Long> show : changes.sequences().entrySet()) {
        assertThat(endpoint.sequencesOf(show.getKey())).isSorted();
      }
      assertThat(idsTaken()).isEqualTo(written);
      assertThat(endpoint.taken.size() - written.size()).isBetween(0, kills * IN_FLIGHT);
      assertThat(endpoint.wrong).isEmpty();
      System.out.println(
          "repeated after %d kills: %d".formatted(kills, endpoint.taken.size() - written.size()));
    } finally {
      notify.close();
    }
  }

  @Test
  void a_stop_in_order_repeats_nothing_and_a_subscription_gets_only_what_comes_after_it()
      throws Exception {
    try (Changes changes = new Changes(kafka.bootstrapServers())) {
      NotifyProcess notify = start();
      changes.next("show-1");
      String id = notify.subscribe("{\"url\": \"" + endpoint.url() + "\"}").get("id").stringValue();
      Set<String> written = new HashSet<>();
      for (int i = 0; i < 300; i++) {
        written.add(changes.next("show-" + i % SHOWS));
        if (i == 150) {
          notify.close();
          notify = start();
        }
      }
      await().atMost(PATIENCE).until(() -> idsTaken().equals(written));
      assertThat(endpoint.taken).hasSize(written.size());

      NotifyProcess last = notify;
      await()
          .atMost(PATIENCE)
          .until(() -> last.subscription(id).at("/delivery/lag").intValue() == 0);
      assertThat(last.delete(id)).isEqualTo(204);
      changes.next("show-1");
      assertThat(last.get("/actuator/prometheus").body())
          .contains("greenlit_notify_attempts_seconds_count{")
          .contains("greenlit_notify_lag");
      last.close();
      assertThat(endpoint.taken).hasSize(written.size());
    }
  }

  @Test
  void instances_share_the_work_and_hand_it_over_without_repeating() throws Exception {
    int subscriptions = 12;
    try (Changes changes = new Changes(kafka.bootstrapServers())) {
      NotifyProcess first = start();
      for (int i = 0; i < subscriptions; i++) {
        first.subscribe("{\"url\": \"" + endpoint.url("/" + i) + "\"}");
      }
      NotifyProcess second = null;
      Set<String> written = new HashSet<>();
      for (int i = 0; i < 200; i++) {
        written.add(changes.next("show-" + i % SHOWS));
        if (i == 50) {
          second = NotifyProcess.start(kafka.bootstrapServers(), otherPort, log, FAST);
        }
        if (i == 150) {
          first.close();
        }
      }
      await().atMost(PATIENCE).until(() -> endpoint.taken.size() >= subscriptions * written.size());

      assertThat(endpoint.taken).hasSize(subscriptions * written.size()).doesNotHaveDuplicates();
      if (second != null) {
        second.close();
      }
    }
  }

  @Test
  void a_change_that_cannot_be_read_is_put_aside_once_and_the_rest_goes_on() throws Exception {
    try (Changes changes = new Changes(kafka.bootstrapServers());
        NotifyProcess notify = start()) {
      notify.subscribe("{\"url\": \"" + endpoint.url() + "\"}");

      changes.raw("show-1", new byte[] {1, 2, 3});
      String readable = changes.next("show-1");

      await().atMost(PATIENCE).until(() -> idsTaken().equals(Set.of(readable)));
      List<ConsumerRecord<byte[], byte[]>> letters = deadLetters();
      assertThat(letters).hasSize(1);
      assertThat(letters.getFirst().value()).containsExactly(1, 2, 3);
      assertThat(
              new String(letters.getFirst().headers().lastHeader("greenlit-reason").value(), UTF_8))
          .contains("C3 01");
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> deadLetters() {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      String topic = Topics.STATUS_CHANGES.deadLettersWith("");
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
      await()
          .atMost(PATIENCE)
          .until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            return !letters.isEmpty();
          });
      consumer.poll(Duration.ofMillis(500)).forEach(letters::add);
      return letters;
    }
  }

  private NotifyProcess start() throws Exception {
    return NotifyProcess.start(kafka.bootstrapServers(), port, log, FAST);
  }

  private Set<String> idsTaken() {
    Set<String> ids = new HashSet<>();
    endpoint.taken.forEach(each -> ids.add(each.changeId()));
    return ids;
  }
}
