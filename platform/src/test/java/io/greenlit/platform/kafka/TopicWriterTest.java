package io.greenlit.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class TopicWriterTest {

  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final TopicWriter writer = new TopicWriter(producer, "shows");

  @Test
  void a_write_is_done_when_it_is_confirmed() {
    CompletableFuture<RecordMetadata> written = writer.write("salt-road", new byte[] {7});
    assertThat(written).isNotDone();

    producer.completeNext();

    assertThat(written).isCompletedWithValueMatching(metadata -> metadata.topic().equals("shows"));
    assertThat(producer.history())
        .singleElement()
        .satisfies(record -> {
          assertThat(record.key()).isEqualTo("salt-road".getBytes(UTF_8));
          assertThat(record.value()).containsExactly(7);
        });
  }

  @Test
  void a_removal_has_no_value() {
    var _ = writer.write("salt-road", null);

    assertThat(producer.history())
        .singleElement()
        .satisfies(record -> assertThat(record.value()).isNull());
  }

  @Test
  void a_write_that_is_not_confirmed_fails_with_the_reason() {
    CompletableFuture<RecordMetadata> written = writer.write("salt-road", new byte[] {7});
    TimeoutException late = new TimeoutException("no broker answered");

    producer.errorNext(late);

    assertThat(written.exceptionNow()).isSameAs(late);
  }

  @Test
  void a_producer_that_takes_nothing_fails_the_write() {
    producer.sendException = new KafkaException("refused");
    CompletableFuture<RecordMetadata> refused = writer.write("salt-road", new byte[] {7});

    producer.sendException = null;
    producer.close();
    CompletableFuture<RecordMetadata> closed = writer.write("salt-road", new byte[] {7});

    assertThat(refused.exceptionNow()).hasMessage("refused");
    assertThat(closed.exceptionNow()).isInstanceOf(IllegalStateException.class);
  }
}
