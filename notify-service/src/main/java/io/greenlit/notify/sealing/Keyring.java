package io.greenlit.notify.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals texts with AES-256-GCM: {@code sealed:v1:KEY:} and the base64 of a random nonce of 12 bytes
 * and the ciphertext. One key seals, any of them opens.
 */
public final class Keyring {

  private static final String PREFIX = "sealed:v1:";
  private static final String SETTING = "greenlit.notify.encryption.";
  private static final String MAKE_ONE =
      "make one with `openssl rand -base64 32` and set " + SETTING + "keys.NAME to it";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,40}");
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Map<String, SecretKey> keys = new HashMap<>();
  private final String current;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param written base64 of 32 bytes by name
   * @param current name of the one that seals; may be left out where there is but one
   * @throws IllegalArgumentException saying what to configure, without repeating a key
   */
  public Keyring(Map<String, String> written, @Nullable String current) {
    if (written.isEmpty()) {
      throw new IllegalArgumentException(
          "no key to encrypt the secrets of subscriptions with: " + MAKE_ONE);
    }
    written.forEach((name, key) -> keys.put(name, key(name, key)));
    this.current = current(current);
  }

  /** The text, to be read by {@link #open} at the same place only. */
  public String seal(Place place, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      SecretKey key = Objects.requireNonNull(keys.get(current));
      byte[] ciphertext =
          cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(text.getBytes(UTF_8));
      byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + ciphertext.length);
      System.arraycopy(ciphertext, 0, whole, NONCE_BYTES, ciphertext.length);
      return PREFIX + current + ":" + Base64.getEncoder().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(CIPHER + " is missing from this Java runtime", e);
    }
  }

  /**
   * Reads what was sealed; a text that never was comes back as it is.
   *
   * @throws MissingKey when the key that sealed it is not here
   * @throws IllegalArgumentException when it was altered, or sealed for another place
   */
  public String open(Place place, String sealed) {
    if (!sealed.startsWith(PREFIX)) {
      return sealed;
    }
    String name = keyOf(sealed);
    SecretKey key = keys.get(name);
    if (key == null) {
      throw new MissingKey(name);
    }
    try {
      byte[] whole =
          Base64.getDecoder().decode(sealed.substring(PREFIX.length() + name.length() + 1));
      if (whole.length < NONCE_BYTES) {
        throw altered(place);
      }
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, whole, place);
      return new String(cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES), UTF_8);
    } catch (AEADBadTagException e) {
      throw altered(place);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(CIPHER + " is missing from this Java runtime", e);
    }
  }

  /** Whether a text is sealed with the key that seals now. */
  public boolean isCurrent(String sealed) {
    return sealed.startsWith(PREFIX + current + ":");
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] begin, Place place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, begin, 0, NONCE_BYTES));
    cipher.updateAAD(place.bytes());
    return cipher;
  }

  private static String keyOf(String sealed) {
    int end = sealed.indexOf(':', PREFIX.length());
    if (end < 0) {
      throw new IllegalArgumentException("a sealed text names no key");
    }
    return sealed.substring(PREFIX.length(), end);
  }

  private String current(@Nullable String wanted) {
    if (wanted != null && !wanted.isEmpty()) {
      if (!keys.containsKey(wanted)) {
        throw new IllegalArgumentException(
            "%skey is '%s', and there is no %skeys.%s: %s"
                .formatted(SETTING, wanted, SETTING, wanted, MAKE_ONE));
      }
      return wanted;
    }
    if (keys.size() > 1) {
      throw new IllegalArgumentException(
          "there are several keys %s: say with %skey which of them encrypts"
              .formatted(keys.keySet().stream().sorted().toList(), SETTING));
    }
    return keys.keySet().iterator().next();
  }

  private static SecretKey key(String name, String written) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          SETTING + "keys: a name must be up to 40 letters, digits and hyphens");
    }
    byte[] key;
    try {
      key = Base64.getDecoder().decode(written.strip());
    } catch (IllegalArgumentException e) {
      key = new byte[0]; // the decoder's message would show a part of the key
    }
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "%skeys.%s must be the base64 of %d bytes: %s"
              .formatted(SETTING, name, KEY_BYTES, MAKE_ONE));
    }
    return new SecretKeySpec(key, "AES");
  }

  private static IllegalArgumentException altered(Place place) {
    return new IllegalArgumentException(
        "%s of %s was altered, or sealed for another place or with another key of the same name"
            .formatted(place.field(), place.subscriptionId()));
  }
}
