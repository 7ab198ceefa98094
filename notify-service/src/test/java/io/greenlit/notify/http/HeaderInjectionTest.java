package io.greenlit.notify.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.subscription.CustomHeaders;
import io.greenlit.notify.subscription.InvalidSubscription;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Message;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Random headers over a real socket: what is taken arrives as one header; the rest is refused. */
class HeaderInjectionTest {

  private static final List<String> PIECES =
      List.of(
          "X-A",
          "x",
          "-",
          ":",
          " ",
          "\r\n",
          "\n",
          "\r",
          "\t",
          "\0",
          "\u010a",
          "é",
          "a",
          "Bearer",
          "webhook-id: forged",
          "Host: evil",
          "\r\n\r\nGET / HTTP/1.1",
          "=",
          ",",
          ";",
          "\"",
          "%0a");

  private static final Message MESSAGE =
      Message.of("status.changed", Instant.parse("2026-03-01T12:00:00Z"), "{}".getBytes(UTF_8));

  @AutoClose private final Receiver receiver = new Receiver();
  @AutoClose private final WebhookSender sender = Sending.sender(Duration.ofSeconds(20));

  @Test
  void no_header_becomes_another_or_a_request_of_its_own() {
    long seed = System.nanoTime();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int usual = names(Map.of());
    int taken = 0;

    for (int i = 0; i < 2000; i++) {
      String name = "X-A" + text(random, random.nextInt(2));
      String value = text(random, 1 + random.nextInt(3));
      Map<String, String> wanted = Map.of(name, value);
      if (isRefused(wanted)) {
        assertThat(isOneLine(name, value)).as("%s: %s, seed %d", name, value, seed).isFalse();
      } else {
        taken++;
        assertThat(names(wanted)).as("%s: %s, seed %d", name, value, seed).isEqualTo(usual + 1);
        Receiver.Request request = receiver.requests.getLast();
        assertThat(request.headers().get(name.toLowerCase(Locale.ROOT))).containsExactly(value);
        assertThat(request.headers().get("webhook-id")).containsExactly(Sending.CHANGE);
        assertThat(receiver.requests).hasSize(taken + 1);
      }
    }

    assertThat(taken).isGreaterThan(100);
  }

  /** How many names of headers arrive. */
  private int names(Map<String, String> headers) {
    Subscription subscription =
        Sending.subscription(
            receiver.url("ok"),
            Format.STANDARD,
            Secrets.of(Secret.of(new byte[32])),
            new CustomHeaders(headers));
    assertThat(Sending.send(sender, subscription, Sending.entry(MESSAGE, null)).delivered())
        .isTrue();
    return receiver.requests.getLast().headers().size();
  }

  private static boolean isRefused(Map<String, String> headers) {
    try {
      return new CustomHeaders(headers).values().isEmpty();
    } catch (InvalidSubscription refused) {
      return true;
    }
  }

  /** The rule said another way. */
  private static boolean isOneLine(String name, String value) {
    return name.chars()
            .allMatch(c -> (Character.isLetterOrDigit(c) && c < 128) || "-%".indexOf(c) >= 0)
        && value.chars().allMatch(c -> c >= 32 && c < 127)
        && value.strip().equals(value)
        && !value.isEmpty();
  }

  private static String text(RandomGenerator random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
