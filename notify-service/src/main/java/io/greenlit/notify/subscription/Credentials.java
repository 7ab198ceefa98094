package io.greenlit.notify.subscription;

import org.jspecify.annotations.Nullable;

/**
 * What an endpoint wants to see of who calls it, beside the signature.
 *
 * @param oauth2 what its tokens are fetched with; null where it wants none
 * @param certificate what it is shown in the TLS handshake; null where nothing is
 */
public record Credentials(
    @Nullable ClientCredentials oauth2, @Nullable ClientCertificate certificate) {

  /** Nothing. */
  public static final Credentials NONE = new Credentials(null, null);
}
