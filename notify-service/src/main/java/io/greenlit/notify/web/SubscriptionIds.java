package io.greenlit.notify.web;

import io.greenlit.notify.webhook.Scheme;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.SigningKey;
import java.security.SecureRandom;

/** Makes what nobody may guess: ids and secrets. */
public final class SubscriptionIds {

  private static final String PREFIX = "sub_";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 26;
  private static final int SECRET_BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  /** Id of a subscription. */
  String next() {
    return next(PREFIX);
  }

  /** The prefix and 26 letters of base32: 130 random bits. */
  String next(String prefix) {
    StringBuilder id = new StringBuilder(prefix);
    random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> id.append(LETTERS.charAt(i)));
    return id.toString();
  }

  /** A secret of 32 random bytes. */
  Secret secret(Scheme scheme) {
    return switch (scheme) {
      case V1 -> {
        byte[] key = new byte[SECRET_BYTES];
        random.nextBytes(key);
        yield Secret.of(key);
      }
      case V1A -> SigningKey.random(random);
    };
  }
}
