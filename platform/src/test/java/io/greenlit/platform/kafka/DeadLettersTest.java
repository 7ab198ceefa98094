package io.greenlit.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

  @Test
  void a_letter_holds_the_record_as_it_came_and_why() {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>("articles", 3, 42, "key".getBytes(UTF_8), new byte[] {7, 7});
    record.headers().add("traceparent", "trace".getBytes(UTF_8));

    ProducerRecord<byte[], byte[]> letter =
        DeadLetters.of(record, new IllegalStateException("no such schema"), "status-service");

    assertThat(letter.topic()).isEqualTo("articles-dead-letters");
    assertThat(letter.key()).isEqualTo(record.key());
    assertThat(letter.value()).containsExactly(7, 7);
    assertThat(header(letter, "traceparent")).isEqualTo("trace");
    assertThat(header(letter, DeadLetters.REASON)).isEqualTo("no such schema");
    assertThat(header(letter, DeadLetters.ORIGIN)).isEqualTo("articles/3/42");
    assertThat(header(letter, DeadLetters.EXCEPTION)).isEqualTo("java.lang.IllegalStateException");
    assertThat(header(letter, DeadLetters.SERVICE)).isEqualTo("status-service");
  }

  private static String header(ProducerRecord<byte[], byte[]> record, String name) {
    return new String(Objects.requireNonNull(record.headers().lastHeader(name)).value(), UTF_8);
  }
}
