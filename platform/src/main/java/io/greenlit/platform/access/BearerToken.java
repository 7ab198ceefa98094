package io.greenlit.platform.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A token as its bearer has it: {@code glt_}, an id that may be shown, and 256 random bits. Nobody
 * can guess those, so one round of SHA-256 keeps it as safely as a slow hash would, and costs each
 * request less than a microsecond.
 */
public final class BearerToken {

  /** What all of them begin with, so that they are found where they do not belong. */
  public static final String PREFIX = "glt_";

  private static final String OF_IDS = "0123456789abcdefghijklmnopqrstuvwxyz";
  private static final String OF_SECRETS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int ID_LENGTH = 12;

  /** 62 to the 43rd is more than 2 to the 256th. */
  private static final int SECRET_LENGTH = 43;

  private static final Pattern FORM = Pattern.compile("glt_([0-9a-z]{12})_[0-9A-Za-z]{43}");

  private final String text;
  private final String id;

  private BearerToken(String text, String id) {
    this.text = text;
    this.id = id;
  }

  /**
   * A new one.
   *
   * @param random that nobody can predict
   */
  public static BearerToken random(RandomGenerator random) {
    String id = letters(random, OF_IDS, ID_LENGTH);
    return new BearerToken(PREFIX + id + "_" + letters(random, OF_SECRETS, SECRET_LENGTH), id);
  }

  /** The token that a text is; null where it is none. */
  public static @Nullable BearerToken parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches() ? new BearerToken(text, matcher.group(1)) : null;
  }

  /** The part that may be shown. */
  public String id() {
    return id;
  }

  /** What is kept of it: SHA-256 of all of it. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** All of it, for its bearer only. */
  public String reveal() {
    return text;
  }

  /** Keeps it out of logs. */
  @Override
  public String toString() {
    return PREFIX + id + "_…";
  }

  private static String letters(RandomGenerator random, String alphabet, int length) {
    StringBuilder letters = new StringBuilder();
    random.ints(length, 0, alphabet.length()).forEach(i -> letters.append(alphabet.charAt(i)));
    return letters.toString();
  }
}
