package io.greenlit.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a webhook so that its receiver knows it is ours (Standard Webhooks 1.0, scheme v1). */
public final class Signature {

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /**
   * The value of the header {@code webhook-signature}: one signature for each secret, separated by
   * spaces.
   *
   * @param id value of {@code webhook-id}
   * @param at value of {@code webhook-timestamp}, cut to whole seconds
   */
  public static String of(String id, Instant at, Body body, List<Secret> secrets) {
    byte[] head = (id + "." + at.getEpochSecond() + ".").getBytes(UTF_8);
    return secrets.stream()
        .map(secret -> "v1," + sign(secret, head, body))
        .collect(Collectors.joining(" "));
  }

  private static String sign(Secret secret, byte[] head, Body body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
      mac.update(head);
      mac.update(body.buffer());
      return Base64.getEncoder().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          ALGORITHM + " is missing: run on a Java runtime that has the standard algorithms", e);
    }
  }
}
