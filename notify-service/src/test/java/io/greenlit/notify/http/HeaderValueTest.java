package io.greenlit.notify.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderValueTest {

  @Test
  void printable_ascii_stays_as_it_is() {
    assertThat(HeaderValue.encode("dark-harbour:2022/~'")).isEqualTo("dark-harbour:2022/~'");
  }

  @Test
  void blanks_quotes_percents_and_other_letters_are_encoded() {
    assertThat(HeaderValue.encode("a \"b\" 5% é")).isEqualTo("a%20%22b%22%205%25%20%C3%A9");
  }

  @Test
  void nothing_can_end_the_header() {
    assertThat(HeaderValue.encode("a\r\nset-cookie: b\u007f"))
        .isEqualTo("a%0D%0Aset-cookie:%20b%7F");
  }
}
