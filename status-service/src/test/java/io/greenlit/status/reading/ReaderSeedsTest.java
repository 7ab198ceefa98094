package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.greenlit.status.claim.Status;
import io.greenlit.status.reading.Articles.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts that the project started from, where they lie beside the checkout. */
class ReaderSeedsTest {

  private static final Finding NOT_OKAY =
      Finding.of("It's Okay to Not Be Okay", 2, Status.UNCONFIRMED);
  private static final Finding CRASH_LANDING =
      Finding.of("Crash Landing on You", 2, Status.UNCONFIRMED);

  private final Reader reader = Reader.standard();

  @Test
  void each_seed_claims_its_own_show_and_no_other() throws IOException {
    List<Reading> readings = readings();

    assertThat(readings.stream().flatMap(reading -> Articles.findings(reading).stream()))
        .containsExactlyInAnyOrder(NOT_OKAY, NOT_OKAY, CRASH_LANDING);
  }

  @Test
  void a_rumour_that_a_seed_disowns_is_kept_as_denied() throws IOException {
    List<Reading> readings = readings();

    assertThat(readings.stream().flatMap(reading -> Articles.denied(reading).stream()))
        .containsExactly(Status.RUMOURED_CANCELLATION);
  }

  @Test
  void the_updated_line_gives_the_date() throws IOException {
    List<Reading> readings = readings();

    assertThat(readings)
        .extracting(Reading::publishedAt)
        .contains(Instant.parse("2020-08-27T14:40:00Z"), Instant.parse("2022-03-17T00:00:00Z"));
  }

  private List<Reading> readings() throws IOException {
    Path seeds = seeds();
    try (Stream<Path> files = Files.list(seeds)) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      assertThat(texts).hasSize(3);
      List<Reading> readings = new java.util.ArrayList<>();
      for (Path text : texts) {
        readings.add(reader.read(Articles.text(null, Files.readString(text))));
      }
      return readings;
    }
  }

  private static Path seeds() {
    Path module = Path.of("").toAbsolutePath();
    for (Path folder = module; folder != null; folder = folder.getParent()) {
      Path seeds = folder.resolveSibling("shared").resolve("seeds");
      if (Files.isDirectory(seeds)) {
        return seeds;
      }
    }
    assumeTrue(false, "no shared/seeds beside the checkout of " + module);
    return module;
  }
}
