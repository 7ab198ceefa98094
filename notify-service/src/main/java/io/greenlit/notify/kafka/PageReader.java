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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads older pages of the log of changes, one after the other on a thread of its own. */
final class PageReader implements Pages, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PageReader.class);

  private final Clients clients;
  private final String topic;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("notify-page-reader").factory());
  private org.apache.kafka.clients.consumer.@Nullable Consumer<byte[], byte[]> consumer;

  PageReader(Clients clients) {
    this.clients = clients;
    this.topic = clients.name(Topics.STATUS_CHANGES);
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
    try {
      Page page = read(key);
      came.accept(page);
    } catch (KafkaException e) {
      log.warn("page {} of {} could not be read, trying again", key, topic, e);
      closeConsumer();
      failed.run();
    }
  }

  private Page read(PageKey key) {
    var reader = consumer == null ? clients.roamingReader("page-reader") : consumer;
    consumer = reader;
    TopicPartition partition = new TopicPartition(topic, key.partition());
    List<ConsumerRecord<byte[], byte[]>> records =
        LogSearch.read(reader, partition, key.start(), key.end());
    return new Page(key, ChangeTail.entries(records));
  }

  private void closeConsumer() {
    if (consumer != null) {
      consumer.close();
      consumer = null;
    }
  }

  @Override
  public void close() {
    thread.execute(this::closeConsumer);
    thread.close();
  }
}
