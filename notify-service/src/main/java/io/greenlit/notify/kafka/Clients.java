package io.greenlit.notify.kafka;

import io.greenlit.platform.kafka.CommittedReader;
import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.schemas.topics.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Makes Kafka clients as the deployment configures them (addresses, security), with the guarantees
 * that this service relies on.
 */
public final class Clients {

  /** What is worth to be fetched at once, in bytes. */
  private static final int BULK = 256 * 1024;

  /** How long a fetch waits for records where that holds up others, in milliseconds. */
  private static final int BRIEF = 10;

  private final KafkaProperties properties;
  private final String prefix;

  public Clients(KafkaProperties properties, KafkaSettings settings) {
    this.properties = properties;
    this.prefix = settings.topicPrefix();
  }

  /** The name of a topic in this deployment. */
  public String name(Topic<?> topic) {
    return topic.nameWith(prefix);
  }

  /** A consumer without a group, for one who keeps its own place. */
  public Consumer<byte[], byte[]> reader(String name) {
    return reader(name, Map.of());
  }

  /**
   * The same for one who is content with what came a moment ago, and takes it in bulk.
   *
   * @param patience how much later it may hear of a record
   */
  public Consumer<byte[], byte[]> patientReader(String name, Duration patience) {
    return reader(
        name,
        Map.of(
            ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
            BULK,
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            Math.toIntExact(patience.toMillis())));
  }

  /**
   * The same for one who goes from partition to partition: a fetch that waits at the end of one
   * would hold up that of the next, for half a second each time.
   */
  public Consumer<byte[], byte[]> roamingReader(String name) {
    return reader(name, Map.of(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, BRIEF));
  }

  private Consumer<byte[], byte[]> reader(String name, Map<String, Object> own) {
    return CommittedReader.open(properties.buildConsumerProperties(), clientId(name), own);
  }

  /** A consumer that shares partitions with the same group on other instances. */
  public Consumer<byte[], byte[]> member(String group, String name) {
    Map<String, Object> config = consumer(name);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, prefix + group);
    config.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return new KafkaConsumer<>(config);
  }

  /** A producer whose records are on all replicas, once and in order, when it says so. */
  public Producer<byte[], byte[]> producer(String name) {
    return producer(name, Map.of());
  }

  /**
   * The same for records that nobody waits for: each batch that is not sent is work saved here and
   * at the broker.
   *
   * @param linger how long a record waits for company
   */
  public Producer<byte[], byte[]> patientProducer(String name, Duration linger) {
    return producer(name, Map.of(ProducerConfig.LINGER_MS_CONFIG, linger.toMillis()));
  }

  private Producer<byte[], byte[]> producer(String name, Map<String, Object> own) {
    Map<String, Object> config = new HashMap<>(properties.buildProducerProperties());
    config.putAll(own);
    config.put(ProducerConfig.CLIENT_ID_CONFIG, clientId(name));
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return new KafkaProducer<>(config);
  }

  private Map<String, Object> consumer(String name) {
    Map<String, Object> config = new HashMap<>(properties.buildConsumerProperties());
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId(name));
    config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    return config;
  }

  private String clientId(String name) {
    String service = properties.getClientId();
    return (service == null ? "notify-service" : service) + "-" + name;
  }
}
