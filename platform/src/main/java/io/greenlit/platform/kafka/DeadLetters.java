package io.greenlit.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.schemas.topics.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Puts a record that nobody can handle aside: as it came, with the reason in its headers. */
public final class DeadLetters {

  /** Header: why, for people. */
  public static final String REASON = "greenlit-reason";

  /** Header: class of the exception. */
  public static final String EXCEPTION = "greenlit-exception";

  /** Header: topic, partition and offset it came from, joined by "/". */
  public static final String ORIGIN = "greenlit-origin";

  /** Header: which service put it aside. */
  public static final String SERVICE = "greenlit-service";

  private DeadLetters() {}

  /** The record to send to the dead-letter topic of the topic that {@code record} came from. */
  public static ProducerRecord<byte[], byte[]> of(
      ConsumerRecord<byte[], byte[]> record, Throwable reason, String service) {
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(
            Topic.deadLettersOf(record.topic()),
            null,
            record.timestamp() < 0 ? null : record.timestamp(),
            record.key(),
            record.value(),
            record.headers());
    Headers headers = letter.headers();
    put(headers, REASON, String.valueOf(reason.getMessage()));
    put(headers, EXCEPTION, reason.getClass().getName());
    put(headers, ORIGIN, record.topic() + "/" + record.partition() + "/" + record.offset());
    put(headers, SERVICE, service);
    return letter;
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(UTF_8));
  }
}
