package io.greenlit.status.reading.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.status.claim.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishersTest {

  private final Publishers publishers = Publishers.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          about.netflix.com  | -                                         | newsroom
          Variety            | -                                         | trade
          -                  | https://www.variety.com/2026/tv/a?x=1     | trade
          -                  | https://www.bbc.co.uk/news/entertainment  | press
          -                  | https://www.bbc.co.uk/mediacentre/2026/a  | newsroom
          -                  | https://news.sbs.co.kr/a                  | press
          -                  | https://programs.sbs.co.kr/drama          | newsroom
          -                  | https://old.reddit.com:443/r/kdrama       | forum
          -                  | https://dramathoughts.wordpress.com/a     | fan-site
          -                  | https://www.change.org/p/renew-it         | petition
          Yonhap             | -                                         | wire
          somepaper.example  | https://somepaper.example/a               | unlisted
          -                  | -                                         | unlisted
          """)
  void a_publisher_is_known_by_host_or_name(
      @Nullable String publisher, @Nullable String url, String kind) {
    assertThat(publishers.kind(publisher, url).name()).isEqualTo(kind);
  }

  @Test
  void a_name_lends_no_weight_to_a_page_that_lies_elsewhere() {
    assertThat(publishers.kind("Variety", "https://www.reddit.com/r/television/1").tier())
        .isEqualTo(Tier.FANS);
    assertThat(publishers.kind("Netflix", "https://variety.com/a").tier()).isEqualTo(Tier.TRADE);
  }

  @Test
  void who_only_calls_himself_official_is_no_more_than_press() {
    assertThat(publishers.selfDeclared("Netflix", null).tier()).isEqualTo(Tier.PRESS);
    assertThat(publishers.selfDeclared("reddit.com", null).tier()).isEqualTo(Tier.FANS);
  }

  @Test
  void a_forum_passes_on_nothing_better_than_its_own_word() {
    SourceKind forum = publishers.kind("reddit.com", null);
    SourceKind farm = publishers.kind("pinkvilla.com", null);
    SourceKind press = publishers.kind("nytimes.com", null);

    assertThat(forum.passedOn(Tier.OFFICIAL)).isEqualTo(Tier.FANS);
    assertThat(farm.passedOn(Tier.OFFICIAL)).isEqualTo(Tier.PRESS);
    assertThat(press.passedOn(Tier.OFFICIAL)).isEqualTo(Tier.OFFICIAL);
    assertThat(press.passedOn(Tier.FANS)).isEqualTo(Tier.FANS);
    assertThat(farm.own(800)).isLessThan(press.own(800));
  }

  @Test
  void own_rows_take_the_place_of_those_that_come_with_the_reader() {
    Publishers own =
        publishers.with(
            Rows.parse("mine.tsv", "reddit.com\tpress\nOur Paper|our.example\ttrade\n", 2));

    assertThat(own.kind("reddit.com", null).name()).isEqualTo("press");
    assertThat(own.kind("our paper", "https://tv.our.example/a").name()).isEqualTo("trade");
    assertThat(own.kind("variety.com", null).name()).isEqualTo("trade");
  }

  @Test
  void a_row_that_cannot_be_read_is_named_with_file_and_line() {
    List<Row> unknownKind = Rows.parse("mine.tsv", "# mine\nreddit.com\tparliament\n", 2);
    List<Row> twice = Rows.parse("mine.tsv", "a.example\tpress\nb.example|A.example\ttrade\n", 2);

    assertThatThrownBy(() -> publishers.with(unknownKind))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(
            "mine.tsv:2: 'parliament' is none of [entertainment, fan-site, farm");
    assertThatThrownBy(() -> publishers.with(twice))
        .hasMessage("mine.tsv:2: the publisher 'A.example' stands in an earlier row");
  }

  @Test
  void more_than_two_hundred_publishers_are_known() {
    assertThat(publishers.size()).isGreaterThan(200);
  }
}
