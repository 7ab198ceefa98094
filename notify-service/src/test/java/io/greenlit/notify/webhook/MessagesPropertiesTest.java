package io.greenlit.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Evidence;
import io.greenlit.notify.change.Premiere;
import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.StatusChange;
import io.greenlit.notify.change.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of every message, however much is told and however long. */
class MessagesPropertiesTest {

  private static final long SEED = 20_260_301;
  private static final int CASES = 2_000;
  private static final JsonMapper JSON = new JsonMapper();
  private static final String[] LETTERS = {"a", "é", "사", "😀", "\"", "\\", "\n", "\u0001", " "};

  @Test
  void every_body_is_valid_short_and_says_what_it_leaves_out() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    int full = 0;
    int shortened = 0;
    int omitted = 0;
    for (int i = 0; i < CASES; i++) {
      StatusChange change = change(random);
      String about = "seed %d, case %d".formatted(SEED, i);

      Message message = Messages.of(change);

      assertThat(message.body().size()).as(about).isLessThan(20_000);
      assertThat(message.data().size() + room(change)).as(about).isLessThanOrEqualTo(20_000);
      JsonNode data = JSON.readTree(message.body().toString()).get("data");
      assertThat(JSON.readTree(message.data().toString())).as(about).isEqualTo(data);
      JsonNode told = data.get("evidence");
      int left = data.get("evidenceOmitted").intValue();
      assertThat(told.size() + left).as(about).isEqualTo(change.evidence().size());
      for (int k = 0; k < told.size(); k++) {
        assertSays(change.evidence().get(k), told.get(k), about);
        shortened += told.get(k).get("shortened").booleanValue() ? 1 : 0;
      }
      omitted += left > 0 ? 1 : 0;
      full += left == 0 ? 1 : 0;
    }
    assertThat(List.of(full, shortened, omitted)).allMatch(count -> count > CASES / 20);
  }

  /** What surrounds the data in the format that takes most. */
  private static int room(StatusChange change) {
    return Messages.ENVELOPE
        + JSON.writeValueAsBytes(change.id()).length
        + JSON.writeValueAsBytes(change.showId()).length;
  }

  private static void assertSays(Evidence evidence, JsonNode told, String about) {
    assertThat(told.get("articleId").stringValue()).as(about).isEqualTo(evidence.articleId());
    boolean whole =
        told.get("quote").stringValue().equals(evidence.quote())
            && told.get("title").stringValue().equals(evidence.title())
            && told.get("publisher").stringValue().equals(evidence.publisher())
            && told.get("attributedTo").stringValue().equals(evidence.attributedTo())
            && !told.get("url").isNull();
    assertThat(told.get("shortened").booleanValue()).as(about).isEqualTo(!whole);
    String quote = told.get("quote").stringValue();
    assertThat(evidence.quote())
        .as(about)
        .startsWith(quote.endsWith("…") ? quote.substring(0, quote.length() - 1) : quote);
  }

  private static StatusChange change(RandomGenerator random) {
    List<Evidence> evidence = new ArrayList<>();
    int pieces = random.nextInt(40);
    int longest = 1 + random.nextInt(900);
    for (int i = 0; i < pieces; i++) {
      evidence.add(evidence(random, longest));
    }
    return new StatusChange(
        "c".repeat(1 + random.nextInt(200)),
        random.nextBoolean() ? StatusChange.Kind.CHANGED : StatusChange.Kind.CORRECTED,
        "사".repeat(1 + random.nextInt(500)),
        text(random, longest),
        random.nextBoolean() ? null : 1 + random.nextInt(40),
        random.nextBoolean() ? null : Status.RENEWED,
        random.nextBoolean() ? null : Status.DATED,
        random.nextInt(1001),
        Tier.OFFICIAL,
        random.nextBoolean(),
        random.nextBoolean()
            ? null
            : new Premiere(LocalDate.of(2026, 10, 1), Premiere.Precision.MONTH),
        text(random, longest),
        random.nextBoolean(),
        random.nextLong(1, Long.MAX_VALUE),
        Instant.parse("2026-03-01T10:15:30Z").plusMillis(random.nextInt(1000)),
        evidence);
  }

  private static Evidence evidence(RandomGenerator random, int longest) {
    return new Evidence(
        "art-" + random.nextInt(),
        "https://example.com/" + "u".repeat(random.nextInt(longest * 4)),
        text(random, longest),
        text(random, longest),
        Instant.parse("2026-03-01T10:15:30Z"),
        Status.DATED,
        random.nextBoolean(),
        Tier.PRESS,
        text(random, longest),
        text(random, longest * 2),
        random.nextBoolean());
  }

  private static String text(RandomGenerator random, int longest) {
    StringBuilder text = new StringBuilder();
    String favourite = LETTERS[random.nextInt(LETTERS.length)];
    int length = random.nextInt(longest);
    while (text.length() < length) {
      text.append(random.nextBoolean() ? favourite : LETTERS[random.nextInt(LETTERS.length)]);
    }
    return text.toString();
  }
}
