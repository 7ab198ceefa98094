package io.greenlit.status.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.status.reading.catalogue.CatalogueEntry;
import io.greenlit.status.reading.catalogue.ShowRegister;
import io.greenlit.status.web.CatalogueLog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class ShowLogTest {

  private static final CatalogueEntry SALT_ROAD =
      new CatalogueEntry("salt-road", "Salt Road", List.of(), "KR", "tvN", 2024, Map.of());

  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final ShowRegister register = new ShowRegister(List.of(SALT_ROAD));
  private final ShowLog log =
      new ShowLog(
          "shows",
          producer,
          new CatalogueTopic(
              "shows",
              register,
              new CatalogueSnapshots(register, catalogue -> {}, System::nanoTime)),
          register);

  @Test
  void a_show_is_written_when_that_is_confirmed() {
    CompletableFuture<Void> written = log.write(SALT_ROAD);
    assertThat(written).isNotDone();

    producer.completeNext();

    assertThat(written).isCompleted();
  }

  @Test
  void a_show_that_is_not_confirmed_is_told_as_not_written_and_why() {
    CompletableFuture<Void> written = log.write(SALT_ROAD);
    TimeoutException late = new TimeoutException("no broker answered");

    producer.errorNext(late);

    assertNotWritten(written, late);
  }

  @Test
  void a_removal_that_is_refused_at_once_is_told_as_not_written_and_why() {
    KafkaException refused = new KafkaException("refused");
    producer.sendException = refused;

    CompletableFuture<Void> removed = log.removeAndSee(SALT_ROAD);

    assertNotWritten(removed, refused);
  }

  private static void assertNotWritten(CompletableFuture<Void> written, Exception why) {
    assertThatThrownBy(written::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(CatalogueLog.NotWritten.class)
        .hasMessage("Kafka did not confirm the show salt-road")
        .hasCause(why);
  }
}
