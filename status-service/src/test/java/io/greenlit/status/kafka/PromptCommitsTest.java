package io.greenlit.status.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptCommitsTest {

  private static final long NOW = 1_800_000_000_000L;

  private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
  private final PromptCommits prompt = new PromptCommits();

  @BeforeEach
  void now() {
    context.setCurrentSystemTimeMs(NOW);
  }

  @Test
  void what_follows_from_an_article_of_just_now_is_committed_at_once() {
    prompt.sent(context, takenInAt(NOW - 30));

    assertThat(context.committed()).isTrue();
  }

  @Test
  void what_follows_from_an_old_article_waits_for_the_interval() {
    prompt.sent(context, takenInAt(NOW - 1_000));

    assertThat(context.committed()).isFalse();
  }

  @Test
  void what_comes_while_a_commit_is_under_way_goes_with_the_next() {
    prompt.sent(context, takenInAt(NOW));
    context.resetCommit();
    context.setCurrentSystemTimeMs(NOW + 9);
    prompt.sent(context, takenInAt(NOW + 9));
    assertThat(context.committed()).isFalse();

    context.setCurrentSystemTimeMs(NOW + 10);
    prompt.sent(context, takenInAt(NOW + 10));

    assertThat(context.committed()).isTrue();
  }

  private static Record<String, String> takenInAt(long timestamp) {
    return new Record<>("key", "value", timestamp);
  }
}
