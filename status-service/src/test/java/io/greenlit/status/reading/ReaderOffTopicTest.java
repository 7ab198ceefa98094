package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReaderOffTopicTest {

  private static final Reader READER = Reader.standard();

  /** Articles in which the reader still sees a claim; the list may only get shorter. */
  private static final List<String> MISREAD =
      List.of(
          "an actor signs a new contract with an agency",
          "the second season of a women's league",
          "a cinema's lease is renewed",
          "urban renewal",
          "a couple renews its vows",
          "a renewed faith",
          "the hunting season is cut short",
          "a series of concerts",
          "a lecture series",
          "a start-up raises a Series B",
          "a TV host is sued",
          "a famous guest in one episode",
          "a pilot is ordered",
          "a guest is dropped from a chat show",
          "a theme park closes its stunt show",
          "the school drama club",
          "an essay on cancel culture",
          "a chef's pop-up has a second season");

  static List<SampleArticle> offTopic() {
    return SampleArticle.of("off-topic.txt");
  }

  static List<SampleArticle> understood() {
    return offTopic().stream().filter(sample -> !MISREAD.contains(sample.name())).toList();
  }

  @Test
  void there_are_forty_articles_that_only_use_the_words() {
    assertThat(offTopic()).hasSize(40);
    assertThat(offTopic()).extracting(SampleArticle::name).containsAll(MISREAD);
  }

  @ParameterizedTest
  @MethodSource("understood")
  void nothing_is_claimed(SampleArticle sample) {
    assertThat(Articles.claims(READER.read(sample.article()))).isEmpty();
  }
}
