package io.greenlit.systemtests.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.standalone.broker.EmbeddedKafka;
import io.greenlit.standalone.broker.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What subscribers can choose, over a broker that all of these tests share. */
class ChoicesOverKafkaTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Longer than any wait of the schedule. */
  private static final Duration LONG = Duration.ofHours(30);

  private static final int ATTEMPTS = 10;

  private static EmbeddedKafka kafka;
  private static NotifyAnyTime notify;
  private static Changes changes;
  private static Inbox inbox;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    List<Integer> ports = FreePorts.find(3);
    kafka = EmbeddedKafka.start(folder, ports.get(0), ports.get(1));
    notify = NotifyAnyTime.start(kafka.bootstrapServers(), ports.get(2));
    changes = new Changes(kafka.bootstrapServers());
    inbox = new Inbox();
  }

  @AfterAll
  static void stop() {
    inbox.close();
    changes.close();
    notify.close();
    kafka.close();
  }

  @Test
  void after_an_outage_only_the_latest_change_of_each_season_comes_and_says_what_it_stands_for()
      throws Exception {
    Subscriber subscriber = subscribe("harbour", ", \"coalesce\": true");
    Subscriber witness = subscribe("harbour", "/witness", "");
    inbox.answer(subscriber.path, 500);
    String first = changes.next("harbour", 2);
    fail(subscriber, 5);
    assertThat(subscriber.delivery().get("state").stringValue()).isEqualTo("failing");
    String left = changes.next("harbour", 3);
    String alsoLeft = changes.next("harbour", 2);
    String latest = changes.next("harbour", 3);
    String latestToo = changes.next("harbour", 2);
    until(() -> inbox.taken(witness.path).size() == 5);

    inbox.answer(subscriber.path, 204);
    notify.later(LONG);
    until(() -> inbox.taken(subscriber.path).size() >= 3);
    String after = changes.next("harbour", 2);
    until(() -> inbox.changesTaken(subscriber.path).contains(after));

    assertThat(inbox.changesTaken(subscriber.path))
        .containsExactly(first, latest, latestToo, after);
    assertThat(inbox.taken(subscriber.path)).allMatch(each -> each.isSignedWith(subscriber.secret));
    assertThat(coalesced(subscriber, 0)).isEqualTo("");
    assertThat(coalesced(subscriber, 1)).isEqualTo("1 from " + left);
    assertThat(coalesced(subscriber, 2)).isEqualTo("1 from " + alsoLeft);
    assertThat(coalesced(subscriber, 3)).isEqualTo("");
  }

  @Test
  void a_digest_tells_all_changes_of_the_hour_at_once() throws Exception {
    Instant hour = notify.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    notify.later(Duration.between(notify.now(), hour.plusSeconds(60)));
    Subscriber subscriber = subscribe("meadow", ", \"digest\": \"hourly\"");
    Subscriber witness = subscribe("meadow", "/witness-of-digest", "");
    String one = changes.next("meadow", 1);
    String two = changes.next("meadow", 2);
    String three = changes.next("meadow", 1);
    until(() -> inbox.taken(witness.path).size() == 3);
    assertThat(subscriber.delivery().at("/backlog/changes").longValue()).isEqualTo(3);
    assertThat(inbox.taken(subscriber.path)).isEmpty();

    notify.later(Duration.ofHours(1));
    until(() -> subscriber.delivery().at("/backlog/changes").longValue() == 0);

    assertThat(inbox.taken(subscriber.path)).hasSize(1);
    Inbox.Came digest = inbox.taken(subscriber.path).getFirst();
    assertThat(digest.type()).isEqualTo("status.digest");
    assertThat(digest.id())
        .isEqualTo(
            "digest_%s_%d_1"
                .formatted(subscriber.id, hour.plus(Duration.ofHours(1)).getEpochSecond()));
    assertThat(digest.isSignedWith(subscriber.secret)).isTrue();
    JsonNode data = digest.event().get("data");
    assertThat(data.get("count").intValue()).isEqualTo(3);
    assertThat(data.get("changes").valueStream().map(each -> each.at("/data/changeId").asString()))
        .containsExactly(one, two, three);
  }

  @ParameterizedTest
  @ValueSource(strings = {"options", "event"})
  void nothing_is_delivered_before_an_endpoint_agrees_and_then_everything(String how)
      throws Exception {
    String show = "agreed-by-" + how;
    inbox.answer("/" + show, 403);
    Subscriber subscriber = subscribe(show, ", \"verify\": \"" + how + "\"");
    Subscriber witness = subscribe(show, "/witness-of-" + how, "");
    List<String> waiting = List.of(changes.next(show), changes.next(show));
    until(() -> inbox.taken(witness.path).size() == 2 && !inbox.refused(subscriber.path).isEmpty());
    assertThat(subscriber.delivery().get("state").stringValue()).isEqualTo("pending");

    inbox.answer(subscriber.path, 204);
    notify.later(LONG);
    until(() -> inbox.taken(subscriber.path).size() == 3);

    assertThat(inbox.refused(subscriber.path)).allMatch(each -> isQuestion(each, how));
    Inbox.Came agreed = inbox.taken(subscriber.path).getFirst();
    assertThat(isQuestion(agreed, how)).isTrue();
    assertThat(agreed.method().equals("OPTIONS") || agreed.isSignedWith(subscriber.secret))
        .isTrue();
    assertThat(inbox.changesTaken(subscriber.path).subList(1, 3)).isEqualTo(waiting);
    assertThat(subscriber.delivery().get("state").stringValue()).isEqualTo("active");
  }

  @Test
  void a_preview_tells_what_a_filter_would_have_let_through_and_sends_nothing() throws Exception {
    String before = changes.next("previewed", 1);
    changes.next("another", 1);
    String other = changes.next("previewed", 2);
    Subscriber subscriber = subscribe("previewed", "");

    JsonNode own = notify.post("/v1/subscriptions/" + subscriber.id + "/preview", "{}", 200);
    JsonNode sent =
        notify.post(
            "/v1/subscriptions/preview",
            "{\"filter\": {\"shows\": [\"previewed\"], \"seasons\": [2]}}",
            200);

    assertThat(own.get("examined").intValue()).isGreaterThanOrEqualTo(3);
    assertThat(previewed(own)).containsExactly(other, before);
    assertThat(previewed(sent)).containsExactly(other);
    String next = changes.next("previewed", 1);
    until(() -> !inbox.taken(subscriber.path).isEmpty());
    assertThat(inbox.changesTaken(subscriber.path)).containsExactly(next);
  }

  @Test
  void the_operational_url_hears_that_a_change_was_given_up_and_that_nothing_is_sent_any_more()
      throws Exception {
    String events = "/events-of-gone";
    Subscriber subscriber =
        subscribe("gone", ", \"operationalUrl\": \"" + inbox.url(events) + "\"");
    inbox.answer(subscriber.path, 500);
    String lost = changes.next("gone");
    fail(subscriber, ATTEMPTS);
    until(() -> inbox.taken(events).size() == 2);
    inbox.answer(subscriber.path, 410);
    changes.next("gone");
    notify.later(LONG);
    until(() -> inbox.taken(events).size() == 3);

    List<Inbox.Came> told = inbox.taken(events);
    assertThat(told)
        .extracting(Inbox.Came::type)
        .containsExactly("subscription.failing", "delivery.exhausted", "subscription.disabled");
    assertThat(told)
        .extracting(Inbox.Came::id)
        .containsExactly(
            "evt_" + subscriber.id + "_1",
            "evt_" + subscriber.id + "_2",
            "evt_" + subscriber.id + "_3");
    assertThat(told).allMatch(each -> each.isSignedWith(subscriber.secret));
    assertThat(told.get(1).changeId()).isEqualTo(lost);
    assertThat(told.get(1).event().at("/data/attempts").intValue()).isEqualTo(ATTEMPTS);
    assertThat(told.get(2).event().at("/data/reason").stringValue()).isEqualTo("gone");
    assertThat(subscriber.delivery().get("state").stringValue()).isEqualTo("disabled");
  }

  /** A subscription to one show, at a path of the inbox. */
  private record Subscriber(String id, String secret, String path) {

    JsonNode delivery() throws Exception {
      return notify.subscription(id).get("delivery");
    }
  }

  private static Subscriber subscribe(String show, String more) throws Exception {
    return subscribe(show, "/" + show, more);
  }

  private static Subscriber subscribe(String show, String path, String more) throws Exception {
    JsonNode made =
        notify.subscribe(
            "{\"url\": \"%s\", \"filter\": {\"shows\": [\"%s\"]}%s}"
                .formatted(inbox.url(path), show, more));
    return new Subscriber(made.get("id").stringValue(), made.get("secret").stringValue(), path);
  }

  /** Sets the clock forward until an endpoint has refused so many attempts. */
  private static void fail(Subscriber subscriber, int attempts) {
    for (int i = 1; i <= attempts; i++) {
      int made = i;
      until(() ->
          inbox.refused(subscriber.path).size() >= made
              && subscriber.delivery().get("inFlight").intValue() == 0);
      if (i < attempts) {
        notify.later(LONG);
      }
    }
  }

  private static boolean isQuestion(Inbox.Came came, String how) {
    return how.equals("options")
        ? came.method().equals("OPTIONS")
        : came.type().equals("subscription.verification");
  }

  private static String coalesced(Subscriber subscriber, int index) {
    JsonNode mark = inbox.taken(subscriber.path).get(index).event().at("/data/coalesced");
    return mark.isMissingNode()
        ? ""
        : mark.get("changes").intValue() + " from " + mark.get("firstChangeId").stringValue();
  }

  private static List<String> previewed(JsonNode preview) {
    return preview
        .get("changes")
        .valueStream()
        .map(each -> each.get("changeId").asString())
        .toList();
  }

  /** Asking the service how a subscription stands makes it look at the clock, too. */
  private static void until(Callable<Boolean> condition) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(condition);
  }
}
