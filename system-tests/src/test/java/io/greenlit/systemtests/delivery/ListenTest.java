package io.greenlit.systemtests.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.standalone.broker.EmbeddedKafka;
import io.greenlit.standalone.broker.FreePorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code greenlit listen} with the real service. */
class ListenTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private EmbeddedKafka kafka;
  private NotifyProcess notify;
  private Changes changes;
  private int port;

  @BeforeEach
  void start() throws Exception {
    List<Integer> ports = FreePorts.find(3);
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), ports.get(0), ports.get(1));
    port = ports.get(2);
    Path log = Path.of("target", "notify-listened-to.log");
    notify = NotifyProcess.start(kafka.bootstrapServers(), port, log);
    changes = new Changes(kafka.bootstrapServers());
  }

  @AfterEach
  void stop() {
    changes.close();
    notify.close();
    kafka.close();
  }

  @Test
  void it_prints_what_it_asked_for_and_takes_its_subscription_with_it() throws Exception {
    try (Listening listening = listen("--show", "show-1")) {
      String id = listening.subscription();

      changes.next("show-2");
      changes.next("show-1");

      until(() -> !listening.lines().isEmpty());
      assertThat(listening.lines())
          .containsExactly("show-1, season 2: – → RENEWED  (confidence 0.90, OFFICIAL)");
      listening.interrupt();
      assertThat(notify.get("/v1/subscriptions/" + id).statusCode()).isEqualTo(404);
      assertThat(listening.complaints()).contains("1 printed, 0 came again, 0 refused");
    }
  }

  @Test
  void what_is_kept_goes_on_without_loss_where_it_stood() throws Exception {
    String file = folder.resolve("kept").resolve("listen.json").toString();
    String id;
    try (Listening first = listen("--json", "--keep", file)) {
      id = first.subscription();
      changes.next("show-1");
      until(() -> first.lines().size() == 1);
    }
    assertThat(notify.subscription(id).at("/delivery/state").stringValue()).isEqualTo("paused");
    changes.next("show-1");
    changes.next("show-1");

    try (Listening second = listen("--json", "--keep", file)) {
      assertThat(second.subscription()).isEqualTo(id);
      until(() -> second.lines().size() == 2);
      assertThat(second.lines())
          .map(line -> JsonMapper.shared().readTree(line))
          .map(webhook -> webhook.at("/data/sequence"))
          .map(JsonNode::intValue)
          .containsExactly(2, 3);
    }
    assertThat(Files.readString(Path.of(file))).contains(id);
  }

  private Listening listen(String... options) {
    return Listening.to("http://127.0.0.1:" + port, options);
  }

  private static void until(BooleanSupplier condition) {
    await().atMost(PATIENCE).until(condition::getAsBoolean);
  }
}
