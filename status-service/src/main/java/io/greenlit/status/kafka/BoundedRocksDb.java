package io.greenlit.status.kafka;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Keeps what all stores of this process take off the heap under one bound; by default each of them
 * would take its own. Kafka Streams makes an object of this class for each store, hence the shared
 * statics.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

  private static final long BLOCKS = 48L << 20;
  private static final long WRITE_BUFFERS = 24L << 20;
  private static final long WRITE_BUFFER = 2L << 20;

  private static final Cache CACHE = new LRUCache(BLOCKS);
  private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, CACHE);

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(BUFFERS);
    options.setWriteBufferSize(WRITE_BUFFER);
    options.setMaxWriteBufferNumber(2);
  }

  @Override
  public void close(String store, Options options) {
    // the cache and the buffers outlive a single store
  }
}
