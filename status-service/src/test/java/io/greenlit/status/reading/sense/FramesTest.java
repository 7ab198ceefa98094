package io.greenlit.status.reading.sense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenlit.status.reading.English;
import io.greenlit.status.reading.MaskedText;
import io.greenlit.status.reading.date.DateMention;
import io.greenlit.status.reading.mask.SeasonMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Netflix renews ‘Copper Hill’                                      | renew copper-hill - official
          ‘Copper Hill’ has been renewed                                    | renew copper-hill -
          ‘Copper Hill’ renewal confirmed                                   | renew copper-hill -
          The renewal of ‘Copper Hill’ surprised them                       | renew copper-hill -
          Fans of ‘Oak Street’ cheer as Netflix renews ‘Copper Hill’        | renew copper-hill - official
          ‘Oak Street’ drew millions, ‘Copper Hill’ was cancelled           | cancel copper-hill -
          After ‘Oak Street’ came ‘Copper Hill’, which was cancelled        | cancel copper-hill -
          ‘Oak Street’ was a hit, but the drama was cancelled               | cancel it -
          ‘Oak Street’ was a hit: the drama was cancelled                   | cancel it -
          Netflix cancelled season 2 when nobody watched ‘Copper Hill’      | cancel copper-hill s2 official
          The success of ‘Copper Hill’ was renewed                          | renew copper-hill -
          It was renewed on Friday                                          | renew it -
          Filming of ‘Copper Hill’ has begun                                | produce copper-hill -
          Filming has begun                                                 | produce ? -
          """)
  void the_show_is_the_nearest_on_the_side_where_it_should_stand(String text, String said) {
    assertThat(said(text)).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The contract was renewed",
        "The contract for ‘Copper Hill’ was renewed",
        "The premiere of ‘Copper Hill’ was cancelled",
        "The season 2 premiere of ‘Copper Hill’ was cancelled",
        "The season 2 finale of ‘Copper Hill’ was cancelled",
        "Its premiere will air on June 17",
        "He will return for season 2",
        "Jane Doe will return for season 2",
        "The actress will return for season 2",
        "These dramas have been cancelled",
        "None of these dramas has been renewed",
        "Renewed interest in ‘Copper Hill’ pleases all",
        "The renewal of it surprised them",
        "The script reading was great",
        "It is in the works",
        "‘Copper Hill’ will premiere soon",
        "It rains",
      })
  void what_is_no_show_or_no_season_of_one_is_nothing(String text) {
    assertThat(said(text)).isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ‘Copper Hill’ will return for season 2                            | renew copper-hill s2
          The star of ‘Copper Hill’ will return for season 2                | renew copper-hill s2
          The season 2 premiere will air on June 17                         | date ? s2
          Season 2 is in the works                                          | renew ? s2
          Season 1 was loved and season 2 has been ordered                  | renew ? s2
          Netflix has ordered season 2 of ‘Copper Hill’                     | renew copper-hill s2 official
          Season 2 of ‘Copper Hill’ was renewed while season 4 of ‘Oak Street’ waits | renew copper-hill s2
          ‘Oak Street’ season 4 waits; ‘Copper Hill’ has been renewed       | renew copper-hill -
          ‘Oak Street’ new season 4 waits; ‘Copper Hill’ has been renewed   | renew copper-hill -
          ‘Copper Hill’ was cancelled after its second season               | cancel copper-hill after2
          ‘Copper Hill’ was cancelled following a second season             | cancel copper-hill after2
          ‘Copper Hill’ was cancelled before its second season              | cancel copper-hill s2
          ‘Copper Hill’ was cancelled after two seasons                     | cancel copper-hill after2
          ‘Copper Hill’ was renewed after its second season                 | renew copper-hill s2
          ‘Copper Hill’ was renewed after two seasons                       | renew copper-hill -
          ‘Copper Hill’ will end with season 5                              | end copper-hill s5
          """)
  void the_season_is_the_nearest_that_is_not_another_shows(String text, String said) {
    assertThat(said(text)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Netflix renews ‘Copper Hill’, ‘Oak Street’ and ‘Blue Gate’        | renew copper-hill - official; renew oak-street - official; renew blue-gate - official
          Netflix renews ‘Copper Hill’ and ‘Oak Street’ and cancels ‘Blue Gate’ | renew copper-hill - official; renew oak-street - official; cancel blue-gate - official
          Netflix cancels ‘Copper Hill’ season 2, ‘Oak Street’ season 4 and ‘Blue Gate’ | cancel copper-hill s2 official; cancel oak-street s4 official; cancel blue-gate - official
          Netflix renews ‘Copper Hill’ for season 2 but not ‘Oak Street’    | renew copper-hill s2 official
          Fans of ‘Oak Street’ and ‘Blue Gate’ heard that ‘Copper Hill’ was renewed | renew copper-hill -
          Fans of ‘Oak Street’ know ‘Copper Hill’ was renewed               | renew copper-hill -
          Filming of ‘Copper Hill’ and ‘Oak Street’ has begun               | produce copper-hill -
          """)
  void what_is_said_of_one_show_of_a_list_is_said_of_all(String text, String said) {
    assertThat(said(text)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ‘Copper Hill’ has not been renewed                                | renew copper-hill - not-yet
          ‘Copper Hill’ has not been cancelled                              | cancel copper-hill - not-yet
          ‘Copper Hill’ will not be renewed                                 | renew copper-hill - not
          Netflix opted not to renew ‘Copper Hill’                          | cancel copper-hill - official
          ‘Copper Hill’ may be renewed                                      | renew copper-hill - modal
          ‘Copper Hill’ will likely be renewed                              | renew copper-hill - modal
          ‘Copper Hill’ will be renewed, maybe                              | renew copper-hill - modal
          If viewers come, ‘Copper Hill’ will be renewed                    | renew copper-hill - conditional
          Fans hope that ‘Copper Hill’ will be renewed                      | renew copper-hill - desire fans
          Reportedly, ‘Copper Hill’ has been renewed                        | renew copper-hill - rumour
          ‘Copper Hill’ has been renewed, insiders say                      | renew copper-hill - rumour
          ‘Copper Hill’ has been renewed, Netflix announced                 | renew copper-hill - official
          ‘Copper Hill’ has been renewed by Netflix                         | renew copper-hill - official
          Netflix has not confirmed it, but ‘Copper Hill’ has been renewed  | renew copper-hill -
          Rumours abound; ‘Copper Hill’ has been renewed                    | renew copper-hill -
          ‘Copper Hill’ had been renewed                                    | renew copper-hill - past
          ‘Copper Hill’ was renewed two years ago                           | renew copper-hill - past
          Two years ago ‘Copper Hill’ was renewed                           | renew copper-hill -
          Has ‘Copper Hill’ been renewed?                                   | renew copper-hill - question
          No wonder that ‘Copper Hill’ has been renewed                     | renew copper-hill -
          """)
  void modifiers_in_whose_scope_it_stands_say_how_it_is_meant(String text, String said) {
    assertThat(said(text)).isEqualTo(said);
  }

  @Test
  void an_event_tells_who_says_it_where_and_for_which_day() {
    Event event =
        event("Fox wants more, but ‘Copper Hill’ will premiere on NBC on June 17, insiders say");

    assertThat(event.attribution()).isEqualTo("insiders");
    assertThat(event.network()).isEqualTo("NBC");
    assertThat(event.date()).isEqualTo(new DateMention(0, 6, 17, 0, false));
    assertThat(event.sureness()).isEqualTo(Event.RULED);
    assertThat(event.cues())
        .extracting(Cue::kind, Cue::words)
        .containsExactly(
            tuple(Cue.Kind.TRIGGER, "will premiere on NBC on June 17"),
            tuple(Cue.Kind.MODIFIER, "insiders"));
  }

  @Test
  void a_question_mark_is_a_cue_that_shows_where_it_stands() {
    Event event = event("Has ‘Copper Hill’ been renewed?");

    assertThat(event.cues()).extracting(Cue::words).containsExactly("been renewed", "?");
  }

  @Test
  void cues_that_count_for_nothing_are_told_with_what_silences_them() {
    assertThat(heard("Rumours abound, but renewed interest pleases them").silenced())
        .extracting(silenced -> silenced.cue().words(), silenced -> silenced.by().words())
        .contains(tuple("renewed", "renewed interest"));
    assertThat(heard("Rumours abound, but ‘Copper Hill’ has been renewed").silenced())
        .extracting(silenced -> silenced.cue().words(), silenced -> silenced.by().words())
        .containsExactly(tuple("Rumours", "but"));
    assertThat(heard("Not only ‘Copper Hill’ has been renewed").silenced())
        .extracting(silenced -> silenced.cue().words(), silenced -> silenced.by().words())
        .containsExactly(tuple("Not", "Not only"));
  }

  @Test
  void the_kinds_of_all_cues_in_a_sentence_can_be_asked_for() {
    assertThat(English.FRAMES.cues(MaskedText.of("Fans hope ‘Copper Hill’ is renewed").units()))
        .contains("frame:RENEW")
        .anyMatch(cue -> cue.startsWith("modifier:") && cue.contains("DESIRE"))
        .anyMatch(cue -> cue.startsWith("modifier:") && cue.contains("FANS"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Netflix said that it likes the drama                   | OFFICIAL
          Insiders say that they like the drama                  | RUMOUR
          They like the drama                                    | AUTHOR
          They like it, but Netflix announced nothing            | OFFICIAL
          The agency rep said nothing                            | PERSON
          """)
  void who_speaks_in_a_sentence_can_be_asked_for(String text, Axes.Source source) {
    assertThat(English.FRAMES.source(MaskedText.of(text).units())).isEqualTo(source);
  }

  @Test
  void nobody_speaks_where_there_are_no_words() {
    assertThat(English.FRAMES.source(List.of())).isEqualTo(Axes.Source.AUTHOR);
  }

  private static Event event(String text) {
    assertThat(heard(text).events()).as(text).hasSize(1);
    return heard(text).events().getFirst();
  }

  private static String said(String text) {
    String said =
        heard(text).events().stream().map(FramesTest::said).collect(Collectors.joining("; "));
    return said.isEmpty() ? "nothing" : said;
  }

  private static Heard heard(String text) {
    MaskedText masked = MaskedText.of(text);
    return English.FRAMES.heard(masked.sentence(), masked.units());
  }

  private static String said(Event event) {
    List<String> parts = new ArrayList<>();
    parts.add(written(event.frame()));
    parts.add(
        switch (event.slot()) {
          case Slot.Named named -> named.showId();
          case Slot.Meant meant -> "it";
          case Slot.Other other -> "other";
          case Slot.Empty empty -> "?";
        });
    parts.add(season(event.season()));
    Axes axes = event.axes();
    for (Enum<?> value : List.of(axes.negation(), axes.certainty(), axes.source(), axes.time())) {
      if (!List.of("plain", "asserted", "author", "now").contains(written(value))) {
        parts.add(written(value));
      }
    }
    return String.join(" ", parts).strip();
  }

  private static String season(@Nullable SeasonMention season) {
    if (season == null) {
      return "-";
    }
    return switch (season.kind()) {
      case NUMBERED -> "s" + season.numbers().getLast();
      case COUNT -> "after" + season.numbers().getFirst();
      case NEXT -> "next";
      case CURRENT -> "this";
    };
  }

  private static String written(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
