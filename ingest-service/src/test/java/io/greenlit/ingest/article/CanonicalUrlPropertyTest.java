package io.greenlit.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case is named after its seed: to see one again, put it into {@link #seeds}. */
class CanonicalUrlPropertyTest {

  private static final int URLS = 500;

  private static final List<String> SEGMENTS =
      List.of(
          "",
          ".",
          "..",
          "news",
          "%2E",
          "%2e%2E",
          "a b",
          "é",
          "%C3%a9",
          "%7Efan",
          "100%",
          "%zz",
          "%%37%31",
          "x;y=1",
          "a|b",
          "\"q\"",
          "한국",
          "a%2Fb",
          "\ud83d\ude00",
          "...",
          ".well-known",
          "%25%37");

  private static final List<String> PARAMETERS =
      List.of(
          "",
          "id=7",
          "q=a+b",
          "utm_source=x",
          "FBCLID=1",
          "q=%7e",
          "empty=",
          "flag",
          "q=%zz",
          "é=ü",
          "utm%5Fterm=x",
          "a=1=2",
          "list[]=3",
          "gclid");

  private static final List<String> HOSTS =
      List.of(
          "news.example.com",
          "NEWS.Example.Com",
          "bücher.example",
          "news.example.com.",
          "127.0.0.1",
          "[2001:DB8::1]",
          "a_b.example",
          "localhost",
          "xn--bcher-kva.example",
          "뉴스.example");

  static Stream<Long> seeds() {
    return RandomGenerator.getDefault().longs(5).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void normalising_again_changes_nothing(long seed) {
    RandomGenerator random = seeded(seed);

    for (int i = 0; i < URLS; i++) {
      String given = url(random);

      String once = CanonicalUrl.of(given).value();

      assertThat(CanonicalUrl.of(once).value()).as("of %s, seed %d", given, seed).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_canonical_url_is_made_of_the_characters_of_rfc_3986_only(long seed) {
    RandomGenerator random = seeded(seed);

    for (int i = 0; i < URLS; i++) {
      String given = url(random);

      assertThat(CanonicalUrl.of(given).value())
          .as("of %s, seed %d", given, seed)
          .matches(
              "https?://(\\[[0-9a-f:]+]|[a-z0-9._-]+)(:\\d+)?/([\\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})*"
                  + "(\\?([\\w.~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})+)?");
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void spellings_of_one_url_give_one_id(long seed) {
    RandomGenerator random = seeded(seed);
    Content content = new Content.Text("Season two is on.");

    for (int i = 0; i < URLS; i++) {
      String path = pick(random, List.of("/a/b", "/~fan/%C3%A9", "/x;y=1/z"));
      String query = pick(random, List.of("", "?id=7", "?b=2&a=1"));
      String plain = "https://news.example.com" + path + query;
      String spelt = respell(random, path, query);

      assertThat(ArticleHash.id(CanonicalUrl.of(spelt), content))
          .as("%s against %s, seed %d", spelt, plain, seed)
          .isEqualTo(ArticleHash.id(CanonicalUrl.of(plain), content));
    }
  }

  private static RandomGenerator seeded(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static String url(RandomGenerator random) {
    String path =
        random
            .ints(random.nextInt(6), 0, SEGMENTS.size())
            .mapToObj(i -> "/" + SEGMENTS.get(i))
            .collect(Collectors.joining());
    String query =
        random
            .ints(random.nextInt(4), 0, PARAMETERS.size())
            .mapToObj(PARAMETERS::get)
            .collect(Collectors.joining("&", "?", ""));
    return pick(random, List.of("http", "https", "HTTP"))
        + "://"
        + pick(random, HOSTS)
        + pick(random, List.of("", ":80", ":443", ":8443", ":"))
        + path
        + pick(random, List.of("", query))
        + pick(random, List.of("", "#top"));
  }

  private static String respell(RandomGenerator random, String path, String query) {
    String scheme = pick(random, List.of("https", "HTTPS"));
    String host =
        pick(random, List.of("news.example.com", "News.EXAMPLE.com", "news.example.com."));
    String port = pick(random, List.of("", ":", ":443"));
    String dots = pick(random, List.of("", "/.", "/q/..", "/%2e"));
    String encoded = random.nextBoolean() ? path.replace("~", "%7e").replace("%C3", "%c3") : path;
    String tracking = pick(random, List.of("utm_source=feed", "fbclid=Zm9v", "&"));
    String parameters =
        random.nextBoolean() ? query : query.isEmpty() ? "?" + tracking : query + "&" + tracking;
    String fragment = pick(random, List.of("", "#", "#comments"));
    String letter =
        random.nextBoolean()
            ? encoded.replace("a", "%61")
            : encoded.replace("a", "%61".toLowerCase(Locale.ROOT));
    return scheme + "://" + host + port + dots + letter + parameters + fragment;
  }

  private static String pick(RandomGenerator random, List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
