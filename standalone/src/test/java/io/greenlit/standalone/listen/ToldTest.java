package io.greenlit.standalone.listen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.standalone.webhooks.Webhook;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ToldTest {

  private static final String CHANGE =
      """
      {"type": "status.changed", "timestamp": "2026-03-01T12:00:00Z", "data": {
        "show": {"id": "dark-harbour", "title": "Dark Harbour"}, "season": 3,
        "from": "RUMOURED_RENEWAL", "to": "RENEWED", "confidence": 0.94, "tier": "OFFICIAL",
        "evidence": [{"quote": "It comes\\u001b[2J back.", "publisher": "Example",
          "url": "https://example.com/a"}]}}\
      """;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintWriter out = new PrintWriter(printed, true, UTF_8);
  private final StringWriter complaints = new StringWriter();
  private final AtomicInteger ends = new AtomicInteger();

  @Test
  void a_change_is_one_line_that_says_why_and_commands_no_terminal() {
    int status = told(false).take(webhook("chg-1", CHANGE, null));

    assertThat(status).isEqualTo(204);
    assertThat(printed.toString(UTF_8))
        .isEqualTo(
            "Dark Harbour, season 3: RUMOURED_RENEWAL → RENEWED  (confidence 0.94, OFFICIAL)"
                + "  “It comes[2J back.” — Example  https://example.com/a"
                + System.lineSeparator());
  }

  @Test
  void a_correction_is_told_as_one() {
    String correction = CHANGE.replace("status.changed", "status.corrected");

    told(false).take(webhook("chg-1", correction, null));

    assertThat(printed.toString(UTF_8)).contains("OFFICIAL)  corrected  “");
  }

  @Test
  void as_json_it_is_what_came_in_one_line() {
    told(true).take(webhook("chg-1", CHANGE, null));

    assertThat(printed.toString(UTF_8).lines()).hasSize(1);
    assertThat(JsonMapper.shared().readTree(printed.toString(UTF_8)))
        .isEqualTo(JsonMapper.shared().readTree(CHANGE));
  }

  @Test
  void what_tells_of_no_change_is_shown_as_it_is() {
    String test = "{\"type\": \"subscription.disabled\", \"data\": {\"reason\": \"gone\"}}";

    told(false).take(webhook("evt-1", test, null));

    assertThat(printed.toString(UTF_8)).startsWith("subscription.disabled  {\"reason\":\"gone\"}");
  }

  @Test
  void what_comes_again_is_taken_but_not_printed_again() {
    Told told = told(false);

    told.take(webhook("chg-1", CHANGE, null));

    assertThat(told.take(webhook("chg-1", CHANGE, null))).isEqualTo(204);
    assertThat(printed.toString(UTF_8).lines()).hasSize(1);
    assertThat(told.summary()).isEqualTo("1 printed, 1 came again, 0 refused");
  }

  @Test
  void what_is_not_signed_is_refused_and_not_printed() {
    Told told = told(false);

    assertThat(told.take(webhook("chg-1", CHANGE, "No matching signature"))).isEqualTo(400);
    assertThat(printed.size()).isZero();
    assertThat(complaints.toString()).contains("No matching signature");
    assertThat(told.take(webhook("chg-1", CHANGE, null))).isEqualTo(204);
  }

  @Test
  void what_nobody_reads_any_more_is_not_taken_and_ends_it() {
    PrintWriter gone = new PrintWriter(OutputStream.nullOutputStream(), false, UTF_8);
    gone.close();

    Told told = new Told(gone, new PrintWriter(complaints, true), false, ends::incrementAndGet);

    assertThat(told.take(webhook("chg-1", CHANGE, null))).isEqualTo(503);
    assertThat(ends).hasValue(1);
  }

  private Told told(boolean json) {
    return new Told(out, new PrintWriter(complaints, true), json, ends::incrementAndGet);
  }

  private static Webhook webhook(String id, String body, @Nullable String flaw) {
    return new Webhook(id, JsonMapper.shared().readTree(body), flaw);
  }
}
