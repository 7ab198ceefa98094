package io.greenlit.notify.subscription;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.NamedParameterSpec;

/**
 * The kinds of keys with which a client can say in TLS who it is.
 *
 * @param name of the algorithm
 * @param signature that tries whether two keys belong together
 */
record KeyKind(String name, String signature) {

  private static final int SHORTEST_RSA = 2048;

  /** That of a certificate's key. */
  static KeyKind of(String field, X509Certificate certificate) {
    PublicKey key = certificate.getPublicKey();
    return switch (key) {
      case RSAPublicKey rsa
          when rsa.getAlgorithm().equals("RSA") && rsa.getModulus().bitLength() >= SHORTEST_RSA ->
          new KeyKind("RSA", "SHA256withRSA");
      case ECPublicKey _ -> new KeyKind("EC", "SHA256withECDSA");
      case EdECPublicKey ed when isEd25519(ed) -> new KeyKind("Ed25519", "Ed25519");
      default ->
          throw new InvalidSubscription(
              field,
              ("has a key (%s) that is not used here: make one of RSA with %d bits or more, of EC"
                      + " (P-256, P-384 or P-521) or of Ed25519")
                  .formatted(key.getAlgorithm(), SHORTEST_RSA));
    };
  }

  private static boolean isEd25519(EdECPublicKey key) {
    return key.getParams().getName().equals(NamedParameterSpec.ED25519.getName());
  }
}
