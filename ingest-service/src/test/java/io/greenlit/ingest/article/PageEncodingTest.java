package io.greenlit.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageEncodingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UTF-8         | <p>“Copper Hill” is back — said the café
          windows-1252  | <p>“Copper Hill” is back — it’s renewed, said the café’s owner
          windows-1252  | <p>La plataforma renovará «La casa del río» por una segunda temporada, según anunció
          windows-1252  | <p>Der Sender verlängert die Serie für eine dritte Staffel, heißt es
          EUC-KR        | <p>넷플릭스는 드라마 ‘구리 언덕’의 시즌 3 제작을 확정했다고 16일 밝혔다.
          x-windows-949 | <p>펲시맨과 똠얌꿍 드라마의 두 번째 시즌이 제작된다고 방송사가 어제 발표했다 그리고 촬영이 시작된다
          Shift_JIS     | <p>人気ドラマの第二シーズンが正式に決定したと発表された。
          EUC-JP        | <p>人気ドラマの第二シーズンが正式に決定したと発表された。
          GB18030       | <p>该剧已获续订第二季，预计明年播出。
          """)
  void undeclared_bytes_are_known_by_their_look(String charset, String page) {
    assertThat(PageEncoding.decode(page.getBytes(Charset.forName(charset)))).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1252 | <html><head><meta charset=iso-8859-1><p>“It’s” café
          EUC-KR       | <html><head><meta http-equiv="Content-Type" content="text/html; charset=euc-kr"><p>사랑
          Shift_JIS    | <?xml version="1.0" encoding="Shift_JIS"?><html><p>銅の丘
          UTF-8        | <meta charset='utf-16'><p>a page that can be read as ASCII: café
          """)
  void a_page_tells_its_encoding_itself(String charset, String page) {
    assertThat(PageEncoding.decode(page.getBytes(Charset.forName(charset)))).isEqualTo(page);
  }

  @Test
  void a_page_that_lies_about_its_encoding_is_read_all_the_same() {
    String page = "<meta charset=utf-8><p>La plataforma renovará «La casa del río» según anunció";

    assertThat(PageEncoding.decode(page.getBytes(Charset.forName("windows-1252")))).isEqualTo(page);
  }

  @Test
  void an_unknown_declaration_is_no_declaration() {
    String page = "<meta charset=\"klingon-8\"><p>café";

    assertThat(PageEncoding.decode(page.getBytes(UTF_8))).isEqualTo(page);
  }

  @Test
  void a_byte_order_mark_outweighs_what_the_page_says() {
    String page = "<meta charset=euc-kr><p>사랑의 불시착";

    for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
      byte[] marked = ("\uFEFF" + page).getBytes(charset);
      assertThat(PageEncoding.marked(marked)).isEqualTo(charset);
      assertThat(PageEncoding.decode(marked)).isEqualTo(page);
    }
  }

  @Test
  void any_bytes_become_some_text() {
    long seed = 20260203L;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      ByteArrayOutputStream page = new ByteArrayOutputStream();
      page.writeBytes("<meta charset=x><p>".getBytes(UTF_8));
      page.writeBytes(bytes);

      assertThat(PageEncoding.decode(page.toByteArray())).as("seed %d", seed).isNotEmpty();
    }
  }
}
