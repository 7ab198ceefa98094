package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.Page;
import io.greenlit.notify.delivery.PageKey;
import io.greenlit.notify.dispatch.Pages;
import io.greenlit.schemas.topics.Topics;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads older pages of the log of changes, one after the other on a thread of its own. */
final class PageReader implements Pages, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PageReader.class);

  private final Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> consumers;
  private final String topic;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("notify-page-reader").factory());
  private org.apache.kafka.clients.consumer.@Nullable Consumer<byte[], byte[]> consumer;

  PageReader(Clients clients) {
    this(clients.name(Topics.STATUS_CHANGES), () -> clients.roamingReader("page-reader"));
  }

  /**
   * @param consumers makes a new one, at first and where one broke
   */
  PageReader(
      String topic,
      Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> consumers) {
    this.topic = topic;
    this.consumers = consumers;
  }

  @Override
  public void read(PageKey page, Consumer<Page> came, Runnable failed) {
    try {
      thread.execute(() -> readNow(page, came, failed));
    } catch (RejectedExecutionException e) {
      log.debug("page {} is not read any more: closing", page, e);
      failed.run();
    }
  }

  private void readNow(PageKey key, Consumer<Page> came, Runnable failed) {
    Page page;
    try {
      page = read(key);
    } catch (RuntimeException e) {
      // whatever it was, somebody waits for this page: it is asked for again after a pause
      log.warn("page {} of {} could not be read, trying again", key, topic, e);
      try {
        closeConsumer();
      } finally {
        failed.run();
      }
      return;
    }
    came.accept(page);
  }

  private Page read(PageKey key) {
    var reader = consumer == null ? consumers.get() : consumer;
    consumer = reader;
    TopicPartition partition = new TopicPartition(topic, key.partition());
    List<ConsumerRecord<byte[], byte[]>> records =
        LogSearch.read(reader, partition, key.start(), key.end());
    return new Page(key, ChangeTail.entries(records));
  }

  private void closeConsumer() {
    var broken = consumer;
    consumer = null;
    if (broken != null) {
      broken.close();
    }
  }

  @Override
  public void close() {
    thread.execute(this::closeConsumer);
    thread.close();
  }
}
