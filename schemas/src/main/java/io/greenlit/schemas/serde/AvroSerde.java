package io.greenlit.schemas.serde;

import io.greenlit.schemas.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The values of a topic as Kafka's clients and streams want them; null stays null (a tombstone).
 */
public record AvroSerde<T extends SpecificRecord>(AvroCodec<T> codec) implements Serde<T> {

  /** The serde of a topic's values. */
  public static <T extends SpecificRecord> AvroSerde<T> of(Topic<T> topic) {
    return of(topic.valueType());
  }

  /** The serde of a contract. */
  public static <T extends SpecificRecord> AvroSerde<T> of(Class<T> type) {
    return new AvroSerde<>(AvroCodec.of(type));
  }

  @Override
  public Serializer<T> serializer() {
    return (_, value) -> encode(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (_, bytes) -> decode(bytes);
  }

  @SuppressWarnings("NullAway") // Kafka's interfaces are not annotated: a tombstone is null
  private byte[] encode(@Nullable T value) {
    return value == null ? null : codec.encode(value);
  }

  @SuppressWarnings("NullAway")
  private T decode(byte @Nullable [] bytes) {
    return bytes == null ? null : codec.decode(bytes);
  }
}
