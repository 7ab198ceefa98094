package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReaderOffTopicTest {

  private static final Reader READER = Reader.standard();

  static List<SampleArticle> offTopic() {
    return SampleArticle.of("off-topic.txt");
  }

  @Test
  void there_are_forty_articles_that_only_use_the_words() {
    assertThat(offTopic()).hasSize(40);
  }

  @ParameterizedTest
  @MethodSource("offTopic")
  void nothing_is_claimed(SampleArticle sample) {
    assertThat(Articles.claims(READER.read(sample.article()))).isEmpty();
  }
}
