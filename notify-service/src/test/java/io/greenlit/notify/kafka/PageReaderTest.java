package io.greenlit.notify.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.delivery.Page;
import io.greenlit.notify.delivery.PageKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

  private static final PageKey PAGE = PageKey.at(2, 0);

  /** A log of one page, in which nothing can be read. */
  private static final class Unreadable extends MockConsumer<byte[], byte[]> {

    Unreadable() {
      super("earliest");
    }

    @Override
    public synchronized void assign(java.util.Collection<TopicPartition> partitions) {
      super.assign(partitions);
      for (long offset = PAGE.start(); offset < PAGE.end(); offset++) {
        addRecord(new ConsumerRecord<>("changes", 2, offset, new byte[0], new byte[] {1, 2}));
      }
    }
  }

  private final List<Unreadable> opened = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, ArithmeticException.class})
  void whatever_goes_wrong_a_page_has_failed_and_the_next_reading_begins_anew(
      Class<? extends RuntimeException> wrong) throws Exception {
    RuntimeException exception = wrong.getConstructor(String.class).newInstance("a broken broker");
    try (PageReader reader =
        new PageReader(
            "changes",
            () -> {
              Unreadable consumer = new Unreadable();
              opened.add(consumer);
              if (opened.size() == 1) {
                consumer.schedulePollTask(() -> {
                  throw exception;
                });
              }
              return consumer;
            })) {
      assertThat(read(reader)).isEqualTo("failed");
      assertThat(opened.getFirst().closed()).isTrue();

      assertThat(read(reader)).isEqualTo("0 entries");
      assertThat(opened).hasSize(2);
    }
    assertThat(opened.getLast().closed()).isTrue();
  }

  @Test
  void a_consumer_that_cannot_even_be_made_is_a_failure_too() throws Exception {
    try (PageReader reader =
        new PageReader(
            "changes",
            () -> {
              throw new IllegalArgumentException("no such host");
            })) {
      assertThat(read(reader)).isEqualTo("failed");
    }
  }

  private static String read(PageReader reader) throws Exception {
    CompletableFuture<String> outcome = new CompletableFuture<>();
    reader.read(
        PAGE,
        (Page page) -> outcome.complete(page.entries().size() + " entries"),
        () -> outcome.complete("failed"));
    return outcome.get(30, TimeUnit.SECONDS);
  }
}
