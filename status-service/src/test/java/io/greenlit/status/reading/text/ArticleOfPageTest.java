package io.greenlit.status.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paragraphs of a page are its article: each named by its first word, 30 words long. */
class ArticleOfPageTest {

  @Test
  void the_element_that_calls_itself_the_body_is_the_article() {
    assertThat(
            article(
                "<div>"
                    + p("before")
                    + "</div><div itemprop='articleBody'>"
                    + p("own")
                    + "</div><div>"
                    + p("after")
                    + "</div>"))
        .containsExactly("own");
    assertThat(
            article(
                "<div>"
                    + p("before")
                    + p("long")
                    + "</div><div class='entry-content'>"
                    + p("own")
                    + "</div>"))
        .containsExactly("own");
  }

  @Test
  void of_bodies_within_each_other_it_is_the_inner_one_that_has_nearly_all() {
    assertThat(
            article(
                "<div class='post-body'><p>tail few words</p><div class='entry-content'>"
                    + p("own")
                    + "<p>more words</p></div></div>"))
        .containsExactly("own", "more");
    assertThat(
            article(
                "<div class='post-body'>"
                    + p("lead")
                    + "<div class='entry-content'>"
                    + p("own")
                    + "</div></div>"))
        .containsExactly("lead", "own");
  }

  @Test
  void a_body_that_is_nearly_empty_is_none() {
    assertThat(article("<div class='entry-content'><p>few words</p></div>" + p("own")))
        .contains("own");
  }

  @Test
  void of_several_articles_it_is_the_one_below_the_headline() {
    assertThat(
            article(
                "<article><h2>Other things of the day</h2>"
                    + p("other")
                    + "</article>"
                    + "<article><h1>Copper Hill renewed</h1>"
                    + p("own")
                    + "</article>"))
        .containsExactly("own");
  }

  @Test
  void an_article_alone_is_it_where_it_holds_most_of_the_page() {
    assertThat(article(p("before") + "<article>" + p("own") + p("two") + "</article>"))
        .containsExactly("own", "two");
    assertThat(
            article(p("before") + p("more") + p("again") + "<article>" + p("own") + "</article>"))
        .containsExactly("before", "more", "again", "own");
  }

  @Test
  void an_article_within_another_is_part_of_it() {
    assertThat(
            article(
                p("before")
                    + "<article>"
                    + p("own")
                    + "<article>"
                    + p("inner")
                    + "</article></article>"))
        .containsExactly("own", "inner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<main>%s</main>", "<div role='main'>%s</div>"})
  void where_no_article_is_the_main_part_is(String main) {
    assertThat(article(p("before") + main.formatted(p("own")) + p("after"))).containsExactly("own");
    assertThat(article(p("before") + main.formatted("<p>few words</p>") + p("after")))
        .containsExactly("before", "few", "after");
  }

  @Test
  void where_nothing_tells_it_is_the_part_with_most_of_the_text() {
    assertThat(
            article(
                "<div>"
                    + p("before")
                    + "</div><div>"
                    + p("own")
                    + p("two")
                    + p("three")
                    + "</div>"))
        .containsExactly("own", "two", "three");
    assertThat(article("<div>" + p("one") + p("two") + "</div><div>" + p("three") + "</div>"))
        .containsExactly("one", "two", "three");
  }

