package io.greenlit.notify.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.notify.subscription.ClientCredentials;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an endpoint wants tokens for, without what fetches them. */
@Schema(name = "EndpointOAuth2")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"tokenUrl", "clientId", "scope"})
record CredentialsView(String tokenUrl, String clientId, @Nullable String scope) {

  static @Nullable CredentialsView of(@Nullable ClientCredentials oauth2) {
    return oauth2 == null
        ? null
        : new CredentialsView(oauth2.tokenUrl().toString(), oauth2.clientId(), oauth2.scope());
  }
}
