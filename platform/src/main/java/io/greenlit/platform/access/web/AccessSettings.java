package io.greenlit.platform.access.web;

import io.greenlit.platform.access.OperatorKey;
import io.greenlit.platform.access.Quotas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a deployment says about who may do what.
 *
 * @param operatorToken the operator's token, or {@code sha256:} and the hex of its SHA-256
 * @param operatorTokenFile a file that holds either
 * @param openReads whether statuses may be read by everybody
 * @param quotas of each subscriber, unless its own say otherwise
 * @param jwt what claims of JSON web tokens mean here; who issues them says {@code
 *     spring.security.oauth2.resourceserver.jwt}
 */
@ConfigurationProperties("greenlit.access")
public record AccessSettings(
    @DefaultValue("") String operatorToken,
    @DefaultValue("") String operatorTokenFile,
    @DefaultValue("false") boolean openReads,
    @DefaultValue Allowed quotas,
    @DefaultValue Claims jwt) {

  private static final String HOW =
      " Give all services the same, as GREENLIT_OPERATOR_TOKEN, or in a file as"
          + " GREENLIT_OPERATOR_TOKEN_FILE; docs/security.md says how to make one.";

  /** The defaults of {@link Quotas}. */
  public record Allowed(
      @DefaultValue("100") int subscriptions,
      @DefaultValue("20") int tokens,
      @DefaultValue("6000") int requestsPerMinute) {

    Quotas toQuotas() {
      return new Quotas(subscriptions, tokens, requestsPerMinute);
    }
  }

  /**
   * Names of claims.
   *
   * @param subscriber whose things the bearer sees
   * @param scopes words of scopes, an array or one text with spaces
   * @param role {@code operator} in it makes the bearer one
   */
  public record Claims(
      @DefaultValue("sub") String subscriber,
      @DefaultValue("scope") String scopes,
      @DefaultValue("greenlit_role") String role) {}

  /**
   * The operator's key.
   *
   * @throws IllegalStateException that says what to do where there is none
   */
  OperatorKey operatorKey() {
    String text = operatorToken.isBlank() ? inFile() : operatorToken;
    if (text.isBlank()) {
      throw new IllegalStateException("greenlit.access.operator-token is missing." + HOW);
    }
    try {
      return OperatorKey.parse(text.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "greenlit.access.operator-token is none: " + e.getMessage() + "." + HOW, e);
    }
  }

  private String inFile() {
    if (operatorTokenFile.isBlank()) {
      return "";
    }
    try {
      return Files.readString(Path.of(operatorTokenFile));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the operator's token in %s: %s.%s"
              .formatted(operatorTokenFile, e.getMessage(), HOW),
          e);
    }
  }

  /** Keeps the token out of logs. */
  @Override
  public String toString() {
    return "AccessSettings[openReads=%s, quotas=%s, jwt=%s]".formatted(openReads, quotas, jwt);
  }
}
