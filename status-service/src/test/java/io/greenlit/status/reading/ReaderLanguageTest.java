package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.article.Article;
import io.greenlit.status.article.Article.ContentType;
import io.greenlit.status.claim.Status;
import io.greenlit.status.reading.Articles.Finding;
import io.greenlit.status.reading.Reading.Unread;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderLanguageTest {

  private static final String ENGLISH =
      "Netflix has renewed the drama “Copper Hill” for a third season, and filming is to begin in"
          + " the spring. The streamer announced it on Tuesday.";

  private final Reader reader = Reader.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ko | 넷플릭스는 드라마 ‘구리 언덕’의 시즌 3 제작을 확정했다고 16일 밝혔다. 촬영은 내년 봄에 시작된다.
          ko | 드라마 Copper Hill 시즌 3 renewed 확정! 넷플릭스 Netflix가 공식 발표했다. season 3는 내년에 공개될 예정이다.
          ja | Netflixはドラマ『銅の丘』のシーズン3への更新を正式に発表した。撮影は来年の春に始まる予定だ。
          fr | Netflix a renouvelé la série « La Colline » pour une troisième saison. Le tournage doit commencer au printemps, a confirmé la plateforme.
          fr | La saison 2 est confirmée: la série revient avec de nouveaux épisodes et le drama sera diffusé dans les mois à venir, a annoncé la production.
          de | Netflix hat die Serie „Kupferberg“ um eine dritte Staffel verlängert. Die Dreharbeiten beginnen im Frühjahr, wie der Streamingdienst bestätigte.
          pt | A Netflix renovou a série “Colina de Cobre” para uma terceira temporada. As gravações começam na primavera, e o elenco não vai mudar.
          pt | A série foi cancelada depois de duas temporadas, mas os fãs não desistem e pedem uma nova temporada para a produção.
          hi | नेटफ्लिक्स ने सीरीज़ ‘कॉपर हिल’ को तीसरे सीज़न के लिए रिन्यू कर दिया है। शूटिंग अगले साल शुरू होगी।
          """)
  void renewals_in_languages_without_a_lexicon_stay_unread(String language, String text) {
    assertThat(read(text, null).unread()).as(language).isEqualTo(Unread.OTHER_LANGUAGE);
    assertThat(read(text, language).unread()).as(language).isEqualTo(Unread.OTHER_LANGUAGE);
    assertThat(read(text, "en").unread()).as(language).isEqualTo(Unread.OTHER_LANGUAGE);
    assertThat(read(text, "en").shows()).isEmpty();
  }

  @Test
  void a_wrong_tag_does_not_keep_an_english_text_from_being_read() {
    assertThat(Articles.findings(read(ENGLISH, "ko")))
        .containsExactly(Finding.of("Copper Hill", 3, Status.RENEWED));
  }

  @Test
  void the_outlet_that_a_spanish_article_repeats_is_found() {
    Reading reading =
        reader.read(
            Articles.text(
                "‘La casa del río’ tendría segunda temporada",
                "Según el diario Marea Alta, la cadena ha renovado la serie ‘La casa del río’ por"
                    + " una segunda temporada. La serie fue una de las más vistas del invierno."));

    assertThat(reading.citedSource()).isEqualTo("marea alta");
  }

  @Test
  void a_wrong_tag_does_not_make_a_spanish_text_english() {
    String text =
        "Netflix ha renovado la serie ‘La casa del río’ por una segunda temporada, según anunció la"
            + " plataforma este martes.";

    assertThat(read(text, "en")).isEqualTo(read(text, "es"));
    assertThat(Articles.findings(read(text, "en")))
        .containsExactly(Finding.of("La casa del río", 2, Status.RENEWED));
  }

  @Test
  void a_tag_decides_where_the_words_are_too_few() {
    assertThat(read("“Copper Hill” season 3 renewed", null).unread()).isNull();
    assertThat(read("“Copper Hill” season 3 renewed", "en_GB").unread()).isNull();
    assertThat(read("“Copper Hill” season 3 renewed", "de").unread())
        .isEqualTo(Unread.OTHER_LANGUAGE);
  }

  @Test
  void an_article_without_renewal_talk_says_so_whatever_its_readable_language() {
    assertThat(
            read("It will rain in the north and there will be wind in the hills.", null).unread())
        .isEqualTo(Unread.NO_RENEWAL_TALK);
    assertThat(
            read("Mañana habrá lluvia en el norte y viento en las montañas de la costa.", null)
                .unread())
        .isEqualTo(Unread.NO_RENEWAL_TALK);
  }

  @Test
  void a_page_in_another_language_stays_unread_though_its_tags_are_english() {
    String page =
        """
        <html lang="en"><head><title>Netflix verlängert Kupferberg</title></head><body>
        <nav><a href="/">The home of the best of the news</a></nav>
        <article><h1>Kupferberg geht weiter</h1><p>%s</p></article></body></html>
        """
            .formatted(
                "Der Sender hat die Serie um eine dritte Staffel verlängert, und die Show ist mit"
                    + " der zweiten Season noch nicht zu Ende (renewed). ".repeat(3));

    assertThat(reader.read(Articles.html(page)).unread()).isEqualTo(Unread.OTHER_LANGUAGE);
  }

  private Reading read(String text, @Nullable String language) {
    return reader.read(
        new Article(
            "article-1",
            "1",
            null,
            null,
            null,
            ContentType.TEXT,
            text,
            null,
            Articles.FETCHED,
            language));
  }
}
