package io.greenlit.notify.http;

import io.greenlit.notify.delivery.AttemptResult;
import io.netty.handler.codec.http.HttpHeaders;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint allows in its answer to OPTIONS (CloudEvents 1.0, HTTP webhooks, section 4.2).
 *
 * @param origin who may send webhooks, several by commas, or {@code *}; null where it does not say
 * @param rate how many a minute, or {@code *}; null where it does not say
 */
record Permission(@Nullable String origin, @Nullable String rate) {

  static final String REQUEST_ORIGIN = "WebHook-Request-Origin";
  static final String ALLOWED_ORIGIN = "WebHook-Allowed-Origin";
  static final String ALLOWED_RATE = "WebHook-Allowed-Rate";

  private static final String REQUEST_RATE = "WebHook-Request-Rate";
  private static final Pattern NUMBER = Pattern.compile("0*[1-9]\\d*");
  private static final BigInteger MOST = BigInteger.valueOf(999_999_999);

  /**
   * Asks for it.
   *
   * @param we the name of this deployment
   * @param rate webhooks a minute that are sent at most; null where nothing bounds them, so that
   *     there is no rate to ask for
   */
  static void ask(String we, @Nullable Integer rate, HttpHeaders headers) {
    headers.set(REQUEST_ORIGIN, we);
    if (rate != null) {
      headers.set(REQUEST_RATE, rate);
    }
  }

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
    if (rate == null || rate.strip().equals("*")) {
      return answered.allowing(null);
    }
    if (!NUMBER.matcher(rate.strip()).matches()) {
      return answered.refused(
          "answered OPTIONS with %s that is neither a number above 0 nor *"
              .formatted(ALLOWED_RATE));
    }
    return answered.allowing(new BigInteger(rate.strip()).min(MOST).intValue());
  }

  private boolean allows(String we) {
    return origin != null
        && Arrays.stream(origin.split(","))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || each.equalsIgnoreCase(we));
  }
}
