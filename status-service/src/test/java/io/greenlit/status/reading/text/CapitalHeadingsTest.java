package io.greenlit.status.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapitalHeadingsTest {

  private final Sentences cutter = new Sentences(new Tokenizer(new Vocabulary()), Set.of());

  @Test
  void words_that_the_text_writes_small_are_small_in_a_heading_of_capitals() {
    assertThat(capitals("NBC DROPS COLD FERRY, TWO OTHERS", "It drops Cold Ferry and two others."))
        .containsExactly("nbc", "cold", "ferry");
  }

  @Test
  void a_word_that_the_text_also_has_in_a_name_stays_great() {
    assertThat(capitals("THE COLD FERRY RETURNS", "Cold Ferry is no cold show, says the writer."))
        .containsExactly("cold", "ferry", "returns");
  }

  @Test
  void a_heading_with_small_letters_stays_as_it_is() {
    assertThat(capitals("NBC Drops Two Others", "It drops two others."))
        .containsExactly("nbc", "drops", "two", "others");
  }

  @Test
  void two_words_may_be_a_title_as_it_is_written() {
    assertThat(capitals("BIG LOVE", "It is a big love.")).containsExactly("big", "love");
  }

  private List<String> capitals(String headline, String body) {
    List<Sentence> sentences = new ArrayList<>(cutter.ofHeadline(headline));
    sentences.addAll(cutter.ofBlock(body, new Block(0, body.length()), 0));
    return CapitalHeadings.cased(sentences).getFirst().tokens().stream()
        .filter(Token::capital)
        .map(Token::norm)
        .toList();
  }
}
