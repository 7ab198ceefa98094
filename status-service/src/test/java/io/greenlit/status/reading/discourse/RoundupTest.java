package io.greenlit.status.reading.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.English;
import io.greenlit.status.reading.discourse.Roundup.Item;
import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.sense.Frame;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Sentence.Part;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoundupTest {

  private final Roundup roundup = Roundup.of(Folder.ENGLISH, English.WORDS);

  @Test
  void below_a_label_each_line_is_an_item_until_a_paragraph_comes() {
    List<@Nullable Item> items =
        items(
            heading("Renewed shows"),
            heading("Copper Hill (NBC)"),
            heading("• Oak Street"),
            body("They all did well."),
            heading("Blue Gate"));

    assertThat(items.get(0)).isNull();
    assertThat(frames(items)).containsExactly(Frame.RENEW, Frame.RENEW);
    assertThat(items.get(3)).isNull();
    assertThat(items.get(4)).isNull();
    assertThat(Roundup.begins(items)).containsExactly(-1, 0, 1, -1, -1);
  }

  @Test
  void a_second_label_takes_the_place_of_the_first() {
    List<@Nullable Item> items =
        items(
            body("They all did well."),
            heading("Renewed"),
            heading("Copper Hill"),
            heading("Cancelled"),
            heading("Oak Street"));

    assertThat(frames(items)).containsExactly(Frame.RENEW, Frame.CANCEL);
    assertThat(label(items.get(4))).isEqualTo("Cancelled");
  }

  @Test
  void below_a_label_that_says_nothing_there_are_no_items() {
    assertThat(frames(items(heading("Renewed"), heading("New shows"), heading("Oak Street"))))
        .isEmpty();
  }

  @Test
  void a_bullet_makes_a_sentence_an_item() {
    List<@Nullable Item> items =
        items(heading("Not returning"), body("— * Oak Street, after two years."), body("•"));

    assertThat(frames(items)).containsExactly(Frame.CANCEL);
    assertThat(Roundup.begins(items)).containsExactly(-1, 2, -1);
  }

  @Test
  void a_label_before_a_colon_is_said_of_all_that_follows() {
    List<@Nullable Item> items =
        items(body("Coming back so far: Copper Hill, Oak Street and Blue Gate."));

    Item item = Objects.requireNonNull(items.getFirst());
    assertThat(item.frame()).isEqualTo(Frame.RENEW);
    assertThat(item.all()).isTrue();
    assertThat(item.from()).isEqualTo(5);
    assertThat(label(item)).isEqualTo("Coming back so far");
  }

  @Test
  void words_before_a_colon_that_are_no_label_head_no_list() {
    assertThat(
            frames(
                items(
                    body("Copper Hill: it is renewed."),
                    body("New shows: Oak Street."),
                    body("Renewed:"),
                    body("The long list of all the shows that so far are renewed: Oak Street."))))
        .isEmpty();
  }

  @Test
  void a_line_too_long_for_an_item_ends_the_list() {
    assertThat(
            frames(items(heading("Renewed"), heading("word ".repeat(31)), heading("Oak Street"))))
        .isEmpty();
    assertThat(
            frames(items(heading("Renewed"), heading("word ".repeat(30)), heading("Oak Street"))))
        .hasSize(2);
  }

  private List<@Nullable Item> items(Sentence... sentences) {
    return roundup.items(List.of(sentences));
  }

  private static List<Frame> frames(List<@Nullable Item> items) {
    return items.stream().flatMap(Stream::ofNullable).map(Item::frame).toList();
  }

  private static String label(@Nullable Item item) {
    return Objects.requireNonNull(item).label().words();
  }

  private static Sentence heading(String text) {
    return sentence(Part.HEADING, text);
  }

  private static Sentence body(String text) {
    return sentence(Part.BODY, text);
  }

  private static Sentence sentence(Part part, String text) {
    return new Sentence(part, 0, text, 0, text.length(), English.TOKENIZER.tokens(text));
  }
}
