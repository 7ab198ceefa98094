package io.greenlit.systemtests.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.greenlit.schemas.ArticleClaims;
import io.greenlit.schemas.Baseline;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.Claim;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.Tier;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.standalone.Ports;
import io.greenlit.standalone.Readiness;
import io.greenlit.standalone.Services;
import io.greenlit.status.kafka.replay.Replay;
import io.greenlit.status.kafka.replay.ReplayTarget;
import io.greenlit.status.reading.Reader;
import io.greenlit.status.replaying.Difference;
import io.greenlit.status.replaying.Difference.Kind;
import io.greenlit.status.replaying.Tally;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles read again beside the running services, on a real broker. */
class ReplayTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path scratch = Path.of("");

  private static KafkaUnderTest kafka;
  private static Services services;
  private static Client client;
  private static RawKafka raw;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    kafka = KafkaUnderTest.start(folder.resolve("kafka"));
    Ports ports = Ports.firstFree();
    services =
        Services.start(kafka.bootstrapServers(), ports, folder.resolve("state"), TestKey.SETTINGS);
    new Readiness(HttpClient.newHttpClient()).await(ports, Duration.ofMinutes(2));
    client = new Client(ports);
    raw = new RawKafka(kafka.bootstrapServers());
  }

  @AfterAll
  static void stop() {
    raw.close();
    services.close();
    kafka.close();
  }

  @Test
  void what_an_older_reader_made_of_the_articles_is_replaced_and_no_change_is_published() {
    post(Articles.renewal("Salt Road", "newsroom", "2026-02-05"), "salt-road", "RENEWED");
    readByAnOlderReader("salt-road", Status.CANCELLED, Instant.parse("2026-03-01T00:00:00Z"));
    awaitStatus("salt-road", "CANCELLED");
    interruptASwitchOver("salt-road");

    try (Replay replay = replay()) {
      assertThat(replay.read(PATIENCE)).isTrue();
      List<Difference> differences = new ArrayList<>();
      Tally tally = replay.compare(differences::add);
      assertThat(tally.differs()).isTrue();
      assertThat(differences)
          .filteredOn(difference -> difference.showId().equals("salt-road"))
          .singleElement()
          .satisfies(ReplayTest::showsTheOlderReading);

      post(Articles.renewal("Amber Quarry", "newsroom", "2026-02-06"), "amber-quarry", "RENEWED");
      awaitChanges("salt-road", 2);
      awaitChanges("amber-quarry", 1);
      Replay.Switched switched = replay.switchOver(PATIENCE);

      assertThat(switched.taken()).isTrue();
      assertThat(switched.shelves()).isGreaterThanOrEqualTo(2);
      awaitStatus("salt-road", "RENEWED");
      assertThat(client.statusOf("amber-quarry", 2)).contains("RENEWED");
      assertThat(changes("salt-road")).hasSize(2);
      assertThat(changes("amber-quarry")).hasSize(1);
    }

    post(Articles.date("Salt Road", "newsroom", "2026-05-05"), "salt-road", "DATED");
    awaitChanges("salt-road", 3);
    assertThat(changes("salt-road"))
        .extracting(Change::getSequence, Change::getFrom, Change::getTo)
        .containsExactly(
            tuple(1L, null, Status.RENEWED),
            tuple(2L, Status.RENEWED, Status.CANCELLED),
            tuple(3L, Status.RENEWED, Status.DATED));

    try (Replay again = replay()) {
      assertThat(again.read(PATIENCE)).isTrue();
      assertThat(again.compare(_ -> {}).differs()).isFalse();
      assertThat(again.switchOver(PATIENCE).taken()).isTrue();
      assertThat(again.compare(_ -> {}).differs()).isFalse();
    }
    assertThat(changes("salt-road")).hasSize(3);
  }

  private Replay replay() {
    return Replay.of(
        new ReplayTarget(Map.of("bootstrap.servers", kafka.bootstrapServers()), ""),
        Reader.standard(),
        scratch.resolve("replay"),
        _ -> {});
  }

  private static void showsTheOlderReading(Difference difference) {
    assertThat(difference.kind()).isEqualTo(Kind.STATUS);
    assertThat(difference.before()).isNotNull();
    assertThat(String.valueOf(difference.before())).contains("CANCELLED");
    assertThat(String.valueOf(difference.now())).contains("RENEWED");
    assertThat(difference.lost())
        .anyMatch(piece -> piece.quote().equals("What an older reader understood."));
  }

  /** Claims that today's reader does not make, as a service of an earlier version wrote them. */
  private static void readByAnOlderReader(String showId, Status status, Instant at) {
    Claim claim =
        Claim.newBuilder()
            .setSeason(2)
            .setStatus(status)
            .setTier(Tier.OFFICIAL)
            .setConfidence(950)
            .setQuote("What an older reader understood.")
            .build();
    ArticleClaims claims =
        ArticleClaims.newBuilder()
            .setShowId(showId)
            .setShowTitle("Salt Road")
            .setArticleId("understood-otherwise")
            .setArticleVersion("v1")
            .setPublishedAt(at)
            .setFetchedAt(at)
            .setClaims(List.of(claim))
            .build();
    raw.send(
        new ProducerRecord<>(
            Topics.CLAIMS.name(),
            showId.getBytes(UTF_8),
            AvroCodec.of(ArticleClaims.class).encode(claims)));
  }

  /** As one that was killed while it wrote: half of it is there, and not committed. */
  private static void interruptASwitchOver(String shelfId) {
    Baseline half =
        Baseline.newBuilder()
            .setShelfId(shelfId)
            .setReread(List.of())
            .setSince(Instant.EPOCH)
            .setAt(Instant.EPOCH)
            .build();
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "transactional.id",
                "greenlit-replay",
                "transaction.timeout.ms",
                900_000),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    producer.beginTransaction();
    var _ =
        producer.send(
            new ProducerRecord<>(
                Topics.BASELINES.name(),
                shelfId.getBytes(UTF_8),
                AvroCodec.of(Baseline.class).encode(half)));
    producer.flush();
    producer.close(Duration.ZERO);
  }

  private static void post(Map<String, String> article, String showId, String status) {
    assertThat(client.post(article).statusCode()).isEqualTo(202);
    awaitStatus(showId, status);
  }

  private static void awaitStatus(String showId, String status) {
    await().atMost(PATIENCE).until(() -> client.statusOf(showId, 2).equals(Optional.of(status)));
  }

  /** A status is seen a moment before the change that led to it is committed. */
  private static void awaitChanges(String showId, int count) {
    await().atMost(PATIENCE).until(() -> changes(showId).size() >= count);
  }

  private static List<Change> changes(String showId) {
    AvroCodec<Change> codec = AvroCodec.of(Change.class);
    return raw.all(Topics.STATUS_CHANGES).stream()
        .map(record -> codec.decode(record.value()))
        .filter(change -> change.getShowId().equals(showId))
        .sorted(Comparator.comparingLong(Change::getSequence))
        .toList();
  }
}
