package io.greenlit.status.kafka.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.schemas.ArticleTrace;
import io.greenlit.schemas.Baseline;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.status.folding.Rebuild;
import io.greenlit.status.folding.Reread;
import io.greenlit.status.folding.Revision;
import io.greenlit.status.kafka.BaselineRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;

/**
 * What a replay knows, in a folder of its own that is empty at the beginning and gone at the end;
 * only the shelves of late are on the heap.
 */
final class Scratch implements Rebuild.Shelves, AutoCloseable {

  static {
    RocksDB.loadLibrary();
  }

  private static final char TRACE = 't';
  private static final char SHELF = 's';
  private static final char RUNNING = 'r';

  /** What the shelves that are kept decoded hold together, some 2 kB each. */
  private static final int MOST_ARTICLES = 16_384;

  private static final float LOAD = 0.75f;
  private static final long BLOCKS = 32L << 20;
  private static final long WRITE_BUFFER = 16L << 20;

  private static final AvroCodec<ArticleTrace> TRACES = AvroCodec.of(ArticleTrace.class);
  private static final AvroCodec<Baseline> SHELVES = AvroCodec.of(Baseline.class);
  private static final AvroCodec<ShowStatus> STATUSES = AvroCodec.of(ShowStatus.class);
  private static final Reread NOTHING = new Reread(Map.of(), Instant.EPOCH);

  private final Path folder;
  private final LRUCache blocks = new LRUCache(BLOCKS);
  private final Options options;
  private final WriteOptions writing = new WriteOptions().setDisableWAL(true);
  private final RocksDB db;
  private final LinkedHashMap<String, Rebuild.AsOf> late = new LinkedHashMap<>(16, LOAD, true);
  private int articles;

