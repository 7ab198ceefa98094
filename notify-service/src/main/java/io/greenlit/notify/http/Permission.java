package io.greenlit.notify.http;

import io.greenlit.notify.delivery.AttemptResult;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint allows in its answer to OPTIONS (CloudEvents 1.0, HTTP webhooks, section 4.2).
 *
 * @param origin who may send webhooks, several by commas, or {@code *}; null where it does not say
 * @param rate how many a minute, or {@code *}
 */
record Permission(@Nullable String origin, @Nullable String rate) {

  static final String REQUEST_ORIGIN = "WebHook-Request-Origin";
  static final String ALLOWED_ORIGIN = "WebHook-Allowed-Origin";
  static final String ALLOWED_RATE = "WebHook-Allowed-Rate";

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

  static Permission of(HttpHeaders headers) {
    return new Permission(headers.get(ALLOWED_ORIGIN), headers.get(ALLOWED_RATE));
  }

  /** What follows from an answer: without permission a 2xx is a refusal, too. */
  AttemptResult judge(AttemptResult answered, String we) {
    if (!answered.delivered()) {
      return answered;
    }
    if (!allows(we)) {
      return answered.refused("answered OPTIONS without " + ALLOWED_ORIGIN + ": " + we);
    }
    return answered.allowing(perMinute());
  }

  private boolean allows(String we) {
    return origin != null
        && Arrays.stream(origin.split(","))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || each.equalsIgnoreCase(we));
  }

  private @Nullable Integer perMinute() {
    return rate != null && NUMBER.matcher(rate.strip()).matches()
        ? Integer.valueOf(rate.strip())
        : null;
  }
}
