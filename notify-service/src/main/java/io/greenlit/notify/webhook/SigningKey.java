package io.greenlit.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 key of which the subscriber has the public half only: scheme {@code v1a}. It is
 * written as {@code whsk_} and the base64 of seed and public key, 32 bytes each.
 */
public final class SigningKey implements Secret {

  static final String PREFIX = "whsk_";

  private static final String PUBLIC_PREFIX = "whpk_";
  private static final int HALF = 32;
  private static final String ALGORITHM = "Ed25519";

  /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410, section 4). */
  private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  private final byte[] halves;
  private final PrivateKey key;

  private SigningKey(byte[] halves, PrivateKey key) {
    this.halves = halves;
    this.key = key;
  }

  /** A new key. */
  public static SigningKey random(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, random);
      var pair = generator.generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      byte[] halves = Arrays.copyOf(seed, 2 * HALF);
      System.arraycopy(encoded, encoded.length - HALF, halves, HALF, HALF);
      return new SigningKey(halves, pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new MissingAlgorithm(ALGORITHM, e);
    }
  }

  /** A key whose halves belong together: one that signs for another public key verifies nowhere. */
  static SigningKey checked(byte[] halves) {
    if (halves.length != 2 * HALF) {
      throw new IllegalArgumentException(
          "must be the base64 of %d bytes (seed and public key), but has %d: leave it out to have one made"
              .formatted(2 * HALF, halves.length));
    }
    try {
      byte[] seed = Arrays.copyOf(halves, HALF);
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
      SigningKey made = new SigningKey(halves.clone(), key);
      if (!made.belongTogether()) {
        throw new IllegalArgumentException(
            "must hold the public key of its own seed: leave it out to have one made");
      }
      return made;
    } catch (GeneralSecurityException e) {
      throw new MissingAlgorithm(ALGORITHM, e);
    }
  }

  private boolean belongTogether() throws GeneralSecurityException {
    byte[] probe = "probe".getBytes(UTF_8);
    byte[] x509 = Arrays.copyOf(X509_HEAD, X509_HEAD.length + HALF);
    System.arraycopy(halves, HALF, x509, X509_HEAD.length, HALF);
    try {
      PublicKey published =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(x509));
      Signature verifying = Signature.getInstance(ALGORITHM);
      verifying.initVerify(published);
      verifying.update(probe);
      return verifying.verify(signature(probe, Body.of("")));
    } catch (java.security.spec.InvalidKeySpecException | java.security.InvalidKeyException e) {
      return false; // no point of the curve
    }
  }

  /** What the subscriber verifies with: {@code whpk_} and the base64 of the public key. */
  public String publicKey() {
    return PUBLIC_PREFIX
        + Base64.getEncoder().encodeToString(Arrays.copyOfRange(halves, HALF, 2 * HALF));
  }

  @Override
  public Scheme scheme() {
    return Scheme.V1A;
  }

  @Override
  public String reveal() {
    return PREFIX + Base64.getEncoder().encodeToString(halves);
  }

  @Override
  public String sign(byte[] head, Body body) {
    try {
      return scheme().word() + "," + Base64.getEncoder().encodeToString(signature(head, body));
    } catch (GeneralSecurityException e) {
      throw new MissingAlgorithm(ALGORITHM, e);
    }
  }

  private byte[] signature(byte[] head, Body body) throws GeneralSecurityException {
    Signature signing = Signature.getInstance(ALGORITHM);
    signing.initSign(key);
    signing.update(head);
    signing.update(body.buffer());
    return signing.sign();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SigningKey secret && Arrays.equals(halves, secret.halves);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(halves);
  }

  @Override
  public String toString() {
    return PREFIX + "… of " + publicKey();
  }
}