  @Test
  void what_stands_apart_is_left_out_unless_the_headline_or_most_of_the_text_is_in_it() {
    assertThat(article(p("own") + "<div class='related-stories'>" + p("other") + "</div>"))
        .containsExactly("own");
    assertThat(article("<p>few words</p><div class='sidebar'>" + p("own") + "</div>"))
        .contains("own");
    assertThat(
            article(
                p("own")
                    + p("two")
                    + p("three")
                    + "<div class='c-PromoBox'><h1>Copper Hill renewed</h1>"
                    + p("last")
                    + "</div>"))
        .contains("last");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav>%s</nav>",
        "<div role='banner'>%s</div>",
        "<div hidden>%s</div>",
        "<div aria-hidden='true'>%s</div>",
        "<div style='Display: none'>%s</div>",
        "<div style='visibility:hidden'>%s</div>",
        "<div class='post-comments'>%s</div>",
        "<div id='disqus_thread'>%s</div>",
        "<div class='related comments'>%s</div>",
        "<figcaption>%s</figcaption>",
        "<template>%s</template>",
        "<noscript>%s</noscript>",
      })
  void what_no_reader_sees_or_others_wrote_is_never_read(String part) {
    assertThat(article("<p>few words</p>" + part.formatted(p("other") + p("more"))))
        .containsExactly("few");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='display:block'>%s</div>",
        "<div aria-hidden='false'>%s</div>",
        "<div class='storyline'>%s</div>",
        "<div class=''>%s</div>",
      })
  void what_is_seen_is_read(String part) {
    assertThat(article(part.formatted(p("own")))).containsExactly("own");
  }

  @Test
  void a_page_that_hides_itself_until_its_scripts_run_is_read() {
    assertThat(article("</body><body style='display:none'>" + p("own"))).containsExactly("own");
    assertThat(WebPage.page(null, "<body class='comments' hidden>" + p("own") + "</body>").text())
        .startsWith("own");
  }

  @Test
  void an_article_with_a_headline_of_its_own_below_is_another_one() {
    assertThat(
            article(
                "<h1>Copper Hill renewed</h1>"
                    + p("own")
                    + p("two")
                    + p("three")
                    + "<div><h1>Oak Street ends</h1>"
                    + p("other")
                    + "</div>"))
        .containsExactly("own", "two", "three");
    assertThat(
            article(
                "<h1>Copper Hill renewed</h1>"
                    + p("own")
                    + p("two")
                    + p("three")
                    + p("four")
                    + "<div>"
                    + p("five")
                    + "<h1>Oak Street ends</h1>"
                    + p("other")
                    + "</div>"))
        .doesNotContain("other", "five");
  }

  @Test
  void lists_of_links_are_left_out_and_links_in_prose_are_not() {
    String link = "<a href='/x'>six words that lead somewhere else</a>";

    assertThat(
            article(
                p("own")
                    + "<p>"
                    + link
                    + "</p><ul><li>"
                    + link
                    + "</li><li>read "
                    + link
                    + "</li></ul>"))
        .containsExactly("own");
    assertThat(article(p("own") + "<p>said so in four words " + link + "</p>"))
        .containsExactly("own", "said");
    assertThat(article(p("own") + "<p><a href='#top'>six words that lead nowhere else</a></p>"))
        .containsExactly("own", "six");
    assertThat(
            article(
                p("own")
                    + "<div><p>"
                    + link
                    + "</p><p>"
                    + link
                    + "</p><p>this is more than it</p>"
                    + "</div>"))
        .containsExactly("own");
  }

  @Test
  void a_linked_heading_with_a_few_lines_is_a_teaser() {
    String teaser = "<div><h3><a href='/x'>Oak Street ends</a></h3><p>few lines about it</p></div>";

    assertThat(article(p("own") + teaser + teaser)).containsExactly("own");
    assertThat(article("<p>short news here</p>" + teaser)).contains("few");
    assertThat(article(p("own") + "<div><h3>What is to come</h3><p>few lines about it</p></div>"))
        .containsExactly("own", "What", "few");
    assertThat(
            article(
                p("own")
                    + "<div><h3><a href='/x'>Oak Street ends</a></h3><p>one</p><p>two</p>"
                    + "<p>three</p><p>four</p><p>five</p></div>"))
        .contains("one", "five");
  }

  @Test
  void a_heading_above_what_is_left_out_is_left_out_too() {
    assertThat(article(p("own") + "<h3>More</h3><p><a href='/x'>four words about it</a></p>"))
        .containsExactly("own");
  }

  @Test
  void the_headline_is_no_paragraph() {
    assertThat(article("<h1>Copper Hill renewed</h1>" + p("own"))).containsExactly("own");
    assertThat(
            WebPage.page(
                    "Copper Hill is renewed",
                    "<h1>The Gazette</h1><h2>Copper Hill is renewed!</h2>" + p("own"))
                .text())
        .startsWith("The Gazette\nown");
    assertThat(WebPage.page("Copper Hill is renewed", "<h1>Salt</h1>" + p("own")).text())
        .startsWith("own");
  }

  @Test
  void a_table_of_facts_is_a_line_for_each_row() {
    assertThat(
            lines(
                p("own")
                    + "<table><tr><th>Show</th><th>Fate</th></tr><tr><td>Copper Hill</td>"
                    + "<td><p>renewed</p></td></tr></table>"
                    + p("end")))
        .contains("Show — Fate", "Copper Hill — renewed");
    assertThat(
            lines(
                p("own")
                    + "<table><caption>All</caption><tbody><tr><td>Copper Hill</td>"
                    + "<td>renewed</td></tr><tr><td>Oak Street</td><td>ended</td></tr>"
                    + "</tbody></table><table><tr><td>one cell</td></tr></table>"))
        .contains("Copper Hill — renewed", "Oak Street — ended", "one cell");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td>left</td><td>right</td></tr></table>",
        "<table><tr><td>left</td></tr><tr><td>right</td></tr></table>",
        "<table><tr><td><div>left</div></td><td>right</td></tr><tr><td>a</td><td>b</td></tr></table>",
      })
  void a_table_that_lays_out_the_page_is_none(String table) {
    assertThat(lines(p("own") + table)).contains("left", "right");
  }

  @Test
  void a_cell_with_much_text_makes_it_a_table_that_lays_out_the_page() {
    assertThat(
            lines(
                p("own")
                    + "<table><tr><td>"
                    + "long ".repeat(20)
                    + "</td><td>right</td></tr>"
                    + "<tr><td>a</td><td>b</td></tr></table>"))
        .contains("right", "a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          six words that are no markup                      | 1 | six words that are no markup
          salt &amp; iron                                   | 1 | salt & iron
          a < b and no more                                 | 1 | a < b and no more
          a > b and no more                                 | 1 | a > b and no more
          <p>one thing</p><p>the other</p>                  | 2 | one thing
          """)
  void what_json_ld_gives_as_body_is_read_where_the_page_has_none(
      String body, int lines, String first) {
    List<String> read =
        lines(
            "<script type='application/ld+json'>{\"@type\": \"Article\", \"articleBody\": \""
                + body
                + "\"}</script><p>hi</p>");

    assertThat(read).hasSize(lines).first().isEqualTo(first);
  }

  @Test
  void what_the_page_itself_says_comes_before_what_json_ld_gives() {
    assertThat(
            lines(
                "<script type='application/ld+json'>{\"@type\": \"Article\", \"articleBody\":"
                    + " \"123456\"}</script><p>own</p>"))
        .containsExactly("own");
  }

  private static List<String> article(String body) {
    return lines(body).stream().map(line -> line.split(" ", 2)[0]).toList();
  }

  private static List<String> lines(String body) {
    return WebPage.page(null, "<html><body>" + body + "</body></html>").text().lines().toList();
  }

  private static String p(String first) {
    return "<p>" + first + " word".repeat(29) + "</p>";
  }
}
