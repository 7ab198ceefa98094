package io.greenlit.notify.subscription;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What an endpoint is shown in the TLS handshake to know who calls. The key never shows itself.
 *
 * @param certificate PEM; that of the client first, then those that issued it, each the one before
 * @param privateKey PEM (PKCS#8)
 */
public record ClientCertificate(String certificate, String privateKey) {

  /** The field that it stands in. */
  public static final String FIELD = "clientCertificate";

  private static final String CERTIFICATE = FIELD + ".certificate";
  private static final String PRIVATE_KEY = FIELD + ".privateKey";

  /**
   * @throws InvalidSubscription naming the field, never its value
   */
  public ClientCertificate {
    KeyKind kind = KeyKind.of(CERTIFICATE, Pem.chain(CERTIFICATE, certificate).getFirst());
    var _ = key(kind, privateKey);
  }

  /**
   * One whose key was tried.
   *
   * @throws InvalidSubscription when the key is that of another certificate, too
   */
  public static ClientCertificate matching(String certificate, String privateKey) {
    ClientCertificate made = new ClientCertificate(certificate, privateKey);
    if (!made.isKeyOfCertificate()) {
      throw new InvalidSubscription(
          PRIVATE_KEY,
          "is not the key of the first certificate: send the two that belong together");
    }
    return made;
  }

  /** The certificate of the client. */
  public X509Certificate own() {
    return chain().getFirst();
  }

  /** That of the client, and those that issued it. */
  public List<X509Certificate> chain() {
    return Pem.chain(CERTIFICATE, certificate);
  }

  /** The client's private key. */
  public PrivateKey key() {
    return key(KeyKind.of(CERTIFICATE, own()), privateKey);
  }

  /** Which one it is, for people: SHA-256 of the client's certificate, in hex. */
  public String fingerprint() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(own().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256, and what was read can be written", e);
    }
  }

  /**
   * Refuses what an endpoint would refuse.
   *
   * @throws InvalidSubscription when it has expired, or is not valid yet
   */
  public void requireValidAt(Instant now) {
    Instant from = own().getNotBefore().toInstant();
    Instant until = own().getNotAfter().toInstant();
    if (now.isAfter(until)) {
      throw new InvalidSubscription(CERTIFICATE, "has expired at " + until + ": send a newer one");
    }
    if (now.isBefore(from)) {
      throw new InvalidSubscription(CERTIFICATE, "is valid from " + from + " on: send it then");
    }
  }

  private boolean isKeyOfCertificate() {
    byte[] text = certificate.getBytes(US_ASCII);
    try {
      KeyKind kind = KeyKind.of(CERTIFICATE, own());
      Signature signature = Signature.getInstance(kind.signature());
      signature.initSign(key());
      signature.update(text);
      byte[] signed = signature.sign();
      signature.initVerify(own());
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException _) {
      return false; // such as an RSA key of another length
    }
  }

  private static PrivateKey key(KeyKind kind, String pem) {
    byte[] der = Pem.privateKey(PRIVATE_KEY, pem);
    try {
      return KeyFactory.getInstance(kind.name()).generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (GeneralSecurityException _) { // its message may quote the key
      throw new InvalidSubscription(
          PRIVATE_KEY, "is no %s key, as the certificate wants one".formatted(kind.name()));
    }
  }

  @Override
  public String toString() {
    return "ClientCertificate[" + fingerprint() + "]";
  }
}
