package io.greenlit.status.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.schemas.Day;
import io.greenlit.schemas.serde.AvroSerde;
import java.time.LocalDate;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // a tombstone is null
class EncodedOnceTest {

  private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

  private final EncodedOnce<Day> serde = new EncodedOnce<>(AvroSerde.of(Day.class));
  private final Serializer<Day> store = serde.serializer();
  private final Serializer<Day> topic = serde.serializer();

  @Test
  void a_value_that_was_just_encoded_is_not_encoded_again() {
    Day day = new Day(DATE);

    byte[] first = store.serialize("store", day);

    assertThat(topic.serialize("topic", day)).isSameAs(first);
  }

  @Test
  void another_value_has_its_own_bytes() {
    Day day = new Day(DATE);
    byte[] first = store.serialize("store", day);

    byte[] other = topic.serialize("topic", new Day(DATE.plusDays(1)));

    assertThat(other).isNotEqualTo(first);
    assertThat(serde.deserializer().deserialize("topic", other))
        .isEqualTo(new Day(DATE.plusDays(1)));
    assertThat(topic.serialize("topic", day)).isEqualTo(first);
  }

  @Test
  void a_tombstone_stays_one() {
    store.serialize("store", new Day(DATE));

    assertThat(topic.serialize("topic", null)).isNull();
  }
}
