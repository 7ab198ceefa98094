package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReaderArticlesTest {

  private static final Reader READER = Reader.standard();

  static List<SampleArticle> samples() {
    return SampleArticle.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void reads_what_a_careful_reader_would(SampleArticle sample) {
    Reading reading = READER.read(sample.article());

    assertThat(Articles.findings(reading))
        .as(() -> "claims: " + Articles.claims(reading))
        .containsExactlyInAnyOrderElementsOf(sample.expected());
    assertThat(Articles.denied(reading)).containsExactlyElementsOf(sample.denied());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void quotes_every_claim_word_for_word_and_says_why(SampleArticle sample) {
    String body = sample.article().content().replaceAll("\\s+", " ");

    assertThat(Articles.claims(READER.read(sample.article())))
        .allSatisfy(claim -> {
          assertThat(body + " " + sample.article().title()).contains(claim.quote());
          assertThat(claim.rules()).hasSizeGreaterThanOrEqualTo(2);
          assertThat(claim.confidence()).isBetween(0, 1000);
        });
  }
}
