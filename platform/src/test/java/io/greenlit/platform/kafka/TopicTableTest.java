package io.greenlit.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicTableTest {

  private static final String TOPIC = "pets";
  private static final String UNREADABLE = "?";

  private final Consumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final List<String> heard = new ArrayList<>();
  private final TopicTable<String> table =
      new TopicTable<>(
          "pets",
          TOPIC,
          () -> consumer,
          TopicTableTest::decode,
          (key, value, partition) -> heard.add(key + "=" + value + "@" + partition));
  private long offset;

  private static String decode(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    if (text.equals(UNREADABLE)) {
      throw new IllegalArgumentException("unreadable");
    }
    return text;
  }

  @AfterEach
  void close() {
    table.close();
  }

  @Test
  void the_last_value_of_each_key_counts_and_each_is_told_of() {
    take("cat", "Tom", 0);
    take("dog", "Rex", 1);
    take("cat", "Kit", 0);

    assertThat(table.get("cat")).isEqualTo("Kit");
    assertThat(table.partition(0)).isEqualTo(Map.of("cat", "Kit"));
    assertThat(table.partition(1)).isEqualTo(Map.of("dog", "Rex"));
    assertThat(heard).containsExactly("cat=Tom@0", "dog=Rex@1", "cat=Kit@0");
  }

  @Test
  void values_are_paged_in_the_order_of_their_keys_whatever_order_they_came_in() {
    for (String key : List.of("d", "a", "c", "e", "b", "a")) {
      take(key, key.toUpperCase(Locale.ROOT), 0);
    }

    assertThat(table.after("", 3)).containsExactly("A", "B", "C");
    assertThat(table.after("c", 3)).containsExactly("D", "E");
    assertThat(table.after("", 2, value -> !value.equals("A"))).containsExactly("B", "C");
  }

  @Test
  void a_key_that_is_gone_is_in_no_page_until_it_comes_again() {
    take("a", "A", 0);
    take("b", "B", 0);
    take("a", null, 0);

    assertThat(table.get("a")).isNull();
    assertThat(table.after("", 9)).containsExactly("B");
    assertThat(table.partition(0)).containsOnlyKeys("b");

    take("a", "A2", 0);

    assertThat(table.after("", 9)).containsExactly("A2", "B");
    assertThat(heard).containsExactly("a=A@0", "b=B@0", "a=null@0", "a=A2@0");
  }

  @Test
  void what_cannot_be_read_leaves_the_value_before_in_force() {
    take("a", "A", 0);
    take("a", UNREADABLE, 0);
    take(null, "nobody's", 0);

    assertThat(table.after("", 9)).containsExactly("A");
    assertThat(heard).containsExactly("a=A@0");
  }

  private void take(@Nullable String key, @Nullable String value, int partition) {
    ConsumerRecord<byte[], byte[]> one =
        new ConsumerRecord<>(TOPIC, partition, offset++, bytes(key), bytes(value));
    table.polled(
        consumer,
        new ConsumerRecords<>(
            Map.of(new TopicPartition(TOPIC, partition), List.of(one)), Map.of()));
  }

  private static byte @Nullable [] bytes(@Nullable String text) {
    return text == null ? null : text.getBytes(UTF_8);
  }
}
