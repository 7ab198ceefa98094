package io.greenlit.status.reading.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {

  private final Networks networks = Networks.standard();

  @ParameterizedTest
  @CsvSource({
    "Netflix renews it, Netflix, 1",
    "Apple TV+ renews it, Apple TV+, 2",
    "Prime Video renews it, Amazon, 2",
    "tvN renews it, tvN, 1",
    "TVING renews it, TVING, 1",
    "A&E renews it, A&E, 3"
  })
  void a_company_has_one_name(String text, String name, int to) {
    assertThat(at(text)).isEqualTo(new PhraseTrie.Match<>(name, to));
  }

  @Test
  void a_word_in_small_letters_is_no_company() {
    assertThat(at("peacock feathers")).isNull();
    assertThat(at("max out")).isNull();
  }

  @Test
  void a_company_that_is_not_listed_is_not_found() {
    assertThat(at("Harrow Gate Pictures")).isNull();
  }

  private PhraseTrie.@Nullable Match<String> at(String text) {
    return networks.at(English.TOKENIZER.tokens(text), 0);
  }
}
