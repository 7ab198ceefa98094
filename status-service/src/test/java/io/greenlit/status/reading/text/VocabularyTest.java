package io.greenlit.status.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private final Vocabulary vocabulary = new Vocabulary();
  private final Tokenizer tokenizer = new Tokenizer(vocabulary);

  @Test
  void thousands_of_words_keep_the_ids_that_they_were_given() {
    List<String> words = IntStream.range(0, 5_000).mapToObj(number -> "w" + number).toList();

    List<Integer> ids = words.stream().map(vocabulary::add).toList();

    assertThat(ids).doesNotHaveDuplicates().doesNotContain(Vocabulary.UNKNOWN);
    assertThat(words.stream().map(vocabulary::id)).containsExactlyElementsOf(ids);
    assertThat(words.stream().map(vocabulary::add)).containsExactlyElementsOf(ids);
    assertThat(vocabulary.id("w5000")).isEqualTo(Vocabulary.UNKNOWN);
  }

  @Test
  void words_with_one_hash_code_are_told_apart() {
    int first = vocabulary.add("an");
    int second = vocabulary.add("c0");

    assertThat("an".hashCode()).isEqualTo("c0".hashCode());
    assertThat(tokenizer.tokens("C0 an")).extracting(Token::id).containsExactly(second, first);
  }

  @Test
  void a_group_has_its_words_and_no_unknown_ones() {
    WordGroup group = vocabulary.group(List.of("season", "series"));
    vocabulary.add("drama");

    assertThat(tokenizer.tokens("Season series drama other"))
        .extracting(group::has)
        .containsExactly(true, true, false, false);
    assertThat(vocabulary.group(List.of()).has(tokenizer.tokens("other").getFirst())).isFalse();
  }
}
