package io.greenlit.systemtests.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.standalone.broker.EmbeddedKafka;
import io.greenlit.standalone.broker.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at random moments while changes keep coming for fifty endpoints: three times, or
 * as often as {@code -Dgreenlit.kills=200} says.
 */
class KilledUnderLoadTest {

  private static final int KILLS = Integer.getInteger("greenlit.kills", 3);
  private static final int ENDPOINTS = 50;
  private static final int SHOWS = 30;
  private static final int IN_FLIGHT = 64;
  private static final int LONGEST_LIFE_MILLIS = 2_500;
  private static final long BETWEEN_CHANGES = TimeUnit.MILLISECONDS.toNanos(20);

  /** So many deliveries wait at most: always enough to do, and never more than can be caught up. */
  private static final int MOST_BEHIND = 5_000;

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Path LOG = Path.of("target", "notify-killed.log");

  @TempDir private Path folder = Path.of("");

  @Test
  void nothing_is_lost_order_holds_and_only_what_was_in_flight_comes_again() throws Exception {
    List<Integer> ports = FreePorts.find(3);
    RandomGenerator random = RandomGenerator.getDefault();
    AtomicBoolean over = new AtomicBoolean();

    try (EmbeddedKafka kafka =
            EmbeddedKafka.start(folder.resolve("kafka"), ports.get(0), ports.get(1));
        Audience audience = new Audience(ENDPOINTS);
        Changes changes = new Changes(kafka.bootstrapServers())) {
      NotifyProcess notify = start(kafka, ports.get(2));
      audience.subscribe(notify);
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(() -> write(changes, audience, over));
      for (int kill = 1; kill <= KILLS; kill++) {
        int life = random.nextInt(LONGEST_LIFE_MILLIS);
        await().pollDelay(Duration.ofMillis(life)).until(() -> true);
        notify.kill();
        audience.killed();
        notify = start(kafka, ports.get(2));
        System.out.printf(
            "kill %d, %d ms after it was ready: %d taken, %d repeated so far%n",
            kill, life, audience.taken.get(), audience.repeated.get());
        assertThat(audience.wrong).isEmpty();
      }
      over.set(true);
      writing.join();
      await().atMost(PATIENCE).until(() -> audience.hasAll(changes.sequences()));
      notify.close();
      int mostOfOneKill =
          audience.repeatedOfLife.values().stream().mapToInt(Integer::intValue).max().orElse(0);

      System.out.printf(
          "%d kills, %d endpoints: %d changes, %d deliveries, %d repeated, at most %d of one kill, at most %d requests under way%n",
          KILLS,
          ENDPOINTS,
          changes.sequences().values().stream().mapToLong(Long::longValue).sum(),
          audience.taken.get(),
          audience.repeated.get(),
          mostOfOneKill,
          audience.mostUnderWay.get());
      assertThat(audience.wrong).isEmpty();
      // What came in a life and again in a later one was under way when that life ended.
      assertThat(audience.repeatedOfLife.values())
          .allSatisfy(repeated -> assertThat(repeated).isBetween(1, IN_FLIGHT));
    }
  }

  private static NotifyProcess start(EmbeddedKafka kafka, int port) throws Exception {
    return NotifyProcess.start(
        kafka.bootstrapServers(),
        port,
        LOG,
        "--greenlit.notify.in-flight=" + IN_FLIGHT,
        "--greenlit.notify.retry.waits=" + "50ms,".repeat(200) + "50ms");
  }

  private static void write(Changes changes, Audience audience, AtomicBoolean over) {
    RandomGenerator random = RandomGenerator.getDefault();
    long written = 0;
    try {
      while (!over.get()) {
        if (written * ENDPOINTS - audience.taken.get() < MOST_BEHIND) {
          changes.next("show-" + random.nextInt(SHOWS));
          written++;
        }
        LockSupport.parkNanos(BETWEEN_CHANGES);
      }
    } catch (Exception e) {
      throw new IllegalStateException("a change could not be written", e);
    }
  }
}
