package io.greenlit.status.reading.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.lexicon.Folder;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationDateTest {

  private final PublicationDate dates = new PublicationDate(Calendar.of(Folder.ENGLISH));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Updated: 27-08-2020 20:10 IST            ; 2020-08-27T14:40:00Z
          date 2020-08-27 Home Menu                ; 2020-08-27T00:00:00Z
          Published: March 4, 2021, 9:05 PM GMT    ; 2021-03-04T21:05:00Z
          TV Desk | Pune | Apr 2, 2024, 08:15 IST ; 2024-04-02T02:45:00Z
          BUSAN, Korea – 5 Oct 2023 – The          ; 2023-10-05T00:00:00Z
          """)
  void a_stamp_or_dateline_gives_the_date(String line, Instant expected) {
    assertThat(dates.ofText(line + "\nBody.")).isEqualTo(expected);
  }

  @Test
  void a_stamp_with_a_time_wins_over_an_earlier_bare_day() {
    String text = "date 2020-08-26 Menu\nHeadline\nUpdated: 27-08-2020 20:10 IST\nBody.";

    assertThat(dates.ofText(text)).isEqualTo(Instant.parse("2020-08-27T14:40:00Z"));
  }

  @Test
  void a_date_inside_a_sentence_is_no_publication_date() {
    assertThat(dates.ofText("The show ended when, on a rainy evening of March 4, 2021 at last."))
        .isNull();
  }

  @Test
  void a_day_that_does_not_exist_is_no_date() {
    assertThat(dates.ofText("Updated: 31-02-2020 20:10 IST")).isNull();
  }
}