  /**
   * An empty one.
   *
   * @param folder made where missing; what an interrupted replay left there is deleted
   */
  Scratch(Path folder) {
    this.folder = folder;
    this.options =
        new Options()
            .setCreateIfMissing(true)
            .setWriteBufferSize(WRITE_BUFFER)
            .setTableFormatConfig(
                new BlockBasedTableConfig()
                    .setBlockCache(blocks)
                    .setCacheIndexAndFilterBlocks(true));
    try {
      delete(folder);
      Files.createDirectories(folder);
      db = RocksDB.open(options, folder.toString());
    } catch (IOException | RocksDBException e) {
      throw new ReplayFailed(
          "cannot use %s for a while (%s): choose a folder you may write with --scratch DIR"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  @Override
  public Revision.@Nullable Trace trace(String articleId) {
    byte[] value = get(TRACE, articleId);
    return value == null ? null : toDomain(TRACES.decode(value));
  }

  @Override
  public void keep(String articleId, Revision.Trace trace) {
    put(
        TRACE,
        articleId,
        TRACES.encode(new ArticleTrace(trace.version(), trace.fetchedAt(), trace.showIds(), null)));
  }

  @Override
  public Rebuild.@Nullable AsOf shelf(String id) {
    Rebuild.AsOf known = late.get(id);
    if (known != null) {
      return known;
    }
    byte[] value = get(SHELF, id);
    return value == null ? null : decode(value);
  }

  @Override
  public void keep(Rebuild.AsOf shelf) {
    Rebuild.AsOf before = late.put(shelf.shelf().id(), shelf);
    articles += weight(shelf) - (before == null ? 0 : weight(before));
    Iterator<Rebuild.AsOf> oldest = late.values().iterator();
    while (articles > MOST_ARTICLES && late.size() > 1) {
      Rebuild.AsOf leaving = oldest.next();
      write(leaving);
      articles -= weight(leaving);
      oldest.remove();
    }
  }

  /** Keeps a status as the running service has published it; null where it has taken it back. */
  void running(String showId, byte @Nullable [] status) {
    if (status == null) {
      delete(RUNNING, showId);
    } else {
      put(RUNNING, showId, status);
    }
  }

  /** What the running service has published of the shows on a shelf, by id. */
  List<ShowStatus> runningOn(String shelfId) {
    List<ShowStatus> shows = new ArrayList<>();
    byte[] own = get(RUNNING, shelfId);
    if (own != null) {
      shows.add(STATUSES.decode(own));
    }
    each(RUNNING + shelfId + "~", (_, value) -> shows.add(STATUSES.decode(value)));
    return shows;
  }

  /** All that the running service has published. */
  void eachRunning(java.util.function.Consumer<ShowStatus> listener) {
    each(String.valueOf(RUNNING), (_, value) -> listener.accept(STATUSES.decode(value)));
  }

  /** The ids of all shelves, in order. */
  void eachShelf(java.util.function.Consumer<String> listener) {
    late.values().forEach(this::write);
    each(String.valueOf(SHELF), (key, _) -> listener.accept(key.substring(1)));
  }

  /** The traces of articles that name any show. */
  void eachTrace(BiConsumer<String, ArticleTrace> listener) {
    each(
        String.valueOf(TRACE),
        (key, value) -> {
          ArticleTrace trace = TRACES.decode(value);
          if (!trace.getShowIds().isEmpty()) {
            listener.accept(key.substring(1), trace);
          }
        });
  }

  private void each(String prefix, BiConsumer<String, byte[]> listener) {
    byte[] first = prefix.getBytes(UTF_8);
    try (RocksIterator records = db.newIterator()) {
      for (records.seek(first); records.isValid(); records.next()) {
        String key = new String(records.key(), UTF_8);
        if (!key.startsWith(prefix)) {
          return;
        }
        listener.accept(key, records.value());
      }
      records.status();
    } catch (RocksDBException e) {
      throw unusable(e);
    }
  }

  private void write(Rebuild.AsOf asOf) {
    byte[] shelf =
        SHELVES.encode(
            BaselineRecords.toRecord(asOf.shelf(), asOf.shelf().shows(), NOTHING, Instant.EPOCH));
    put(
        SHELF,
        asOf.shelf().id(),
        ByteBuffer.allocate(Integer.BYTES + shelf.length).putInt(asOf.days()).put(shelf).array());
  }

  private static Rebuild.AsOf decode(byte[] value) {
    ByteBuffer bytes = ByteBuffer.wrap(value);
    int days = bytes.getInt();
    byte[] shelf = new byte[bytes.remaining()];
    bytes.get(shelf);
    return new Rebuild.AsOf(BaselineRecords.toShelf(SHELVES.decode(shelf)), days);
  }

  private static int weight(Rebuild.AsOf shelf) {
    return 1 + shelf.shelf().ledger().size();
  }

  private static Revision.Trace toDomain(ArticleTrace trace) {
    return new Revision.Trace(trace.getVersion(), trace.getFetchedAt(), trace.getShowIds());
  }

  private byte @Nullable [] get(char kind, String id) {
    try {
      return db.get(key(kind, id));
    } catch (RocksDBException e) {
      throw unusable(e);
    }
  }

  private void put(char kind, String id, byte[] value) {
    try {
      db.put(writing, key(kind, id), value);
    } catch (RocksDBException e) {
      throw unusable(e);
    }
  }

  private void delete(char kind, String id) {
    try {
      db.delete(writing, key(kind, id));
    } catch (RocksDBException e) {
      throw unusable(e);
    }
  }

  private ReplayFailed unusable(RocksDBException e) {
    return new ReplayFailed(
        "%s cannot be used any more (%s): is there room on the disk?"
            .formatted(folder, e.getMessage()),
        e);
  }

  private static byte[] key(char kind, String id) {
    return (kind + id).getBytes(UTF_8);
  }

  @Override
  public void close() {
    db.close();
    writing.close();
    options.close();
    blocks.close();
    try {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be deleted; nobody needs it any more", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
