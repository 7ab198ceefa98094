package io.greenlit.status.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.schemas.ArticleClaims;
import io.greenlit.schemas.Authority;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.Claim;
import io.greenlit.schemas.Identity;
import io.greenlit.schemas.Move;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.Tier;
import io.greenlit.schemas.serde.AvroSerde;
import io.greenlit.schemas.topics.Topic;
import io.greenlit.schemas.topics.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the API asks of the stores that the fold fills. */
class ShowStoreTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder = Path.of("");

  private TopologyTestDriver driver;
  private TestInputTopic<String, ArticleClaims> claims;
  private ShowStore store;

  @BeforeEach
  void start() {
    Properties config =
        StatusStreams.config(
            Map.of("bootstrap.servers", "nowhere:1"),
            new KafkaSettings("", (short) 1),
            new StreamSettings(folder, 1, Duration.ofMillis(50)));
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver =
        new TopologyTestDriver(StatusTopology.build(_ -> List.of(), _ -> List.of(), ""), config);
    claims = input(Topics.CLAIMS);
    store = store(this::opened);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void the_changes_of_a_show_come_in_order_and_are_no_other_shows() {
    send("ferry", "a", 0, Status.RUMOURED_RENEWAL, Tier.RUMOUR);
    send("ferry-2", "b", 1, Status.RENEWED, Tier.OFFICIAL);
    send("ferry", "c", 2, Status.RENEWED, Tier.OFFICIAL);
    send("ferr", "d", 3, Status.RENEWED, Tier.OFFICIAL);

    assertThat(store.changes("ferry", 0, 10))
        .extracting(Change::getTo)
        .containsExactly(Status.RUMOURED_RENEWAL, Status.RENEWED);
    assertThat(store.changes("ferry", 1, 10)).extracting(Change::getSequence).containsExactly(2L);
    assertThat(store.changes("ferry", 0, 1)).extracting(Change::getSequence).containsExactly(1L);
    assertThat(store.changes("nothing", 0, 10)).isEmpty();
  }

  @Test
  void a_shelf_has_all_evidence_of_a_show() {
    send("ferry", "a", 0, Status.RUMOURED_RENEWAL, Tier.RUMOUR);
    send("ferry", "b", 1, Status.RENEWED, Tier.OFFICIAL);

    assertThat(store.shelf("ferry").ledgerOf("ferry").articles()).hasSize(2);
    assertThat(store.shelf("ferry~2019").ledger().articles()).hasSize(2);
    assertThat(store.shelf("ferry").ledgerOf("ferry~2019").articles()).isEmpty();
    assertThat(store.shelf("nothing").ledger().isEmpty()).isTrue();
  }

  @Test
  void what_was_published_under_a_former_id_stays_readable() {
    send("dal-hangu", "a", 0, Status.RENEWED, Tier.OFFICIAL);

    input(Topics.IDENTITIES)
        .pipeInput(
            "dal-hangu", new Identity("dal-hangu", "moon-harbour", Authority.ARTICLE, START, "a"));
    var moves =
        driver.createOutputTopic(
            Topics.MOVES.name(),
            new StringDeserializer(),
            AvroSerde.of(Topics.MOVES).deserializer());
    assertThat(moves.readValuesToList()).extracting(Move::getTo).containsExactly("moon-harbour");

    assertThat(store.show("dal-hangu").map(ShowStatus::getMergedInto)).contains("moon-harbour");
    assertThat(store.show("moon-harbour").map(ShowStatus::getFormerIds))
        .contains(List.of("dal-hangu"));
    assertThat(store.changes("dal-hangu", 0, 10)).hasSize(1);
    assertThat(store.shelf("moon-harbour").ledgerOf("moon-harbour").articles()).hasSize(1);
  }

  @Test
  void the_newest_changes_come_first_and_are_no_other_shows() {
    send("ferry", "a", 0, Status.RUMOURED_RENEWAL, Tier.RUMOUR);
    send("ferry-2", "b", 1, Status.RENEWED, Tier.OFFICIAL);
    send("ferry", "c", 2, Status.RENEWED, Tier.OFFICIAL);
    send("ferr", "d", 3, Status.RENEWED, Tier.OFFICIAL);

    assertThat(store.latest("ferry", 10)).extracting(Change::getSequence).containsExactly(2L, 1L);
    assertThat(store.latest("ferry", 1)).extracting(Change::getSequence).containsExactly(2L);
    assertThat(store.latest("nothing", 10)).isEmpty();
  }

  @Test
  void the_changes_of_a_show_that_is_not_here_are_asked_for_elsewhere() {
    send("ferry", "a", 0, Status.RENEWED, Tier.OFFICIAL);
    List<Change> made = store.changes("ferry", 0, 10);

    ShowStore moving =
        new ShowStore(
            ShowStoreTest::moves,
            (show, after, limit) ->
                Optional.of(made.stream().filter(one -> one.getShowId().equals(show)).toList()));

    assertThat(moving.changes("ferry", 0, 10)).isEqualTo(made).isNotEmpty();
    assertThatThrownBy(() -> moving.changesHere("ferry", 0, 10))
        .isInstanceOf(ShowStore.NotReady.class);
  }

  @Test
  void a_store_that_moves_is_said_to_be_not_ready() {
    ShowStore moving = store(ShowStoreTest::moves);

    assertThatThrownBy(() -> moving.show("a")).isInstanceOf(ShowStore.NotReady.class);
    assertThatThrownBy(() -> moving.shelf("a")).isInstanceOf(ShowStore.NotReady.class);
    assertThatThrownBy(() -> moving.changes("a", 0, 1)).isInstanceOf(ShowStore.NotReady.class);
    assertThatThrownBy(() -> moving.latest("a", 1)).isInstanceOf(ShowStore.NotReady.class);
  }

  private static ShowStore store(ShowStore.Stores stores) {
    return new ShowStore(stores, (_, _, _) -> Optional.empty());
  }

  private <V> ReadOnlyKeyValueStore<String, V> opened(String showId, String name) {
    return driver.getKeyValueStore(name);
  }

  private static <V> ReadOnlyKeyValueStore<String, V> moves(String showId, String name) {
    throw new InvalidStateStoreException(name + " of " + showId + " moves");
  }

  private void send(String show, String article, int seconds, Status status, Tier tier) {
    ArticleClaims record =
        ArticleClaims.newBuilder()
            .setShowId(show)
            .setShowTitle(show)
            .setArticleId(article)
            .setArticleVersion("v1")
            .setPublishedAt(START)
            .setFetchedAt(START.plusSeconds(seconds))
            .setClaims(
                List.of(
                    Claim.newBuilder()
                        .setSeason(2)
                        .setStatus(status)
                        .setTier(tier)
                        .setConfidence(900)
                        .setQuote("A quote.")
                        .build()))
            .build();
    claims.pipeInput(show, record, record.getFetchedAt());
  }

  private <V extends SpecificRecord> TestInputTopic<String, V> input(Topic<V> topic) {
    return driver.createInputTopic(
        topic.name(), new StringSerializer(), AvroSerde.of(topic).serializer());
  }
}
