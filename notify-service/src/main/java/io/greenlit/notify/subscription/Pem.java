package io.greenlit.notify.subscription;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and keys as tools write them (RFC 7468), and nothing else beside them. */
final class Pem {

  private static final int LONGEST = 16_384;
  private static final int MOST = 5;
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final String PRIVATE_KEY = "PRIVATE KEY";

  private Pem() {}

  /** At least one certificate, each issued by the next. */
  static List<X509Certificate> chain(String field, String text) {
    List<X509Certificate> chain = new ArrayList<>();
    for (byte[] der : blocks(field, text, CERTIFICATE)) {
      chain.add(certificate(field, der));
    }
    if (chain.size() > MOST) {
      throw new InvalidSubscription(
          field, "has more than " + MOST + " certificates: leave out what endpoints know");
    }
    for (int i = 1; i < chain.size(); i++) {
      if (!chain
          .get(i - 1)
          .getIssuerX500Principal()
          .equals(chain.get(i).getSubjectX500Principal())) {
        throw new InvalidSubscription(
            field, "must begin with the client's certificate, each followed by that of its issuer");
      }
    }
    return chain;
  }

  /** A private key as PKCS#8. */
  static byte[] privateKey(String field, String text) {
    List<byte[]> keys = blocks(field, text, PRIVATE_KEY);
    if (keys.size() > 1) {
      throw new InvalidSubscription(field, "has several keys: send that of the first certificate");
    }
    return keys.getFirst();
  }

  private static X509Certificate certificate(String field, byte[] der) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException _) {
      throw new InvalidSubscription(field, "has a certificate that is no X.509 certificate");
    }
  }

  private static List<byte[]> blocks(String field, String text, String label) {
    Matcher block = block(label).matcher(text);
    List<byte[]> blocks = new ArrayList<>();
    int end = 0;
    while (text.length() <= LONGEST && block.find()) {
      blocks.add(decoded(field, block.group(1)));
      end = block.end();
    }
    if (blocks.isEmpty() || end < text.length()) {
      throw new InvalidSubscription(field, "must be PEM " + advice(label));
    }
    return blocks;
  }

  private static Pattern block(String label) {
    return Pattern.compile(
        "\\G\\s*-----BEGIN %s-----([A-Za-z0-9+/=\\s]+)-----END %s-----\\s*"
            .formatted(label, label));
  }

  private static String advice(String label) {
    String size = "of at most " + LONGEST + " characters, ";
    return label.equals(CERTIFICATE)
        ? size + "one or more blocks of BEGIN CERTIFICATE and nothing else"
        : size
            + "one block of BEGIN PRIVATE KEY (PKCS#8, not encrypted) and nothing else:"
            + " openssl pkcs8 -topk8 -nodes writes it";
  }

  private static byte[] decoded(String field, String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException _) { // its message may quote what it read
      throw new InvalidSubscription(field, "has a block that is no base64");
    }
  }
}
