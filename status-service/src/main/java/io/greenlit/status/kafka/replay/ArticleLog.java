package io.greenlit.status.kafka.replay;

import io.greenlit.schemas.Article;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Position;
import io.greenlit.status.folding.Reread;
import io.greenlit.status.folding.Reread.Stretch;
import io.greenlit.status.kafka.ArticleReader;
import io.greenlit.status.kafka.ClaimRecords;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the log of articles from its beginning, and goes on when it has grown. */
final class ArticleLog {

  private static final Logger log = LoggerFactory.getLogger(ArticleLog.class);
  private static final AvroCodec<Article> CODEC = AvroCodec.of(Article.class);

  private final String topic;
  private final Map<Integer, Long> beginnings;
  private final ArticleReader reader;
  private final Map<Integer, Long> read;
  private final Map<Integer, Instant> first = new HashMap<>();
  private Instant latest = Instant.EPOCH;
  private long articles;
  private long broken;

  /**
   * Before the first article.
   *
   * @param beginnings offset of the first article that is there, by partition
   */
  ArticleLog(String topic, Map<Integer, Long> beginnings, ArticleReader reader) {
    this.topic = topic;
    this.beginnings = Map.copyOf(beginnings);
    this.reader = reader;
    this.read = new HashMap<>(beginnings);
  }

  /** What happens with each article. */
  @FunctionalInterface
  interface Listener {

    void arrived(
        long timestamp, io.greenlit.status.article.Article article, List<ArticleClaims> claims);
  }

  private record Read(
      long timestamp, io.greenlit.status.article.Article article, List<ArticleClaims> claims) {}

  /** Reads on to these offsets; the articles are read on all cores, and told in order. */
  void readTo(Consumer<byte[], byte[]> consumer, Map<Integer, Long> ends, Listener listener) {
    Map<Integer, Stretch> stretches = new HashMap<>();
    ends.forEach((partition, end) ->
        stretches.put(partition, new Stretch(read.getOrDefault(partition, 0L), end)));
    ArrivalOrder order = new ArrivalOrder(consumer, topic, stretches);
    for (var records = order.next(); !records.isEmpty(); records = order.next()) {
      List<@Nullable Read> all = records.parallelStream().map(this::read).toList();
      for (Read one : all) {
        note(one);
        if (one != null) {
          listener.arrived(one.timestamp(), one.article(), one.claims());
        }
      }
    }
    read.putAll(ends);
  }

  private void note(@Nullable Read one) {
    articles++;
    if (one == null) {
      broken++;
    } else if (one.article().fetchedAt().isAfter(latest)) {
      latest = one.article().fetchedAt();
    }
  }

  /**
   * Null for one that cannot be read: the running service has put it into the dead letters, too.
   */
  private @Nullable Read read(ConsumerRecord<byte[], byte[]> record) {
    try {
      io.greenlit.status.article.Article article =
          ClaimRecords.toDomain(CODEC.decode(record.value()));
      synchronized (first) {
        first.putIfAbsent(record.partition(), article.fetchedAt());
      }
      Position position = new Position(record.partition(), record.offset());
      return new Read(
          record.timestamp(),
          article,
          reader.read(article).stream().map(claims -> claims.at(position)).toList());
    } catch (RuntimeException e) {
      log.warn("{}/{}/{} is left out", topic, record.partition(), record.offset(), e);
      return null;
    }
  }

  /** The part that was read. */
  Reread reread() {
    Map<Integer, Stretch> stretches = new HashMap<>();
    read.forEach((partition, end) ->
        stretches.put(partition, new Stretch(beginnings.getOrDefault(partition, 0L), end)));
    return new Reread(stretches, since());
  }

  /** Whether the log has lost its oldest articles. */
  boolean hasLostItsBeginning() {
    return beginnings.values().stream().anyMatch(offset -> offset > 0);
  }

  private Instant since() {
    return hasLostItsBeginning()
        ? first.values().stream().min(Instant::compareTo).orElse(latest)
        : Instant.EPOCH;
  }

  /** fetchedAt of the latest article. */
  Instant latest() {
    return latest;
  }

  /** Articles that were read, those that cannot be read among them. */
  long articles() {
    return articles;
  }

  /** Articles that cannot be read. */
  long broken() {
    return broken;
  }
}
