package io.greenlit.systemtests.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.schemas.Article;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.standalone.Ports;
import io.greenlit.systemtests.flow.Articles;
import io.greenlit.systemtests.flow.Client;
import io.greenlit.systemtests.flow.RawKafka;
import io.greenlit.systemtests.flow.WebhookReceiver;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The whole JVM is killed while articles pour in. */
class CrashTest {

  private static final Logger log = LoggerFactory.getLogger(CrashTest.class);
  private static final int ARTICLES = 2_000;
  private static final int SHOWS = 400;
  private static final int POSTERS = 16;

  @Test
  void nothing_that_was_accepted_is_lost_and_nothing_is_folded_twice(@TempDir Path folder)
      throws Exception {
    Ports ports = Ports.firstFree();
    Client client = new Client(ports);
    Set<String> accepted = ConcurrentHashMap.newKeySet();
    Queue<Integer> left =
        new ConcurrentLinkedQueue<>(IntStream.range(0, ARTICLES).boxed().toList());
    try (WebhookReceiver receiver = WebhookReceiver.start()) {
      try (Instance first = Instance.up(folder, ports);
          ExecutorService posters = Executors.newFixedThreadPool(POSTERS)) {
        client.subscribe(receiver.url());
        IntStream.range(0, POSTERS)
            .forEach(_ -> posters.execute(() -> postUntilRefused(client, left, accepted)));
        await().atMost(Duration.ofMinutes(2)).until(() -> accepted.size() >= ARTICLES / 2);
        first.kill();
      }
      int beforeCrash = accepted.size();
      assertThat(beforeCrash).isLessThan(ARTICLES);

      try (Instance second = Instance.up(folder, ports);
          RawKafka kafka = new RawKafka("127.0.0.1:" + ports.kafka())) {
        postUntilRefused(client, left, accepted);
        await()
            .atMost(Duration.ofMinutes(2))
            .untilAsserted(() -> assertThat(client.evidence()).containsAll(accepted));
        List<Change> changes = changes(kafka);
        await()
            .atMost(Duration.ofMinutes(2))
            .untilAsserted(() ->
                assertThat(ids(receiver))
                    .containsAll(changes.stream().map(Change::getId).toList()));

        assertThat(articlesInTopic(kafka)).containsAll(accepted);
        assertThat(sequences(changes)).allSatisfy(CrashTest::hasNeitherGapNorRepeat);
        log.info(
            "{} accepted, {} of them before the crash; {} changes, {} webhooks for them",
            accepted.size(),
            beforeCrash,
            changes.size(),
            receiver.requests().size());
        assertThat(second.stop()).isEqualTo(143);
      }
    }
  }

  /** What was in flight at the crash is posted again by its sender, as a sender would. */
  private static void postUntilRefused(Client client, Queue<Integer> left, Set<String> accepted) {
    for (Integer number = left.poll(); number != null; number = left.poll()) {
      try {
        var answer = client.post(article(number));
        if (answer.statusCode() != 202) {
          left.add(number);
          return;
        }
        accepted.add(JsonMapper.shared().readTree(answer.body()).path("id").asString());
      } catch (UncheckedIOException crashed) {
        left.add(number);
        return;
      }
    }
  }

  private static Map<String, String> article(int number) {
    String show = "Quiet Orchard Number " + word(number % SHOWS);
    String site = "site" + number;
    return switch (number / SHOWS % 3) {
      case 0 -> Articles.rumour(show, site, "2026-01-05");
      case 1 -> Articles.renewal(show, site, "2026-02-05");
      default -> Articles.date(show, site, "2026-03-05");
    };
  }

  /** Names that are no numbers, for a number behind a title is a season. */
  private static String word(int number) {
    return "%c%c%c".formatted('A' + number / 26 % 26, 'a' + number % 26, 'o');
  }

  private static Set<String> articlesInTopic(RawKafka kafka) {
    AvroCodec<Article> codec = AvroCodec.of(Article.class);
    return kafka.all(Topics.ARTICLES).stream()
        .map(record -> codec.decode(record.value()).getId())
        .collect(Collectors.toSet());
  }

  private static List<Change> changes(RawKafka kafka) {
    AvroCodec<Change> codec = AvroCodec.of(Change.class);
    return kafka.all(Topics.STATUS_CHANGES).stream()
        .map(record -> codec.decode(record.value()))
        .toList();
  }

  private static Map<String, List<Long>> sequences(List<Change> changes) {
    Map<String, List<Long>> byShow = new HashMap<>();
    changes.forEach(change ->
        byShow
            .computeIfAbsent(change.getShowId(), _ -> new ArrayList<>())
            .add(change.getSequence()));
    return byShow;
  }

  private static void hasNeitherGapNorRepeat(String show, List<Long> sequence) {
    assertThat(sequence)
        .as(show)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, sequence.size()).mapToObj(Long::valueOf).toList());
  }

  private static Set<String> ids(WebhookReceiver receiver) {
    return receiver.requests().stream()
        .map(WebhookReceiver.Request::id)
        .collect(Collectors.toSet());
  }
}
