package io.greenlit.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Evidence;
import io.greenlit.notify.change.Premiere;
import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.StatusChange;
import io.greenlit.notify.change.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MessagesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant WHEN = Instant.parse("2026-03-01T10:15:30Z");

  @Test
  void a_change_is_written_in_full() {
    Body body = Messages.of(change("Dark Harbour", List.of(evidence("Season 3 is a go.")))).body();

    assertThat(body)
        .hasToString(
            """
            {"type":"status.changed","timestamp":"2026-03-01T10:15:30Z","data":{\
            "show":{"id":"dark-harbour","title":"Dark Harbour"},"season":3,\
            "from":"RUMOURED_RENEWAL","to":"DATED","confidence":0.94,"tier":"OFFICIAL",\
            "disputed":false,"premiere":{"day":"2026-10-01","precision":"MONTH"},\
            "network":"Netflix","finalSeason":false,"sequence":7,"changeId":"chg-7",\
            "evidence":[{"articleId":"art-1","url":"https://example.com/a","publisher":"Example",\
            "title":"News","publishedAt":"2026-03-01T10:15:30Z","status":"DATED",\
            "polarity":"AFFIRMED","tier":"OFFICIAL","attributedTo":"Netflix",\
            "quote":"Season 3 is a go.","withdrawn":false,"shortened":false}],"evidenceOmitted":0}}\
            """);
  }

  @Test
  void what_is_not_known_is_null() {
    StatusChange change =
        new StatusChange(
            "chg-1",
            StatusChange.Kind.CORRECTED,
            "dark-harbour",
            "Dark Harbour",
            null,
            Status.RENEWED,
            null,
            0,
            Tier.PRESS,
            false,
            null,
            null,
            false,
            2,
            WHEN,
            List.of());

    JsonNode json = JSON.readTree(Messages.of(change).body().toString());

    assertThat(json.at("/type").stringValue()).isEqualTo("status.corrected");
    assertThat(json.at("/data/season").isNull()).isTrue();
    assertThat(json.at("/data/to").isNull()).isTrue();
    assertThat(json.at("/data/premiere").isNull()).isTrue();
  }

  @Test
  void evidence_that_does_not_fit_is_left_out_from_the_end_and_counted() {
    List<Evidence> much = Collections.nCopies(300, evidence("x".repeat(300)));

    Body body = Messages.of(change("Dark Harbour", much)).body();
    JsonNode data = JSON.readTree(body.toString()).get("data");

    assertThat(body.size()).isBetween(Messages.LIMIT - 2000, Messages.LIMIT - 1);
    assertThat(data.get("evidence").size() + data.get("evidenceOmitted").intValue()).isEqualTo(300);
  }

  @Test
  void a_long_quote_ends_in_an_ellipsis_and_never_in_half_a_character() {
    Body body =
        Messages.of(change("Dark Harbour", List.of(evidence("ab" + "😀".repeat(400))))).body();
    String quote = JSON.readTree(body.toString()).at("/data/evidence/0/quote").stringValue();

    assertThat(quote).hasSizeLessThanOrEqualTo(400).endsWith("😀…");
  }

  @Test
  void even_three_byte_letters_everywhere_stay_under_the_limit() {
    List<Evidence> much = Collections.nCopies(50, evidence("사".repeat(5000)));

    assertThat(Messages.of(change("랑".repeat(5000), much)).body().size())
        .isLessThan(Messages.LIMIT);
  }

  @Test
  void a_change_that_stands_for_others_says_so_beside_its_own_data_and_stays_under_the_limit() {
    List<Evidence> much = Collections.nCopies(300, evidence("사".repeat(300)));
    StatusChange change = change("Dark Harbour", much);
    Message alone = Messages.of(change);

    Message marked =
        Messages.coalesced(
            alone, change.occurredAt(), Status.RUMOURED_RENEWAL, 1_000_000, change.id());

    ObjectNode expected = (ObjectNode) JSON.readTree(alone.body().toString());
    ((ObjectNode) expected.get("data"))
        .putObject("coalesced")
        .put("from", "RUMOURED_RENEWAL")
        .put("changes", 1_000_000)
        .put("firstChangeId", change.id());
    assertThat(JSON.readTree(marked.body().toString())).isEqualTo(expected);
    assertThat(JSON.readTree(marked.data().toString())).isEqualTo(expected.get("data"));
    assertThat(marked.type()).isEqualTo(alone.type());
    assertThat(marked.body().size()).isLessThan(Messages.LIMIT - 700);
  }

  @Test
  void the_same_change_gives_the_same_bytes() {
    StatusChange change = change("Dark Harbour", List.of(evidence("Season 3 is a go.")));

    assertThat(Messages.of(change).body().buffer()).isEqualTo(Messages.of(change).body().buffer());
  }

  private static StatusChange change(String title, List<Evidence> evidence) {
    return change(title, "Netflix", evidence);
  }

  private static StatusChange change(
      String title, @Nullable String network, List<Evidence> evidence) {
    return new StatusChange(
        "chg-7",
        StatusChange.Kind.CHANGED,
        "dark-harbour",
        title,
        3,
        Status.RUMOURED_RENEWAL,
        Status.DATED,
        940,
        Tier.OFFICIAL,
        false,
        new Premiere(LocalDate.of(2026, 10, 1), Premiere.Precision.MONTH),
        network,
        false,
        7,
        WHEN,
        evidence);
  }

  private static Evidence evidence(String quote) {
    return new Evidence(
        "art-1",
        "https://example.com/a",
        "Example",
        "News",
        WHEN,
        Status.DATED,
        false,
        Tier.OFFICIAL,
        "Netflix",
        quote,
        false);
  }
}
