package io.greenlit.ingest.kafka;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.METADATA_MAX_IDLE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the producer's configuration must be for the promises of ingest-service to hold. */
public final class ProducerSettings {

  private static final int SHARE_OF_ONE_REQUEST = 3;

  private ProducerSettings() {}

  /**
   * The deployment's configuration with the promises put over it: nothing confirmed is lost,
   * nothing is doubled by a retry, no event loop blocks, an answer comes within {@code patience}.
   */
  public static Map<String, Object> over(Map<String, Object> deployment, Duration patience) {
    Map<String, Object> settings = new HashMap<>(deployment);
    settings.put(KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ACKS_CONFIG, "all");
    settings.put(ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(MAX_BLOCK_MS_CONFIG, 0);
    int linger = Integer.parseInt(String.valueOf(settings.getOrDefault(LINGER_MS_CONFIG, "5")));
    int request = (int) patience.toMillis() / SHARE_OF_ONE_REQUEST;
    settings.put(LINGER_MS_CONFIG, linger);
    settings.put(REQUEST_TIMEOUT_MS_CONFIG, request);
    settings.put(DELIVERY_TIMEOUT_MS_CONFIG, Math.max((int) patience.toMillis(), linger + request));
    // A topic that nobody wrote to for some minutes must not be asked for again at the next
    // article.
    settings.put(METADATA_MAX_IDLE_CONFIG, Duration.ofDays(365).toMillis());
    return settings;
  }
}
