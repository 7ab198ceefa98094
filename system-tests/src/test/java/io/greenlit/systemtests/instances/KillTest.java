package io.greenlit.systemtests.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.systemtests.flow.Articles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of two instances is killed while articles pour in and all shows are asked for. */
class KillTest {

  private static final Logger log = LoggerFactory.getLogger(KillTest.class);
  private static final int SHOWS = 200;
  private static final int PER_SECOND = 200;
  private static final int ARTICLES = 12 * PER_SECOND;
  private static final int KILLED_AFTER = 3 * PER_SECOND;
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);
  private static final List<String> TITLES =
      IntStream.range(0, SHOWS).mapToObj(KillTest::title).toList();
  private static final List<String> IDS =
      TITLES.stream().map(title -> title.toLowerCase(Locale.ROOT).replace(' ', '-')).toList();

  @TempDir private Path folder;
  private TwoInstances both;

  @BeforeEach
  void two_instances_that_have_all_shows() {
    both = TwoInstances.start(folder);
    IntStream.range(0, SHOWS).forEach(number -> assertThat(both.post(article(number))).isTrue());
    both.awaitRest();
    both.awaitCopies(IDS);
  }

  @AfterEach
  void stop() {
    both.close();
  }

  @Test
  void no_change_is_lost_or_published_twice_and_shows_are_answered_all_the_time() {
    AtomicInteger posted = new AtomicInteger(SHOWS);
    AtomicInteger accepted = new AtomicInteger(SHOWS);
    try (ScheduledExecutorService poster = Executors.newScheduledThreadPool(4);
        Readers readers = Readers.of(both.one(), IDS)) {
      CompletableFuture<Void> all = pour(poster, posted, accepted);
      await().atMost(Duration.ofSeconds(30)).until(() -> posted.get() >= SHOWS + KILLED_AFTER);

      both.other().kill();
      all.join();
      both.awaitRest();
      await().atMost(TwoInstances.PATIENCE).until(() -> IDS.stream().allMatch(both.one()::owns));

      Duration longest = readers.longestWait();
      int changes = FoldedAlike.check(both.bootstrapServers(), accepted.get());
      log.info(
          "{} articles, {} changes; {} answers, {} of them from copies, {} times told to ask again; nobody waited longer than {} ms",
          accepted,
          changes,
          readers.answers(),
          readers.stale(),
          readers.refused(),
          longest.toMillis());
      assertThat(accepted).hasValue(SHOWS + ARTICLES);
      assertThat(readers.stale()).as("answers from copies").isPositive();
      assertThat(longest).isLessThan(ANSWERED_WITHIN);

      both.startOtherAgain();
      both.awaitCopies(IDS);
      IntStream.range(0, SHOWS)
          .forEach(number -> assertThat(both.post(article(posted.getAndIncrement()))).isTrue());
      both.awaitRest();

      assertThat(readers.longestWait()).isLessThan(ANSWERED_WITHIN);
      assertThat(FoldedAlike.check(both.bootstrapServers(), accepted.get() + SHOWS))
          .isGreaterThanOrEqualTo(changes);
      assertThat(IDS)
          .allSatisfy(id ->
              assertThat(both.other().get("/v1/shows/" + id).body())
                  .isEqualTo(both.one().get("/v1/shows/" + id).body()));
    }
  }

  /** Posts articles at a steady rate; completes when all are posted. */
  private CompletableFuture<Void> pour(
      ScheduledExecutorService poster, AtomicInteger posted, AtomicInteger accepted) {
    CompletableFuture<?>[] each =
        IntStream.range(0, ARTICLES)
            .mapToObj(number ->
                CompletableFuture.runAsync(
                    () -> {
                      if (both.post(article(posted.getAndIncrement()))) {
                        accepted.incrementAndGet();
                      }
                    },
                    CompletableFuture.delayedExecutor(
                        number * 1_000L / PER_SECOND, TimeUnit.MILLISECONDS, poster)))
            .toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(each);
  }

  /** The first of each show is a rumour; the network's word and the day come among more of them. */
  private static Map<String, String> article(int number) {
    String show = title(number % SHOWS);
    String site = "site" + number;
    int round = number / SHOWS;
    String day = "2026-%02d-%02d".formatted(1 + round / 2 % 12, 5 + round % 2);
    return switch (round) {
      case 3 -> Articles.renewal(show, site, day);
      case 7 -> Articles.date(show, site, day);
      default -> Articles.rumour(show, site, day);
    };
  }

  /** Names that are no numbers, for a number behind a title is a season. */
  private static String title(int number) {
    return "Quiet Orchard %c%co".formatted('A' + number / 26 % 26, 'a' + number % 26);
  }
}
