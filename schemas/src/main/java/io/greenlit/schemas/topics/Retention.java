package io.greenlit.schemas.topics;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.DELETE_RETENTION_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.SEGMENT_MS_CONFIG;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How long a topic keeps its records: a choice that belongs to the topic, not to the cluster. */
public enum Retention {
  /** Nothing is ever dropped. */
  FOREVER,
  /** Two years: long enough to read the articles again with a better reader. */
  LONG,
  /** Thirty days. */
  MONTH,
  /** Thirty days, and a record may be as large as all the evidence of a show. */
  MONTH_OF_LARGE,
  /** The last value of each key; tombstones stay visible for a day. */
  COMPACTED;

  /** Bytes of the largest record. */
  public static final int LARGEST = 8 << 20;

  /** The topic configuration that says so, ready for Kafka's admin client. */
  public Map<String, String> config() {
    return switch (this) {
      case FOREVER ->
          Map.of(
              CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_DELETE,
              RETENTION_MS_CONFIG, "-1",
              RETENTION_BYTES_CONFIG, "-1");
      case LONG -> keptFor(Duration.ofDays(730));
      case MONTH -> keptFor(Duration.ofDays(30));
      case MONTH_OF_LARGE -> {
        Map<String, String> config = new HashMap<>(keptFor(Duration.ofDays(30)));
        config.put(MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST));
        yield Map.copyOf(config);
      }
      case COMPACTED ->
          Map.of(
              CLEANUP_POLICY_CONFIG,
              CLEANUP_POLICY_COMPACT,
              DELETE_RETENTION_MS_CONFIG,
              millis(Duration.ofDays(1)),
              MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
              "0.2",
              SEGMENT_MS_CONFIG,
              millis(Duration.ofDays(1)));
    };
  }

  private static Map<String, String> keptFor(Duration time) {
    return Map.of(CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_DELETE, RETENTION_MS_CONFIG, millis(time));
  }

  private static String millis(Duration time) {
    return Long.toString(time.toMillis());
  }
}
