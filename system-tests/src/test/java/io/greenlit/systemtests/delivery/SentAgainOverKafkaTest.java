package io.greenlit.systemtests.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.standalone.broker.EmbeddedKafka;
import io.greenlit.standalone.broker.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Replays, resends, skips and the list of attempts, with a broker and a service that is killed. */
class SentAgainOverKafkaTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private EmbeddedKafka kafka;
  private Endpoint endpoint;
  private int port;

  @BeforeEach
  void startBroker() throws Exception {
    List<Integer> ports = FreePorts.find(3);
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), ports.get(0), ports.get(1));
    port = ports.get(2);
    endpoint = new Endpoint();
  }

  @AfterEach
  void stopBroker() {
    endpoint.close();
    kafka.close();
  }

  @Test
  void what_was_there_before_a_subscription_is_replayed_through_a_kill_and_attempts_tell_of_it()
      throws Exception {
    NotifyProcess notify = start();
    try (Changes changes = new Changes(kafka.bootstrapServers())) {
      List<String> old = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        old.add(changes.next("show-" + i % 10));
      }
      Instant between = Instant.now();
      JsonNode subscription = notify.subscribe("{\"url\": \"" + endpoint.url() + "\"}");
      endpoint.verifyWith(subscription.get("secret").stringValue());
      String path = "/v1/subscriptions/" + subscription.get("id").stringValue();

      JsonNode dry =
          notify.post(path + "/replay", "{\"from\": \"beginning\", \"dryRun\": true}", 200);
      assertThat(dry.get("changes").longValue()).isEqualTo(300);
      assertThat(dry.get("complete").booleanValue()).isTrue();
      assertThat(dry.at("/first/changeId").stringValue()).isIn(old);
      assertThat(
              notify
                  .post(
                      path + "/replay",
                      "{\"from\": \"%s\", \"dryRun\": true}".formatted(between),
                      200)
                  .get("changes")
                  .longValue())
          .isZero();

      endpoint.takes = _ -> endpoint.taken.size() < 120;
      String replay =
          notify
              .post(path + "/replay", "{\"from\": \"beginning\", \"newIds\": true}", 202)
              .get("id")
              .stringValue();
      await().atMost(PATIENCE).until(() -> endpoint.taken.size() >= 120);
      notify.kill();
      endpoint.takes = _ -> true;
      notify = start();
      notify.post(path + "/resume", "{}", 200);
      NotifyProcess again = notify;
      await()
          .atMost(PATIENCE)
          .until(() ->
              again
                  .subscription(subscription.get("id").stringValue())
                  .at("/delivery/replay/state")
                  .stringValue("")
                  .equals("finished"));

      List<String> ids = endpoint.taken.stream().map(Endpoint.Taken::changeId).toList();
      assertThat(new HashSet<>(ids)).isEqualTo(new HashSet<>(old));
      assertThat(ids.size() - old.size()).isBetween(0, 16);
      for (int show = 0; show < 10; show++) {
        assertThat(endpoint.sequencesOf("show-" + show)).isSorted();
      }
      assertThat(endpoint.wrong).isEmpty();

      String change = old.getLast();
      JsonNode attempts =
          again.json(path + "/attempts?change=" + change + "&outcome=delivered").get("attempts");
      assertThat(attempts.size()).isEqualTo(1);
      assertThat(attempts.at("/0/replayId").stringValue()).isEqualTo(replay);
      assertThat(attempts.at("/0/statusCode").intValue()).isEqualTo(204);

      int before = endpoint.taken.size();
      assertThat(
              again.post(path + "/resend/" + old.getFirst(), "{}", 202).get("showId").stringValue())
          .isEqualTo("show-0");
      again.post(path + "/resend/unknown", "{}", 404);
      await().atMost(PATIENCE).until(() -> endpoint.taken.size() == before + 1);
      assertThat(endpoint.taken.getLast().changeId()).isEqualTo(old.getFirst());
    } finally {
      notify.close();
    }
  }

  @Test
  void
      a_backlog_shows_its_oldest_change_also_after_a_start_and_is_skipped_and_events_survive_a_kill()
          throws Exception {
    NotifyProcess notify = start();
    try (Changes changes = new Changes(kafka.bootstrapServers())) {
      JsonNode subscription =
          notify.subscribe(
              "{\"url\": \"%s\", \"operationalUrl\": \"%s\"}"
                  .formatted(endpoint.url(), endpoint.url("/operational")));
      endpoint.verifyWith(subscription.get("secret").stringValue());
      String id = subscription.get("id").stringValue();
      String path = "/v1/subscriptions/" + id;
      notify.post(path + "/pause", "{}", 200);
      String oldest = changes.next("show-1");
      for (int i = 0; i < 400; i++) {
        changes.next("show-1");
      }
      notify.close();
      notify = start();
      NotifyProcess again = notify;
      await()
          .atMost(PATIENCE)
          .until(() -> again.json(path).at("/delivery/backlog/changes").longValue() >= 401);

      JsonNode delivery = again.json(path).get("delivery");
      assertThat(delivery.at("/oldestUndelivered/changeId").stringValue()).isEqualTo(oldest);
      assertThat(delivery.get("lagSeconds").longValue()).isBetween(0L, 120L);

      JsonNode skipped = again.post(path + "/skip-to", "{\"to\": \"now\"}", 202).get("skipped");
      assertThat(skipped.get("changes").longValue()).isEqualTo(401);
      assertThat(skipped.at("/first/changeId").stringValue()).isEqualTo(oldest);
      again.post(path + "/resume", "{}", 200);
      String next = changes.next("show-1");
      await().atMost(PATIENCE).until(() -> !endpoint.taken.isEmpty());
      assertThat(endpoint.taken).extracting(Endpoint.Taken::changeId).containsExactly(next);
      assertThat(again.get("/actuator/prometheus").body())
          .contains("greenlit_notify_subscriptions{")
          .contains("greenlit_notify_oldest_undelivered_seconds");

      Endpoint.Noticed failing =
          new Endpoint.Noticed("/operational", "evt_" + id + "_1", "subscription.failing");
      endpoint.takes = _ -> false;
      changes.next("show-2");
      await().atMost(PATIENCE).until(() -> endpoint.noticed.contains(failing));
      notify.kill();
      endpoint.takes = _ -> true;
      notify = start();
      Endpoint.Noticed recovered =
          new Endpoint.Noticed("/operational", "evt_" + id + "_2", "subscription.recovered");
      await().atMost(PATIENCE).until(() -> endpoint.noticed.contains(recovered));
      assertThat(new LinkedHashSet<>(endpoint.noticed)).containsExactly(failing, recovered);
      assertThat(endpoint.wrong).isEmpty();
    } finally {
      notify.close();
    }
  }

  private NotifyProcess start() throws Exception {
    return NotifyProcess.start(
        kafka.bootstrapServers(),
        port,
        Path.of("target", "sent-again.log"),
        "--greenlit.notify.retry.waits=" + "50ms,".repeat(200) + "50ms");
  }
}
