package io.greenlit.notify.subscription;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint's authorization server gives tokens for (OAuth 2.0, RFC 6749, section 4.4). The
 * client's secret never shows itself.
 *
 * @param tokenUrl where tokens are fetched
 * @param scope null where none is asked for
 */
public record ClientCredentials(
    URI tokenUrl, String clientId, String clientSecret, @Nullable String scope) {

  /** The field that the url stands in. */
  public static final String TOKEN_URL = "oauth2.tokenUrl";

  private static final int LONGEST = 2048;

  /** RFC 6749, appendix A: printable ASCII. */
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,%d}".formatted(LONGEST));

  /**
   * @throws InvalidSubscription naming the field, never its value
   */
  public ClientCredentials {
    Endpoint.check(TOKEN_URL, tokenUrl);
    require("oauth2.clientId", clientId);
    require("oauth2.clientSecret", clientSecret);
    if (scope != null) {
      require("oauth2.scope", scope);
    }
  }

  private static void require(String field, String text) {
    if (!PRINTABLE.matcher(text).matches()) {
      throw new InvalidSubscription(
          field, "must be 1 to %d printable ASCII characters".formatted(LONGEST));
    }
  }

  @Override
  public String toString() {
    return "ClientCredentials[tokenUrl=" + tokenUrl + ", clientId=" + clientId + "]";
  }
}
