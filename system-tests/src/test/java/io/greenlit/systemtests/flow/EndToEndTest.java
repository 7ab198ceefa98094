package io.greenlit.systemtests.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.greenlit.platform.kafka.DeadLetters;
import io.greenlit.schemas.topics.Topic;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.standalone.Ports;
import io.greenlit.standalone.Readiness;
import io.greenlit.standalone.Services;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three services against a real broker, seen from outside only. */
class EndToEndTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static KafkaUnderTest kafka;
  private static Services services;
  private static Client client;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    kafka = KafkaUnderTest.start(folder.resolve("kafka"));
    Ports ports = Ports.firstFree();
    services =
        Services.start(kafka.bootstrapServers(), ports, folder.resolve("state"), TestKey.SETTINGS);
    new Readiness(HttpClient.newHttpClient()).await(ports, Duration.ofMinutes(2));
    client = new Client(ports);
  }

  @AfterAll
  static void stop() {
    services.close();
    kafka.close();
  }

  @Test
  void a_subscriber_gets_each_change_once_however_often_the_articles_are_posted() {
    try (WebhookReceiver receiver = WebhookReceiver.start()) {
      String secret = client.subscribe(receiver.url());
      List<Map<String, String>> story =
          List.of(
              Articles.rumour("Quiet Orchard", "gossip", "2026-01-05"),
              Articles.renewal("Quiet Orchard", "newsroom", "2026-02-05"));
      story.forEach(article -> assertThat(client.post(article).statusCode()).isEqualTo(202));
      await().atMost(PATIENCE).until(() -> receiver.requests().size() >= 2);

      List<Map<String, String>> again = new ArrayList<>(story);
      for (int round = 0; round < 3; round++) {
        Collections.shuffle(again, new Random(round));
        again.forEach(article -> assertThat(client.post(article).statusCode()).isEqualTo(202));
      }
      // Order holds per show: what the repeats might have caused would arrive before this one.
      client.post(Articles.date("Quiet Orchard", "newsroom", "2026-03-05"));
      await().atMost(PATIENCE).until(() -> client.statusOf("quiet-orchard", 2).equals(dated()));
      await().atMost(PATIENCE).until(() -> receiver.changes().getLast().endsWith("→DATED"));

      assertThat(receiver.changes())
          .containsExactly(
              "quiet-orchard 2 →RUMOURED_RENEWAL",
              "quiet-orchard 2 RUMOURED_RENEWAL→RENEWED",
              "quiet-orchard 2 RENEWED→DATED");
      assertThat(receiver.requests()).allMatch(request -> request.isSignedWith(secret));
      assertThat(receiver.requests().stream().map(WebhookReceiver.Request::id))
          .doesNotHaveDuplicates();
    }
  }

  /** Versions of the web server left one in some sixty without an answer. */
  @Test
  void each_request_on_a_reused_connection_is_answered() {
    for (int number = 0; number < 500; number++) {
      for (int port : client.ports()) {
        assertThat(client.health(port)).as("request " + number).isEqualTo(200);
      }
    }
  }

  @Test
  void a_record_that_is_no_article_goes_to_the_dead_letters_and_the_stream_goes_on() {
    byte[] unknown = {(byte) 0xC3, 1, 9, 9, 9, 9, 9, 9, 9, 9, 0};
    try (RawKafka raw = new RawKafka(kafka.bootstrapServers())) {
      raw.send(new ProducerRecord<>(Topics.ARTICLES.name(), "bad".getBytes(UTF_8), unknown));
      raw.send(new ProducerRecord<>(Topics.ARTICLES.name(), "bad".getBytes(UTF_8), new byte[] {7}));

      client.post(Articles.renewal("Glass Harvest", "newsroom", "2026-02-06"));

      await().atMost(PATIENCE).until(() -> client.statusOf("glass-harvest", 2).isPresent());
      List<ConsumerRecord<byte[], byte[]>> letters = raw.take(deadLetters(Topics.ARTICLES), 2);
      assertThat(letters.stream().map(ConsumerRecord::value))
          .containsExactlyInAnyOrder(unknown, new byte[] {7});
      assertThat(letters.stream().map(EndToEndTest::reason))
          .anyMatch(reason -> reason.contains("unknown schema fingerprint 0909090909090909"))
          .anyMatch(reason -> reason.contains("single-object encoding"));
    }
  }

  @Test
  void a_record_that_is_no_change_goes_to_the_dead_letters_and_delivery_goes_on() {
    try (RawKafka raw = new RawKafka(kafka.bootstrapServers());
        WebhookReceiver receiver = WebhookReceiver.start()) {
      client.subscribe(receiver.url());
      raw.sendToEachPartition(Topics.STATUS_CHANGES, new byte[] {1, 2, 3});

      client.post(Articles.renewal("Seven Kettles", "newsroom", "2026-02-07"));

      await().atMost(PATIENCE).until(() -> receiver.changes().contains("seven-kettles 2 →RENEWED"));
      assertThat(raw.take(deadLetters(Topics.STATUS_CHANGES), Topics.STATUS_CHANGES.partitions()))
          .allSatisfy(letter -> assertThat(letter.value()).containsExactly(1, 2, 3))
          .allSatisfy(letter -> assertThat(reason(letter)).contains("single-object encoding"));
    }
  }

  @Test
  void the_trace_of_a_post_goes_through_to_the_webhook() {
    String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    try (WebhookReceiver receiver = WebhookReceiver.start()) {
      client.subscribe(receiver.url());

      client.post(
          Articles.renewal("Amber Ferry", "newsroom", "2026-02-08"),
          "00-" + traceId + "-00f067aa0ba902b7-01");

      await().atMost(PATIENCE).until(() -> receiver.changes().contains("amber-ferry 2 →RENEWED"));
      assertThat(receiver.requests())
          .filteredOn(request -> request.change().startsWith("amber-ferry"))
          .allMatch(request -> request.header("Traceparent").startsWith("00-" + traceId + "-"));
    }
  }

  @Test
  void the_seeds_are_unconfirmed_and_nothing_else_in_any_order() throws IOException {
    Path seeds = Path.of("..", "..", "shared", "seeds");
    assumeTrue(Files.isDirectory(seeds), "the texts that the project started from are not here");
    try (WebhookReceiver receiver = WebhookReceiver.start();
        Stream<Path> texts = Files.list(seeds)) {
      client.subscribe(receiver.url());
      List<String> articles = new ArrayList<>();
      for (Path text : texts.sorted().toList()) {
        articles.add(Files.readString(text));
      }
      for (int round = 0; round < 3; round++) {
        Collections.shuffle(articles, new Random(round));
        articles.forEach(text -> assertThat(client.postText(text).statusCode()).isEqualTo(202));
      }
      await().atMost(PATIENCE).until(() -> receiver.requests().size() >= 2);

      assertThat(receiver.changes())
          .containsExactlyInAnyOrder(
              "its-okay-to-not-be-okay 2 →UNCONFIRMED", "crash-landing-on-you 2 →UNCONFIRMED");
      assertThat(client.shows())
          .doesNotContain(
              "criminal-minds", "good-wife", "romance-is-a-bonus-book", "life-on-mars", "goblin");
    }
  }

  private static String deadLetters(Topic<?> topic) {
    return topic.deadLettersWith("");
  }

  private static String reason(ConsumerRecord<byte[], byte[]> letter) {
    return new String(
        Objects.requireNonNull(letter.headers().lastHeader(DeadLetters.REASON)).value(), UTF_8);
  }

  private static Optional<String> dated() {
    return Optional.of("DATED");
  }
}
