package io.greenlit.notify.kafka;

import io.greenlit.notify.sealing.Place;
import io.greenlit.notify.subscription.ClientCertificate;
import io.greenlit.notify.subscription.ClientCredentials;
import io.greenlit.notify.subscription.Credentials;
import io.greenlit.notify.subscription.InvalidSubscription;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** What endpoints want to see of who calls them, as it is written with their subscriptions. */
final class CredentialsRecords {

  private CredentialsRecords() {}

  static Credentials credentials(io.greenlit.schemas.Subscription written) {
    try {
      return new Credentials(
          oauth2(written.getOauth2()), certificate(written.getClientCertificate()));
    } catch (InvalidSubscription e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static @Nullable ClientCredentials oauth2(
      io.greenlit.schemas.@Nullable ClientCredentials written) {
    return written == null
        ? null
        : new ClientCredentials(
            URI.create(written.getTokenUrl()),
            written.getClientId(),
            written.getClientSecret(),
            written.getScope());
  }

  static io.greenlit.schemas.@Nullable ClientCredentials written(
      @Nullable ClientCredentials oauth2) {
    return oauth2 == null
        ? null
        : new io.greenlit.schemas.ClientCredentials(
            oauth2.tokenUrl().toString(), oauth2.clientId(), oauth2.clientSecret(), oauth2.scope());
  }

  private static @Nullable ClientCertificate certificate(
      io.greenlit.schemas.@Nullable ClientCertificate written) {
    return written == null
        ? null
        : new ClientCertificate(written.getCertificate(), written.getPrivateKey());
  }

  static io.greenlit.schemas.@Nullable ClientCertificate written(
      @Nullable ClientCertificate certificate) {
    return certificate == null
        ? null
        : new io.greenlit.schemas.ClientCertificate(
            certificate.certificate(), certificate.privateKey());
  }

  /** The texts that are kept sealed. */
  static List<String> sealed(io.greenlit.schemas.Subscription written) {
    List<String> sealed = new ArrayList<>();
    if (written.getOauth2() != null) {
      sealed.add(written.getOauth2().getClientSecret());
    }
    if (written.getClientCertificate() != null) {
      sealed.add(written.getClientCertificate().getPrivateKey());
    }
    return sealed;
  }

  /** Replaces them, by the name of their field ({@link Place}). */
  static void replace(
      io.greenlit.schemas.Subscription.Builder written, BinaryOperator<String> replacement) {
    io.greenlit.schemas.@Nullable ClientCredentials oauth2 = written.getOauth2();
    if (oauth2 != null) {
      String secret = replacement.apply("oauth2/clientSecret", oauth2.getClientSecret());
      written.setOauth2(
          io.greenlit.schemas.ClientCredentials.newBuilder(oauth2).setClientSecret(secret).build());
    }
    io.greenlit.schemas.@Nullable ClientCertificate certificate = written.getClientCertificate();
    if (certificate != null) {
      String key = replacement.apply("clientCertificate/privateKey", certificate.getPrivateKey());
      written.setClientCertificate(
          io.greenlit.schemas.ClientCertificate.newBuilder(certificate).setPrivateKey(key).build());
    }
  }
}
