package io.greenlit.status.kafka;

import io.greenlit.schemas.serde.AvroSerde;
import java.lang.ref.WeakReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * For values that go into a store and then into a topic: the second time the bytes of the first are
 * taken, for a whole status is long.
 */
final class EncodedOnce<V extends SpecificRecord> implements Serde<V> {

  private static final ThreadLocal<@Nullable Encoded> LAST = new ThreadLocal<>();

  private final AvroSerde<V> serde;

  EncodedOnce(AvroSerde<V> serde) {
    this.serde = serde;
  }

  private static final class Encoded {

    private final WeakReference<Object> value;
    private final byte[] bytes;

    Encoded(Object value, byte[] bytes) {
      this.value = new WeakReference<>(value);
      this.bytes = bytes;
    }

    boolean isOf(Object other) {
      return value.refersTo(other);
    }
  }

  @Override
  public Serializer<V> serializer() {
    Serializer<V> serializer = serde.serializer();
    return (topic, value) -> {
      Encoded known = LAST.get();
      if (known != null && value != null && known.isOf(value)) {
        return known.bytes;
      }
      byte[] bytes = serializer.serialize(topic, value);
      if (value != null) {
        LAST.set(new Encoded(value, bytes));
      }
      return bytes;
    };
  }

  @Override
  public Deserializer<V> deserializer() {
    return serde.deserializer();
  }
}
