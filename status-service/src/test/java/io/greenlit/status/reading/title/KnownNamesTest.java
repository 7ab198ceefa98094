package io.greenlit.status.reading.title;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.English;
import io.greenlit.status.reading.MaskedText;
import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import io.greenlit.status.reading.catalogue.EverydayWords;
import io.greenlit.status.reading.text.Sentence.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNamesTest {

  private static final KnownNames KNOWN =
      new KnownNames(
          Catalogue.of(
              Stream.of(
                      "Salt Road",
                      "Goblin",
                      "Live",
                      "New York",
                      "The Voice",
                      "Salt and Law",
                      "Law of the Sea",
                      "Good Day",
                      "Saltmarsh County",
                      "May",
                      "Netflix",
                      "Season Two",
                      "24",
                      "Anna's Gate",
                      "Goblin Hunt")
                  .map(title ->
                      new CatalogueEntry(
                          Show.idOf(title), title, List.of(), null, null, null, Map.of()))
                  .toList()),
          EverydayWords.standard(),
          English.WORDS);
  private static final Names NAMES = new Names(English.WORDS, English.CALENDAR);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They like Salt Road a lot                          | salt road 3
          They like Salt and Law a lot                       | salt and law 3
          They like Salt And Law a lot                       | salt and law 3
          They like Law of the Sea a lot                     | law of the sea 3
          They like The Voice a lot                          | the voice 3
          They like Good Day a lot                           | good day 3
          Good Day is what they like                         | good day 3
          They like Anna's Gate a lot                        | anna 's gate 3
          They like Saltmarsh County Nights a lot            | saltmarsh county 3
          They like “Saltmarsh County” a lot                 | saltmarsh county 3
          They like Goblin Hunt a lot, and Goblin            | goblin hunt 3, goblin 1
          They like Goblin, Salt Road and Live               | goblin 1, salt road 3, live 0
          """)
  void several_words_are_enough_by_themselves(String text, String mentions) {
    assertThat(mentions(Part.BODY, text)).isEqualTo(mentions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They like Goblin a lot                             | goblin 1
          Goblin is what they like                           | goblin 1
          They like “Goblin” a lot                           | goblin 1
          They like Live a lot                               | live 1
          They like May a lot                                | may 1
          They like 24 a lot                                 | 24 1
          The Voice is what they like                        | the voice 1
          Netflix Goblin is what they like                   | goblin 1
          On May 3 Goblin is what they like                  | goblin 1
          """)
  void a_word_alone_or_common_words_need_something_beside_them(String text, String mentions) {
    assertThat(mentions(Part.BODY, text)).isEqualTo(mentions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Live from the red carpet                           | live 0
          They Like Live A Lot                               | live 0
          They like New York a lot                           | new york 0
          They like Goblin Nights a lot                      | goblin 0
          They like Old Goblin a lot                         | goblin 0
          """)
  void where_a_capital_tells_nothing_it_weighs_nothing(String text, String mentions) {
    assertThat(mentions(Part.BODY, text)).isEqualTo(mentions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They like salt road a lot",
        "They like Salt road a lot",
        "They like The voice a lot",
        "They like Law of the sea a lot",
        "Good day is what they like",
        "They like “Saltmarsh County Nights” a lot",
        "They like “Goblin Nights” a lot",
        "On May 3 they met",
        "They like Netflix a lot",
        "They like Season Two a lot",
      })
  void small_letters_a_longer_quoted_name_a_date_or_a_network_are_none(String text) {
    assertThat(mentions(Part.BODY, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Goblin                                             | goblin 1
          They like Goblin Nights a lot                      | goblin 1
          Salt Road Is Back                                  | salt road 1
          The good day is Good Day                           | good day 1
          Live Is Back                                       | live 0
          """)
  void in_a_headline_capitals_say_less(String text, String mentions) {
    assertThat(mentions(Part.HEADLINE, text)).isEqualTo(mentions);
  }

  private static String mentions(Part part, String text) {
    MaskedText masked = MaskedText.untitled(part, text);
    return KNOWN
        .in(masked.sentence(), masked.units(), NAMES.in(masked.sentence(), masked.units()))
        .stream()
        .map(mention -> String.join(" ", mention.words()) + " " + mention.weight())
        .collect(Collectors.joining(", "));
  }
}
