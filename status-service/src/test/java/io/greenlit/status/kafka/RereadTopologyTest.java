package io.greenlit.status.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.schemas.Article;
import io.greenlit.schemas.ArticleClaims;
import io.greenlit.schemas.ArticleTrace;
import io.greenlit.schemas.Baseline;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.Position;
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
import io.greenlit.status.folding.Fold;
import io.greenlit.status.folding.Reread;
import io.greenlit.status.folding.Reread.Stretch;
import io.greenlit.status.folding.Shelf;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a replay sends into the running topology; its reader finds "Show: STATUS" in each line. */
class RereadTopologyTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder = Path.of("");

  private TopologyTestDriver driver;
  private TestInputTopic<String, Article> articles;
  private TestInputTopic<String, Baseline> baselines;
  private TestInputTopic<String, ArticleTrace> traces;
  private TestOutputTopic<String, ArticleClaims> claims;
  private TestOutputTopic<String, ShowStatus> statuses;
  private TestOutputTopic<String, Change> changes;

  @BeforeEach
  void start() {
    Properties config =
        StatusStreams.config(
            Map.of("bootstrap.servers", "nowhere:1"),
            new KafkaSettings("", (short) 1),
            new StreamSettings(folder, 1, Duration.ofMillis(50)));
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver =
        new TopologyTestDriver(
            StatusTopology.build(RereadTopologyTest::read, _ -> List.of(), ""), config);
    articles = input(Topics.ARTICLES);
    baselines = input(Topics.BASELINES);
    traces = input(Topics.TRACES);
    claims = output(Topics.CLAIMS);
    statuses = output(Topics.SHOW_STATUS);
    changes = output(Topics.STATUS_CHANGES);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void claims_say_where_their_article_stands() {
    send(article("a", "v1", 0, "Salt Road: RENEWED"));
    send(article("b", "v1", 1, "Salt Road: RENEWED"));

    assertThat(claims.readValuesToList())
        .extracting(ArticleClaims::getPosition)
        .containsExactly(new Position(0, 0L), new Position(0, 1L));
  }

  @Test
  void a_baseline_publishes_a_status_and_no_change_and_numbers_go_on() {
    send(article("a", "v1", 0, "Salt Road: RENEWED"));

    baselines.pipeInput("salt-road", rebuilt(article("a", "v1", 0, "Salt Road: CANCELLED"), 0, 1));
    ShowStatus status = statuses.readValuesToList().getLast();
    send(article("b", "v1", 86_400, "Salt Road: DATED"));

    assertThat(status.getSequence()).isEqualTo(1);
    assertThat(status.getSeasons().getFirst().getStatus()).isEqualTo(Status.CANCELLED);
    assertThat(changes.readValuesToList())
        .extracting(Change::getSequence, Change::getFrom, Change::getTo)
        .containsExactly(
            tuple(1L, null, Status.RENEWED), tuple(2L, Status.CANCELLED, Status.DATED));
  }

  @Test
  void a_version_withdraws_what_its_predecessor_names_since_it_was_read_again() {
    send(article("a", "v1", 0, "Nothing that was understood then."));
    traces.pipeInput("a", trace("v1", 0, "salt-road"));

    send(article("a", "v2", 60, "Nothing of the kind."));

    assertThat(claims.readValuesToList())
        .extracting(ArticleClaims::getShowId, ArticleClaims::getArticleVersion)
        .containsExactly(tuple("salt-road", "v2"));
  }

  @Test
  void a_version_that_came_before_the_trace_withdraws_when_it_comes() {
    send(article("a", "v1", 0, "Nothing that was understood then."));
    send(article("a", "v2", 60, "Amber Quarry: RENEWED"));

    traces.pipeInput("a", trace("v1", 0, "amber-quarry", "salt-road"));

    ArticleClaims withdrawal = claims.readValuesToList().getLast();
    assertThat(withdrawal.getShowId()).isEqualTo("salt-road");
    assertThat(withdrawal.getClaims()).isEmpty();
    assertThat(withdrawal.getPosition()).isEqualTo(new Position(0, 1L));
  }

  private static ArticleTrace trace(String version, int seconds, String... showIds) {
    return new ArticleTrace(
        version, START.plusSeconds(seconds), List.of(showIds), new Position(0, 0L));
  }

  /** What the shelf of an article is, read again as it stands here. */
  private static Baseline rebuilt(Article article, long from, long to) {
    Shelf shelf = Shelf.empty("salt-road");
    for (var claims : read(ClaimRecords.toDomain(article))) {
      shelf = Fold.step(shelf, claims).shelf();
    }
    Reread reread = new Reread(Map.of(0, new Stretch(from, to)), Instant.EPOCH);
    return BaselineRecords.toRecord(shelf, shelf.shows(), reread, START.plusSeconds(600));
  }

  private static List<io.greenlit.status.claim.ArticleClaims> read(
      io.greenlit.status.article.Article article) {
    return Arrays.stream(article.content().split("\n"))
        .map(line -> line.split(": ", 2))
        .filter(parts -> parts.length == 2)
        .map(parts -> claims(article, parts[0], parts[1]))
        .toList();
  }

  private static io.greenlit.status.claim.ArticleClaims claims(
      io.greenlit.status.article.Article article, String show, String status) {
    Claim claim =
        new Claim(
            2,
            io.greenlit.status.claim.Status.valueOf(status),
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
    return new io.greenlit.status.claim.ArticleClaims(
        Show.named(show),
        article.id(),
        article.version(),
        null,
        null,
        null,
        article.publishedAt(),
        article.fetchedAt(),
        0,
        null,
        List.of(claim));
  }

  private static Article article(String id, String version, int seconds, String content) {
    return Article.newBuilder()
        .setId(id)
        .setVersion(version)
        .setContent(content)
        .setPublishedAt(START.plusSeconds(seconds))
        .setFetchedAt(START.plusSeconds(seconds))
        .build();
  }

  private void send(Article article) {
    articles.pipeInput(article.getId(), article, article.getFetchedAt());
  }

  private <V extends SpecificRecord> TestInputTopic<String, V> input(Topic<V> topic) {
    return driver.createInputTopic(
        topic.name(), new StringSerializer(), AvroSerde.of(topic).serializer());
  }

  private <V extends SpecificRecord> TestOutputTopic<String, V> output(Topic<V> topic) {
    return driver.createOutputTopic(
        topic.name(), new StringDeserializer(), AvroSerde.of(topic).deserializer());
  }
}
