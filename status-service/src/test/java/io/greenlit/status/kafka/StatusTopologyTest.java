package io.greenlit.status.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.platform.kafka.DeadLetters;
import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.schemas.Article;
import io.greenlit.schemas.ArticleClaims;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.ChangeType;
import io.greenlit.schemas.ContentType;
import io.greenlit.schemas.EarlierStatus;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.serde.AvroSerde;
import io.greenlit.schemas.topics.Topic;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Tier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole flow of the service in a test driver; its reader finds "Show: STATUS" in the text. */
class StatusTopologyTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder = Path.of("");

  private TopologyTestDriver driver;
  private TestInputTopic<String, Article> articles;
  private TestOutputTopic<String, ArticleClaims> claims;
  private TestOutputTopic<String, ShowStatus> statuses;
  private TestOutputTopic<String, Change> changes;

  @BeforeEach
  void start() {
    Topology topology = StatusTopology.build(StatusTopologyTest::read, new OneHome(), "");
    Properties config =
        StatusStreams.config(
            Map.of("bootstrap.servers", "nowhere:1"),
            new KafkaSettings("", (short) 1),
            new StreamSettings(folder, 1, Duration.ofMillis(50)));
    // The driver's producer forgets what an open transaction holds when nothing was processed; the
    // system tests see the letters arrive under exactly_once_v2.
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver = new TopologyTestDriver(topology, config);
    articles =
        driver.createInputTopic(
            Topics.ARTICLES.name(),
            new StringSerializer(),
            AvroSerde.of(Topics.ARTICLES).serializer());
    claims = output(Topics.CLAIMS);
    statuses = output(Topics.SHOW_STATUS);
    changes = output(Topics.STATUS_CHANGES);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void an_article_becomes_claims_a_status_and_a_change() {
    send(article("a", "v1", 0, "Paper Lanterns: RENEWED"));

    assertThat(claims.readValue().getShowId()).isEqualTo("paper-lanterns");
    assertThat(statuses.readValue().getSeasons().getFirst().getStatus()).isEqualTo(Status.RENEWED);
    Change change = changes.readValue();
    assertThat(change.getFrom()).isNull();
    assertThat(change.getTo()).isEqualTo(Status.RENEWED);
    assertThat(change.getSequence()).isEqualTo(1);
    assertThat(change.getEvidence()).singleElement().extracting("quote").isEqualTo("A quote.");
  }

  @Test
  void a_change_tells_where_its_show_comes_from_and_what_came_before() {
    send(article("a", "v1", 0, "Paper Lanterns: RENEWED"));
    send(article("a", "v2", 60, "Paper Lanterns: CANCELLED"));

    Change first = changes.readValue();
    Change second = changes.readValue();
    assertThat(first.getCountry()).isEqualTo("KR");
    assertThat(first.getHomeNetwork()).isEqualTo("JTBC");
    assertThat(first.getEarlier()).isEmpty();
    assertThat(second.getEarlier())
        .containsExactly(new EarlierStatus(Status.RENEWED, first.getConfidence()));
  }

  @Test
  void an_article_posted_again_changes_nothing() {
    send(article("a", "v1", 0, "Paper Lanterns: RENEWED"));
    send(article("a", "v1", 60, "Paper Lanterns: RENEWED"));

    assertThat(claims.readValuesToList()).hasSize(1);
    assertThat(changes.readValuesToList()).hasSize(1);
  }

  @Test
  void an_article_that_no_longer_names_a_show_withdraws_what_it_claimed() {
    send(article("a", "v1", 0, "Paper Lanterns: RENEWED"));
    send(article("a", "v2", 60, "Salt Road: CANCELLED"));

    assertThat(changes.readKeyValuesToList().stream().map(c -> c.key + " " + c.value.getTo()))
        .containsExactlyInAnyOrder(
            "paper-lanterns RENEWED", "salt-road CANCELLED", "paper-lanterns null");
  }

  @Test
  void a_withdrawal_is_a_correction() {
    send(article("a", "v1", 0, "Paper Lanterns: RENEWED"));
    send(article("a", "v2", 60, "Nothing any more."));

    assertThat(changes.readValuesToList().getLast().getType()).isEqualTo(ChangeType.CORRECTED);
  }

  @Test
  void an_older_version_that_comes_late_changes_nothing() {
    send(article("a", "v2", 60, "Paper Lanterns: RENEWED"));
    send(article("a", "v1", 0, "Paper Lanterns: CANCELLED"));

    assertThat(changes.readValuesToList())
        .extracting(Change::getTo)
        .containsExactly(Status.RENEWED);
  }

  @Test
  void the_trace_of_an_article_goes_on_to_its_changes() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("traceparent", "00-0af7-b7ad-01".getBytes(UTF_8));
    Article article = article("a", "v1", 0, "Paper Lanterns: RENEWED");

    articles.pipeInput(new TestRecord<>(article.getId(), article, headers, article.getFetchedAt()));

    assertThat(header(changes.readRecord(), "traceparent")).isEqualTo("00-0af7-b7ad-01");
  }

  @Test
  void the_same_log_gives_the_same_ids() {
    send(article("a", "v1", 0, "Paper Lanterns: RENEWED"));
    String id = changes.readValue().getId();
    stop();
    start();

    send(article("a", "v1", 0, "Paper Lanterns: RENEWED"));

    assertThat(changes.readValue().getId()).isEqualTo(id).matches("chg_[0-9a-f]{32}");
  }

  @Test
  void broken_bytes_go_to_the_dead_letters_and_the_stream_goes_on() {
    TestInputTopic<String, byte[]> raw =
        driver.createInputTopic(
            Topics.ARTICLES.name(), new StringSerializer(), new ByteArraySerializer());
    TestOutputTopic<byte[], byte[]> letters = letters(Topics.ARTICLES);

    raw.pipeInput("broken", new byte[] {1, 2, 3});
    send(article("a", "v1", 0, "Paper Lanterns: RENEWED"));

    TestRecord<byte[], byte[]> letter = letters.readRecord();
    assertThat(letter.value()).containsExactly(1, 2, 3);
    assertThat(header(letter, DeadLetters.REASON)).contains("single-object encoding", "0102");
    assertThat(changes.readValuesToList()).hasSize(1);
  }

  @Test
  void an_article_that_breaks_the_reader_goes_to_the_dead_letters_too() {
    TestOutputTopic<byte[], byte[]> letters = letters(Topics.ARTICLES);

    send(article("a", "v1", 0, "break"));
    send(article("b", "v1", 1, "Paper Lanterns: RENEWED"));

    TestRecord<byte[], byte[]> letter = letters.readRecord();
    assertThat(header(letter, DeadLetters.REASON)).contains("broken on purpose");
    assertThat(AvroSerde.of(Topics.ARTICLES).deserializer().deserialize("", letter.value()).getId())
        .isEqualTo("a");
    assertThat(changes.readValuesToList()).hasSize(1);
  }

  @Test
  void the_topology_is_the_committed_one() {
    String committed = resource("topology.txt");

    // Names of stores and repartitions are part of what runs in production. If this differs on
    // purpose: renamed stores start empty and are rebuilt from Kafka only by a reset of the
    // application, so say in CHANGELOG.md what operators have to do, then commit the new text.
    String described =
        StatusTopology.build(StatusTopologyTest::read, _ -> List.of(), "").describe().toString();
    assertThat(described.strip().lines().map(String::strip).filter(line -> !line.isEmpty()))
        .containsExactlyElementsOf(committed.lines().toList());
  }

  private static List<io.greenlit.status.claim.ArticleClaims> read(
      io.greenlit.status.article.Article article) {
    if (article.content().equals("break")) {
      throw new IllegalStateException("broken on purpose");
    }
    String[] parts = article.content().split(": ", 2);
    if (parts.length < 2) {
      return List.of();
    }
    Claim claim =
        new Claim(
            2,
            io.greenlit.status.claim.Status.valueOf(parts[1]),
            Polarity.AFFIRMED,
            Certainty.ASSERTED,
            Tier.OFFICIAL,
            null,
            900,
            null,
            null,
            false,
            "A quote.",
            0,
            List.of("rule"));
    return List.of(
        new io.greenlit.status.claim.ArticleClaims(
            Show.named(parts[0]),
            article.id(),
            article.version(),
            null,
            null,
            null,
            article.publishedAt(),
            article.fetchedAt(),
            0,
            null,
            List.of(claim)));
  }

  private static Article article(String id, String version, int seconds, String content) {
    return Article.newBuilder()
        .setId(id)
        .setVersion(version)
        .setContentType(ContentType.TEXT)
        .setContent(content)
        .setPublishedAt(START)
        .setFetchedAt(START.plusSeconds(seconds))
        .build();
  }

  private void send(Article article) {
    articles.pipeInput(article.getId(), article, article.getFetchedAt());
  }

  private <V extends SpecificRecord> TestOutputTopic<String, V> output(Topic<V> topic) {
    return driver.createOutputTopic(
        topic.name(), new StringDeserializer(), AvroSerde.of(topic).deserializer());
  }

  private TestOutputTopic<byte[], byte[]> letters(Topic<?> topic) {
    return driver.createOutputTopic(
        topic.deadLettersWith(""), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static String header(TestRecord<?, ?> record, String name) {
    return new String(Objects.requireNonNull(record.headers().lastHeader(name)).value(), UTF_8);
  }

  private static String resource(String name) {
    try (var in = StatusTopologyTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name + " is missing").readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A catalogue in which every show is from Korea. */
  private static final class OneHome implements TitleOwners {

    @Override
    public List<String> of(String titleId) {
      return List.of();
    }

    @Override
    public Home home(String showId) {
      return new Home("KR", "JTBC");
    }
  }
}
