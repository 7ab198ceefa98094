package io.greenlit.status.reading.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.status.reading.English;
import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import io.greenlit.status.reading.catalogue.Countries;
import io.greenlit.status.reading.catalogue.EverydayWords;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.Networks;
import io.greenlit.status.reading.mask.TitleSpans;
import io.greenlit.status.reading.text.Block;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleFinderTest {

  private static final Sentences CUTTER =
      new Sentences(English.TOKENIZER, English.WORDS.all(WordSets.Name.ABBREVIATION));
  static final TitleFinder EMPTY =
      new TitleFinder(
          Catalogue.of(List.of()),
          new TitleFinder.Surroundings(
              Networks.standard(), Countries.standard(), EverydayWords.standard()),
          English.TITLE_FORMS,
          English.WORDS,
          English.CALENDAR,
          English.MASKER);
  private static final TitleFinder KNOWING =
      EMPTY.with(
          Catalogue.of(
              List.of(
                  show("salt-road", "Salt Road"),
                  show("goblin", "Goblin"),
                  show("grey-unit", "Salt and Law: Grey Unit"),
                  show("signal", "Signal"),
                  show("area-51", "Area 51"))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The drama “Oak Street” has been renewed.                        | oak-street
          The drama Oak Street has been renewed.                          | oak-street
          Oak Street has been renewed by the network.                     | oak-street
          Oak Street season 2 is coming.                                  | oak-street
          Oak Street Season 2: all we know // The network keeps quiet.    | oak-street
          Oak Street (NBC) // The network keeps quiet.                    | oak-street
          Will there be Oak Street season 2? // The network keeps quiet.  | oak-street
          When Oak Street ends // When Oak Street ends, the network and viewers lose the drama. | oak-street
          The dramas “Oak Street”, “Blue Gate” and “Elm Hill” have been renewed. | blue-gate elm-hill oak-street
          The show “Oak Street” and “Blue Gate” on the network.           | blue-gate oak-street
          He met “Oak Street” there. The network and the viewers watched. | oak-street
          """)
  void a_name_that_stands_where_titles_stand_is_one(String article, String ids) {
    assertThat(ids(EMPTY, article)).containsExactly(ids.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He met “Oak Street” in the market.",
        "He met “Oak Street” there. The network watched.",
        "Oak Street is far. The network and the viewers know.",
        "The film “Oak Street” is over, says the network.",
        "Fans asked Marcus Teel. The show Marcus Teel made is over. Teel likes it.",
      })
  void other_names_are_none(String article) {
    assertThat(ids(EMPTY, article)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Marcus Teel stars in the drama “Oak Street”. Teel likes it. Marcus Teel renewed a contract. | oak-street
          The drama “Oak Street Nights” is over. Oak Street drew viewers. Nights drew none. | oak-street-nights
          The drama “The Oak Street Nights” is over. Oak Street drew viewers. | oak-street-nights
          The drama “Oak Street: Blue Gate” is over. Blue Gate drew viewers. | oak-street-blue-gate
          Beacon 2 is to come, says the network. The drama Beacon has its second season. | beacon
          The drama “Beacon 2” has its third season.                      | beacon-2
          Beacon 2 is to come, says the network. The drama “Beacon 2” begins. | beacon
          After the film, Beacon 2 is to come. The drama “Beacon 2” begins.   | beacon-2
          The drama Area 51 has its third season. Area 51 is on the network. | area-51
          """)
  void names_that_mean_one_show_are_one(String article, String ids) {
    assertThat(ids(EMPTY, article)).containsExactly(ids.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The network says Salt Road beat Oak Street.                     | salt-road
          The network renewed Goblin for season 2.                        | goblin
          Salt and Law: Grey Unit is over, says the network. Grey Unit was good. | grey-unit
          Signal 2 has been confirmed by the network. The first season of Signal is over. | signal
          The drama Area 51 has its second season. Area is what he took.  | area-51
          """)
  void names_of_the_catalogue_are_titles_with_less_beside_them(String article, String ids) {
    assertThat(ids(KNOWING, article)).containsExactly(ids.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He took Salt Road home.",
        "He took Goblin home.",
        "The network took Goblin home.",
        "Salt Road is on. Nobody is glad.",
      })
  void names_of_the_catalogue_are_none_where_nothing_speaks_of_television(String article) {
    assertThat(ids(KNOWING, article)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          “Oak Street,” the drama, is over. Oak Street was good.  | [“Oak Street,”] the drama , is over . [Oak Street] was good .
          The drama “Oak Street” is over. The Oak Street was good. oak street was good. | The drama [“Oak Street”] is over . [The Oak Street] was good . oak street was good .
          The drama “The Oak Street” is over. Oak Street was good. | The drama [“The Oak Street”] is over . [Oak Street] was good .
          The drama “One Two Three Four” is over. they like the one two three four | The drama [“One Two Three Four”] is over . they like [the one two three four]
          The drama “The One Two Three Four” is over. they like one two three four | The drama [“The One Two Three Four”] is over . they like [one two three four]
          The drama “Anna's One Two Three” is over. they like annas one two three | The drama [“Anna's One Two Three”] is over . they like [annas one two three]
          The drama “O'Shea One Two Three” is over. they like oshea one two three | The drama [“O'Shea One Two Three”] is over . they like [oshea one two three]
          The drama “One Two Three” is over. they like one two three | The drama [“One Two Three”] is over . they like one two three
          The drama “The Gate” is over. Gate was good. The Gate was good. | The drama [“The Gate”] is over . [Gate] was good . [The Gate] was good .
          The drama “The Gate” is over. Gate was good. The Gate was good. The gate was shut. | The drama [“The Gate”] is over . Gate was good . [The Gate] was good . [The gate] was shut .
          The drama “Anna's Gate” is over. Annas Gate was good. Anna’s Gate was good. | The drama [“Anna's Gate”] is over . [Annas Gate] was good . [Anna’s Gate] was good .
          The drama “You” is over. You know it. They like You a lot. You season 2 comes. As you know. | The drama [“You”] is over . You know it . They like [You] a lot . [You] season 2 comes . As you know .
          The drama “One Two Three Four” is over. they like one two three four a lot | The drama [“One Two Three Four”] is over . they like [one two three four] a lot
          The drama “Oak Street” is over. “Oak Street, not! ‘Oak Street!?’ “Oak Street”? | The drama [“Oak Street”] is over . “ [Oak Street] , not ! [‘Oak Street!?’] [“Oak Street”] ?
          Beacon 2 is to come, says the network. The drama Beacon has its second season. | [Beacon 2 as season 2] is to come , says the network . The drama [Beacon] has its second season .
          Beacon 2 is to come, says the network. The drama Beacon has its second season. Beacon 50 came. | [Beacon 2 as season 2] is to come , says the network . The drama [Beacon] has its second season . [Beacon] 50 came .
          Beacon 2 is to come, says the network. The drama Beacon has its second season. They like Beacon 20 a lot. | [Beacon 2 as season 2] is to come , says the network . The drama [Beacon] has its second season . They like [Beacon 20 as season 20] a lot .
          """)
  void a_title_is_found_wherever_it_stands_as_one(String article, String marked) {
    assertThat(marked(EMPTY, article)).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The network renewed the drama Oak Street, Blue Gate.            | blue-gate oak-street
          The network renewed Elm Hill, Blue Gate, “Oak Street”, a show.  | blue-gate elm-hill oak-street
          The network renewed the drama Oak Street, Gate.                 | oak-street
          The network renewed the drama Oak Street as it left Blue Gate.  | oak-street
          The network renewed the drama Oak Street, Marcus Teel. Teel came. | oak-street
          """)
  void what_stands_in_a_list_with_a_title_is_one(String article, String ids) {
    assertThat(ids(EMPTY, article)).containsExactly(ids.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When Salt Falls has been renewed by the network.                | salt-falls
          When Salt Falls has been renewed by the network. They like When Salt Falls a lot. | when-salt-falls
          The Oak of Street // They like The Oak of Street a lot. The network and viewers watch. | oak-of-street
          Oak Street // They like Oak Street a lot. The network and viewers watch. |
          The show Ann Gray and Marcus Teel made is over, says the network. Teel likes it. |
          ‘Oak Street’ Is Back As Blue Gate Season 2 Ends // The network keeps quiet. | oak-street
          Oak Street Is Back As Blue Gate Season 2 Ends // The network keeps quiet. | blue-gate
          """)
  void the_whole_text_tells_what_a_sentence_does_not(String article, @Nullable String ids) {
    assertThat(ids(EMPTY, article))
        .containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" "));
  }

  @Test
  void the_items_of_a_list_are_titles_without_anything_beside_them() {
    List<Sentence> sentences =
        sentences(
            "Here is what the network renewed / Oak Street, Blue Gate and Elm Hill / Pine Hill");

    assertThat(EMPTY.titles(sentences, new int[] {-1, 0, -1}, 2026).ids())
        .contains("oak-street")
        .doesNotContain("pine-hill");
    assertThat(EMPTY.titles(sentences, new int[] {-1, -1, 0}, 2026).ids())
        .containsExactly("pine-hill");
    assertThat(
            EMPTY
                .titles(
                    sentences("What the network renewed: / • Oak Street, Blue Gate; Elm Hill"),
                    new int[] {-1, 1},
                    2026)
                .ids())
        .containsExactlyInAnyOrder("oak-street", "blue-gate", "elm-hill");
  }

  @Test
  void it_is_known_how_often_a_show_is_named_and_by_what_title() {
    Titles titles = titles(EMPTY, "The drama “Oak Street” is over. They liked Oak Street a lot.");

    assertThat(titles.count("oak-street")).isEqualTo(2);
    assertThat(titles.count("blue-gate")).isZero();
    assertThat(titles.show("oak-street").title()).isEqualTo("Oak Street");
    assertThatThrownBy(() -> titles.show("blue-gate"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("blue-gate");
  }

  @Test
  void a_hostile_text_has_no_more_than_a_bounded_number_of_titles() {
    StringBuilder text = new StringBuilder("The network speaks. ");
    for (int i = 0; i < 500; i++) {
      String name = "" + (char) ('A' + i / 26) + (char) ('a' + i % 26) + "ra";
      text.append("The drama “").append(name).append(" Street” is over. ");
    }

    assertThat(ids(EMPTY, text.toString())).hasSizeBetween(250, 300);
  }

  static Set<String> ids(TitleFinder finder, String article) {
    return new TreeSet<>(titles(finder, article).ids());
  }

  private static Titles titles(TitleFinder finder, String article) {
    List<Sentence> sentences = sentences(article);
    int[] listed = new int[sentences.size()];
    Arrays.fill(listed, -1);
    return finder.titles(sentences, listed, 2026);
  }

  /** The article as it stands, its titles in brackets. */
  private static String marked(TitleFinder finder, String article) {
    Titles titles = titles(finder, article);
    StringBuilder marked = new StringBuilder();
    List<Sentence> sentences = sentences(article);
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Map<Integer, TitleSpans.Span> spans =
          titles.places(i).stream()
              .collect(Collectors.toMap(Titles.Place::from, Titles.Place::span));
      for (int at = 0; at < sentence.tokens().size(); ) {
        TitleSpans.Span span = spans.get(at);
        int to = span == null ? at + 1 : span.to();
        String words =
            sentence
                .text()
                .substring(sentence.tokens().get(at).start(), sentence.tokens().get(to - 1).end());
        String season = span == null || span.season() == 0 ? "" : " as season " + span.season();
        marked.append(marked.isEmpty() ? "" : " ");
        marked.append(span == null ? words : "[" + words + season + "]");
        at = to;
      }
    }
    return marked.toString();
  }

  /** A headline before "//", and paragraphs parted by "/". */
  private static List<Sentence> sentences(String article) {
    List<Sentence> sentences = new ArrayList<>();
    String[] parts = article.split(" // ", -1);
    if (parts.length > 1) {
      sentences.addAll(CUTTER.ofHeadline(parts[0]));
    }
    String body = parts[parts.length - 1];
    int number = 0;
    int start = 0;
    for (String paragraph : body.split(" / ", -1)) {
      sentences.addAll(
          CUTTER.ofBlock(body, new Block(start, start + paragraph.length()), number++));
      start += paragraph.length() + 3;
    }
    return sentences;
  }

  private static CatalogueEntry show(String id, String title) {
    return new CatalogueEntry(id, title, List.of(), "US", "NBC", 2019, Map.of());
  }
}
