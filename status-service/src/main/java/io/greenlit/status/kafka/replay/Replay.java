package io.greenlit.status.kafka.replay;

import io.greenlit.schemas.topics.Topics;
import io.greenlit.status.folding.Rebuild;
import io.greenlit.status.kafka.CatalogueSnapshot;
import io.greenlit.status.kafka.replay.RunningFold.Moment;
import io.greenlit.status.reading.Reader;
import io.greenlit.status.replaying.Difference;
import io.greenlit.status.replaying.Tally;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads all articles again with today's reader and catalogue, beside the running service and
 * without touching it; tells what would differ; and on request makes it so.
 */
public final class Replay implements AutoCloseable {

  /** How long a service that runs may take to put shelves onto their baselines. */
  private static final Duration UNTIL_TAKEN = Duration.ofMinutes(2);

  private static final long TELL_EVERY = 10_000;

  private final ReplayTarget target;
  private final LongConsumer progress;
  private final Workplace workplace;
  private final Scratch scratch;
  private final RunningFold running;
  private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
  private final CatalogueSnapshot catalogue;
  private final Rebuild rebuild;
  private final ArticleLog articles;
  private final RunningStatuses statuses;
  private final DayLog days = new DayLog();

  private Replay(ReplayTarget target, Reader reader, Workplace workplace, LongConsumer progress) {
    this.target = target;
    this.progress = progress;
    this.workplace = workplace;
    this.scratch = workplace.scratch();
    this.running = workplace.running();
    this.consumer = workplace.consumer();
    this.catalogue = CatalogueSnapshot.read(consumer, target.topic(Topics.SHOWS));
    this.rebuild = new Rebuild(scratch, catalogue::ownerOf);
    Reader today = reader.with(catalogue.catalogue());
    this.articles =
        new ArticleLog(
            target.topic(Topics.ARTICLES), beginnings(), article -> today.read(article).shows());
    this.statuses = new RunningStatuses(running.partitions(Topics.SHOW_STATUS), scratch);
  }

  /**
   * A replay that has read nothing yet.
   *
   * @param reader today's, with any catalogue
   * @param scratchFolder for as long as it takes; what is in it is deleted
   * @param progress hears now and then how many articles are read
   */
  public static Replay of(
      ReplayTarget target, Reader reader, Path scratchFolder, LongConsumer progress) {
    Workplace workplace = Workplace.at(target, scratchFolder);
    try {
      return new Replay(target, reader, workplace, progress);
    } catch (RuntimeException e) {
      workplace.close();
      throw e;
    }
  }

  /**
   * Reads all that the running service has read by now.
   *
   * @param patience how long the service may take to fold what it has read
   * @return whether it has; if not, the comparison shows what it still has to fold, too
   */
  public boolean read(Duration patience) {
    // Most of what is published is read before the moment that counts, so that little comes behind
    // it.
    statuses.catchUp(consumer);
    Moment moment = running.now(patience);
    read(moment);
    return moment.folded();
  }

  private void read(Moment moment) {
    statuses.catchUp(consumer);
    days.read(consumer, running.partitions(Topics.DAYS).getFirst());
    articles.readTo(
        consumer,
        moment.articles(),
        (timestamp, article, claims) -> {
          days.tell(timestamp, rebuild::day);
          rebuild.add(article, claims);
          if (articles.articles() % TELL_EVERY == 0) {
            progress.accept(articles.articles());
          }
        });
    days.tell(Long.MAX_VALUE, rebuild::day);
  }

  /** Tells what would differ, show by show. */
  public Tally compare(Consumer<Difference> listener) {
    return outlook().eachDifference(listener);
  }

  /** Articles that were read. */
  public long articles() {
    return articles.articles();
  }

  /** Articles that cannot be read, and are left out. */
  public long broken() {
    return articles.broken();
  }

  /**
   * What a switch-over did.
   *
   * @param shelves titles whose evidence is another reading's now
   * @param taken whether the service has put them onto their baselines already
   */
  public record Switched(long shelves, boolean taken) {}

  /**
   * Reads what has come meanwhile, and hands the running service all of it.
   *
   * @param patience how long the service may take to fold what it has read
   * @throws ReplayFailed where nothing was switched over
   */
  public Switched switchOver(Duration patience) {
    running.partitions(Topics.TRACES);
    running.partitions(Topics.BASELINES);
    Moment moment = running.now(patience);
    if (!moment.folded()) {
      throw new ReplayFailed(
          "status-service has not folded all it has read: is it running? Start it, let it catch up, and run this again");
    }
    if (!consumer
        .endOffsets(running.partitions(Topics.SHOWS))
        .equals(byPartition(catalogue.ends()))) {
      throw new ReplayFailed(
          "the catalogue changed while the articles were read, nothing is switched over: run this again");
    }
    read(moment);
    try (SwitchOver over = new SwitchOver(target)) {
      long shelves = over.write(outlook(), scratch);
      boolean taken = running.taken(List.of(Topics.TRACES, Topics.BASELINES), UNTIL_TAKEN);
      over.repeat(consumer, moment.identities());
      return new Switched(shelves, taken);
    }
  }

  private Map<TopicPartition, Long> byPartition(Map<Integer, Long> offsets) {
    Map<TopicPartition, Long> all = new HashMap<>();
    offsets.forEach((number, offset) ->
        all.put(new TopicPartition(target.topic(Topics.SHOWS), number), offset));
    return all;
  }

  private Outlook outlook() {
    return new Outlook(
        rebuild, scratch, articles.reread(), articles.hasLostItsBeginning(), articles.latest());
  }

  private Map<Integer, Long> beginnings() {
    Map<Integer, Long> beginnings = new HashMap<>();
    consumer
        .beginningOffsets(running.partitions(Topics.ARTICLES))
        .forEach((partition, offset) -> beginnings.put(partition.partition(), offset));
    return beginnings;
  }

  @Override
  public void close() {
    workplace.close();
  }
}
