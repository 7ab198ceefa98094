package io.greenlit.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTPS://News.Example.COM/Story            | https://news.example.com/Story
          https://news.example.com                  | https://news.example.com/
          https://news.example.com?id=7             | https://news.example.com/?id=7
          https://news.example.com:443/a            | https://news.example.com/a
          http://news.example.com:80/a              | http://news.example.com/a
          http://news.example.com:443/a             | http://news.example.com:443/a
          https://news.example.com:/a               | https://news.example.com/a
          https://news.example.com./a               | https://news.example.com/a
          https://news.example.com/a/./b/../c       | https://news.example.com/a/c
          https://news.example.com/../../a          | https://news.example.com/a
          https://news.example.com/a/..             | https://news.example.com/
          https://news.example.com/a/%2e%2E/b       | https://news.example.com/b
          https://news.example.com/%7euser/%c3%a9   | https://news.example.com/~user/%C3%A9
          https://news.example.com/é                | https://news.example.com/%C3%A9
          https://news.example.com/a%2fb            | https://news.example.com/a%2Fb
          https://news.example.com/100%             | https://news.example.com/100%25
          https://news.example.com/100%zz           | https://news.example.com/100%25zz
          https://news.example.com/a b              | https://news.example.com/a%20b
          https://news.example.com/a#part           | https://news.example.com/a
          https://news.example.com/a?               | https://news.example.com/a
          https://news.example.com/a?b=2&a=1        | https://news.example.com/a?b=2&a=1
          https://news.example.com/a?b=2&&a=1&      | https://news.example.com/a?b=2&a=1
          https://news.example.com/a?q=x/y?z        | https://news.example.com/a?q=x/y?z
          https://bücher.example/a                  | https://xn--bcher-kva.example/a
          https://BÜCHER.example/a                  | https://xn--bcher-kva.example/a
          https://b%C3%BCcher.example/a             | https://xn--bcher-kva.example/a
          http://[2001:DB8:0:0:0:0:0:1]:8080/a      | http://[2001:db8:0:0:0:0:0:1]:8080/a
          http://[2001:db8::1]:8080/a               | http://[2001:db8:0:0:0:0:0:1]:8080/a
          http://127.0.0.1/a                        | http://127.0.0.1/a
          """)
  void a_url_has_one_canonical_spelling(String given, String canonical) {
    CanonicalUrl url = CanonicalUrl.of(given);

    assertThat(url.value()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utm_source=mail",
        "UTM_Campaign=x",
        "utm%5Fmedium=x",
        "fbclid=a",
        "gclid=a",
        "mc_cid=1",
        "mc_eid=1",
        "igshid"
      })
  void parameters_that_follow_readers_are_dropped(String tracking) {
    String url = "https://news.example.com/a?";

    assertThat(CanonicalUrl.of(url + tracking).value()).isEqualTo("https://news.example.com/a");
    assertThat(CanonicalUrl.of(url + "p=1&" + tracking + "&q=2").value())
        .isEqualTo("https://news.example.com/a?p=1&q=2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id=7", "p=12", "ref=home", "utm=1", "page=2", "story_fbid=9"})
  void parameters_that_choose_the_article_are_kept(String parameter) {
    String url = "https://news.example.com/a?" + parameter;

    assertThat(CanonicalUrl.of(url).value()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "news.example.com/a",
        "/a",
        "ftp://news.example.com/a",
        "javascript:alert(1)",
        "https:/news.example.com/a",
        "https://",
        "https:///a",
        "https://.example.com/a",
        "https://news..example.com/a",
        "https://news example.com/a",
        "https://news.example.com%2Fa/b",
        "https://news%zz.example.com/b",
        "https://reader:secret@news.example.com/a",
        "https://news.example.com:0/a",
        "https://news.example.com:65536/a",
        "https://news.example.com:x/a",
        "https://[2001:db8::zz]/a",
        "https://[127.0.0.1]/a",
        "https://news.example.com/a\nb"
      })
  void what_is_no_web_address_is_refused_by_the_name_of_its_field(String given) {
    assertThatExceptionOfType(InvalidField.class)
        .isThrownBy(() -> CanonicalUrl.of(given))
        .satisfies(e -> assertThat(e.field()).isEqualTo("url"))
        .withMessageStartingWith("url ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é"})
  void a_url_beyond_the_limit_is_refused_before_or_after_encoding(String character) {
    String longUrl = "https://news.example.com/" + character.repeat(CanonicalUrl.MAX_LENGTH / 2);
    String tooLong = longUrl + character.repeat(CanonicalUrl.MAX_LENGTH / 2);

    assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> CanonicalUrl.of(tooLong));
    if (character.equals("é")) {
      assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> CanonicalUrl.of(longUrl));
    }
  }
}
