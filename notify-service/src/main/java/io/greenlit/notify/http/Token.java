package io.greenlit.notify.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an authorization server gave for an endpoint (RFC 6749, section 5).
 *
 * @param until from when on another one is fetched
 */
record Token(String value, Instant until) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration MARGIN = Duration.ofSeconds(30);
  private static final Duration UNSAID = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Pattern VALUE = Pattern.compile("[!-~]{1,4096}");

  /** Section 5.2; what else stands there could be what was sent. */
  private static final Set<String> ERRORS =
      Set.of(
          "invalid_request",
          "invalid_client",
          "invalid_grant",
          "unauthorized_client",
          "unsupported_grant_type",
          "invalid_scope");

  /**
   * The one in an answer.
   *
   * @throws NoToken when there is none
   */
  static Token in(int status, String body, Instant now) {
    if (status / 100 != 2) {
      throw new NoToken("its endpoint answered " + status + error(body));
    }
    JsonNode json = json(body);
    String value = json.path("access_token").asString("");
    String type = json.path("token_type").asString("");
    if (!VALUE.matcher(value).matches() || !type.equalsIgnoreCase("Bearer")) {
      throw new NoToken("its endpoint's answer holds no bearer token");
    }
    long seconds = json.path("expires_in").asLong(UNSAID.toSeconds());
    Duration good = Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST.toSeconds()));
    return new Token(value, now.plus(good).minus(MARGIN));
  }

  private static String error(String body) {
    try {
      String error = json(body).path("error").asString("");
      return ERRORS.contains(error) ? " (" + error + ")" : "";
    } catch (NoToken _) {
      return ""; // the status says enough
    }
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException _) {
      throw new NoToken("its endpoint's answer is no JSON");
    }
  }

  @Override
  public String toString() {
    return "Token[until=" + until + "]";
  }
}
