package io.greenlit.status.reading.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecogniserTest {

  private final Recogniser recogniser = new Recogniser(Languages.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The streamer has renewed the drama for a second season, and filming is to begin in May.
          es | La plataforma ha renovado la serie por una segunda temporada que llegará en mayo.
          pt | A plataforma renovou a série para uma segunda temporada, que não tem data de estreia.
          fr | La plateforme a renouvelé la série pour une deuxième saison qui arrive dans les mois à venir.
          it | La piattaforma ha rinnovato la serie per una seconda stagione che sarà girata nella città.
          de | Der Sender hat die Serie um eine zweite Staffel verlängert, die im Mai gedreht wird.
          nl | De zender heeft de serie verlengd met een tweede seizoen dat in het voorjaar te zien is.
          tr | Dizi için yeni bir sezon daha geliyor ve çekimler bu yaz başlıyor.
          id | Serial ini akan kembali dengan musim kedua yang tayang pada tahun depan.
          pl | Serial nie wróci na drugi sezon, ale jego twórcy są już po rozmowach z inną stacją.
          ko | 넷플릭스가 드라마의 시즌 2 제작을 확정했다고 밝혔다.
          ja | この人気ドラマの第2シーズンが正式に決定したと発表された。
          zh | 该剧已获续订第二季，预计明年播出。
          hi | इस सीरीज़ का दूसरा सीज़न अगले साल आएगा।
          ru | Сериал продлили на второй сезон, сообщил канал.
          ar | تم تجديد المسلسل لموسم ثان.
          """)
  void a_sentence_is_enough_to_tell_its_language(String language, String text) {
    assertThat(recogniser.of(text)).isEqualTo(language);
  }

  @Test
  void a_few_names_tell_nothing() {
    assertThat(recogniser.of("Copper Hill 2 Netflix")).isNull();
    assertThat(recogniser.of("")).isNull();
    assertThat(recogniser.of("27 / 08 / 2020 !!!")).isNull();
  }

  @Test
  void names_in_another_script_do_not_make_a_text_foreign() {
    String text =
        "The drama “사랑의 불시착” (愛の不時着) has been renewed for a second season, and it is to"
            + " return to the screen in the autumn.";

    assertThat(recogniser.of(text)).isEqualTo("en");
  }

  @Test
  void english_names_do_not_make_a_korean_text_english() {
    String text =
        "넷플릭스 Netflix 오리지널 드라마 Squid Game 시즌 2 제작이 확정됐다. Director Hwang은 새로운 이야기를 준비하고 있다고 말했다.";

    assertThat(recogniser.of(text)).isEqualTo("ko");
  }

  @Test
  void tags_and_scripts_of_a_page_do_not_count() {
    String page =
        "<html><head><style>.the .of { and: in }</style><script>if (the and of) { this was }</script>"
            + "</head><body class='the of and to in is'><p>La plataforma ha renovado la serie por una"
            + " segunda temporada que llegará en mayo.</p></body></html>";

    assertThat(recogniser.ofPageAtAGlance(page)).isEqualTo("es");
  }

  @Test
  void a_long_text_with_hardly_any_small_word_is_in_an_unknown_language() {
    assertThat(recogniser.of("rimbo sal tukka menor pelim ".repeat(40)))
        .isEqualTo(Recogniser.UNKNOWN);
  }

  @Test
  void unclosed_markup_is_skipped_to_its_end() {
    assertThat(recogniser.ofPageAtAGlance("<script>" + "the of and ".repeat(50))).isNull();
    assertThat(recogniser.ofPageAtAGlance("<!--" + "the of and ".repeat(50))).isNull();
    assertThat(recogniser.ofPageAtAGlance("<".repeat(1_000))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- the of and to in is was that for it -->",
        "<!----><p class='the of and to in is was that'>",
        "<noscript>the of and to in is was that for it</noscript>",
        "<template>the of and to in is was that for it</template>",
      })
  void what_stands_behind_unseen_markup_is_read(String unseen) {
    assertThat(
            recogniser.ofPageAtAGlance(
                unseen
                    + "La serie ha sido renovada por una segunda temporada, y no será la última."))
        .isEqualTo("es");
  }

  @Test
  void small_words_with_rare_latin_letters_count() {
    assertThat(recogniser.of("Bộ phim sẽ được làm tiếp với những người đã đến từ mùa một."))
        .isEqualTo("vi");
  }

  @Test
  void pictures_between_the_words_tell_nothing() {
    assertThat(recogniser.of("😀😀😀😀 🎬🎬🎬")).isNull();
    assertThat(recogniser.of("😀 The drama 🎬 is to return in the autumn with all of its cast 😀"))
        .isEqualTo("en");
  }

  @Test
  void words_that_several_languages_share_tell_none_of_them() {
    assertThat(recogniser.of("la de la de la de")).isNull();
  }

  @Test
  void what_stands_far_behind_the_beginning_does_not_count() {
    String english = "The drama is to return in the autumn with all of its cast. ".repeat(100);

    assertThat(recogniser.of(english + "넷플릭스가 드라마의 시즌 2 제작을 확정했다고 밝혔다. ".repeat(500)))
        .isEqualTo("en");
  }
}
