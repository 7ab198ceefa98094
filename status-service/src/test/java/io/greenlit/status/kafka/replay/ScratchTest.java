package io.greenlit.status.kafka.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Position;
import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.folding.Fold;
import io.greenlit.status.folding.Rebuild.AsOf;
import io.greenlit.status.folding.Revision.Trace;
import io.greenlit.status.folding.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {

  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder = Path.of("");

  @Test
  void shelves_that_leave_the_heap_come_back_as_they_were() {
    try (Scratch scratch = new Scratch(folder.resolve("scratch"))) {
      for (int i = 0; i < 20_000; i++) {
        scratch.keep(new AsOf(shelf("show-" + i), i % 7));
      }

      AsOf first = Objects.requireNonNull(scratch.shelf("show-0"));
      assertThat(first.shelf().shows())
          .isEqualTo(shelf("show-0").shows().stream().map(show -> show.withoutEvidence()).toList());
      assertThat(first.shelf().ledger().versions()).isEqualTo(shelf("show-0").ledger().versions());
      assertThat(Objects.requireNonNull(scratch.shelf("show-19999")).days()).isEqualTo(19_999 % 7);
      List<String> ids = new ArrayList<>();
      scratch.eachShelf(ids::add);
      assertThat(ids).hasSize(20_000).isSorted();
    }
  }

  @Test
  void traces_of_articles_that_name_nothing_are_kept_but_not_listed() {
    try (Scratch scratch = new Scratch(folder.resolve("scratch"))) {
      scratch.keep("a", new Trace("v1", AT, List.of("salt-road")));
      scratch.keep("b", new Trace("v1", AT, List.of()));

      List<String> listed = new ArrayList<>();
      scratch.eachTrace((id, _) -> listed.add(id));

      assertThat(listed).containsExactly("a");
      assertThat(scratch.trace("b")).isEqualTo(new Trace("v1", AT, List.of()));
      assertThat(scratch.trace("c")).isNull();
    }
  }

  @Test
  void the_shows_on_a_shelf_are_those_with_its_title() {
    try (Scratch scratch = new Scratch(folder.resolve("scratch"))) {
      for (String id : List.of("ferry", "ferry~2019", "ferry-ride", "ferr")) {
        scratch.running(id, status(id));
      }
      scratch.running("ferry~2024", status("ferry~2024"));
      scratch.running("ferry~2024", null);

      assertThat(scratch.runningOn("ferry"))
          .extracting(ShowStatus::getShowId)
          .containsExactly("ferry", "ferry~2019");
    }
  }

  @Test
  void what_an_interrupted_replay_left_is_gone_and_nothing_is_left_at_the_end() throws IOException {
    Path scratchFolder = folder.resolve("scratch");
    Files.createDirectories(scratchFolder.resolve("left"));

    try (Scratch scratch = new Scratch(scratchFolder)) {
      assertThat(scratch.trace("a")).isNull();
      assertThat(scratchFolder.resolve("left")).doesNotExist();
    }

    assertThat(scratchFolder).doesNotExist();
  }

  private static byte[] status(String id) {
    return AvroCodec.of(ShowStatus.class)
        .encode(ShowStatus.newBuilder().setShowId(id).setTitle(id).setUpdatedAt(AT).build());
  }

  private static Shelf shelf(String id) {
    Claim claim =
        new Claim(
            2,
            Status.RENEWED,
            Polarity.AFFIRMED,
            Certainty.ASSERTED,
            Tier.OFFICIAL,
            null,
            900,
            null,
            null,
            false,
            "A quote.",
            0,
            List.of("rule"));
    ArticleClaims claims =
        new ArticleClaims(
                new Show(id, id), "a", "v1", null, null, null, AT, AT, 0, null, List.of(claim))
            .at(new Position(3, 42));
    return Fold.step(Shelf.empty(id), claims).shelf();
  }
}
